import { z } from 'zod'
import { typedText } from '@/lib/foundation/values/text'

export const exportSchema = z.strictObject({ current: typedText(200).optional() })
export type ExportInput = z.infer<typeof exportSchema>

/** Why a form that asked for an export came back to its page. */
export const exportProblems = ['password', 'sign-in', 'too-many'] as const
export type ExportProblem = (typeof exportProblems)[number]

/** From an address bar: what cannot be read is left out. */
export const exportPageSchema = z.object({ export: z.enum(exportProblems).optional().catch(undefined) })
