import { z } from 'zod'
import { rawText } from '@/lib/foundation/values/text'

export const exportSchema = z.strictObject({ current: rawText(200).optional() })
export type ExportInput = z.infer<typeof exportSchema>

/** Reasons for which the export form is shown again. */
export const exportProblems = ['password', 'sign-in', 'too-many'] as const
export type ExportProblem = (typeof exportProblems)[number]

/** Query of the page with the form; unknown values are ignored. */
export const exportPageSchema = z.object({ export: z.enum(exportProblems).optional().catch(undefined) })
