import { z } from 'zod'

export const exportSchema = z.strictObject({ current: z.string().max(200).optional() })
export type ExportInput = z.infer<typeof exportSchema>

/** Why a form that asked for an export came back to its page. */
export const exportProblems = ['password', 'sign-in', 'too-many'] as const
export type ExportProblem = (typeof exportProblems)[number]

/** From an address bar: what cannot be read is left out. */
export const exportPageSchema = z.object({ export: z.enum(exportProblems).optional().catch(undefined) })
