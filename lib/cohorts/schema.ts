import { z } from 'zod'
import { boundedText, requiredText } from '@/lib/values/text'

export const cohortSchema = z.strictObject({
  name: requiredText(80),
  /** A mentor reviews within so many hours. */
  promisedHours: z
    .number('Use a whole number of hours.')
    .int('Use a whole number of hours.')
    .min(1, 'At least one hour.')
    .max(336, 'At most 336 hours, which is two weeks.')
    .default(48),
})
export type CohortInput = z.input<typeof cohortSchema>

export const joinSchema = z.strictObject({ code: requiredText(40) })

export const newMentorSchema = z.strictObject({
  email: z.string().trim().max(254, 'Use at most 254 characters.').pipe(z.email('Use an e-mail address.')),
})

export const learnerSorts = ['name', 'progress', 'last'] as const
export type LearnerSort = (typeof learnerSorts)[number]

export const learnersQuerySchema = z.object({
  /** Part of a name. */
  q: boundedText(80).default(''),
  sort: z.enum(learnerSorts).default('name'),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type LearnersQuery = z.infer<typeof learnersQuerySchema>

/** Whether an id can be one of ours at all. What cannot is not found, and never reaches the database. */
export const isId = (value: string): boolean => z.guid().safeParse(value).success
