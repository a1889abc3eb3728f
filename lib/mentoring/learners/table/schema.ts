import { z } from 'zod'
import { boundedText, rawText } from '@/lib/foundation/values/text'
import { flags } from '../flags/flag'
import { learnerSorts, naturalDirection } from './sorts'

/** Makes an empty field of a form undefined: forms send one for no choice. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const filterFields = {
  /** Part of a name, with or without its accents. */
  q: boundedText(80).default(''),
  /** `any` matches all flags. */
  flag: orNothing(z.enum([...flags, 'any'])),
  /** Id of one of the viewer's cohorts; all of them when left out. */
  cohort: orNothing(rawText(60)),
  /** `me`: learners whose mentor is the viewer. */
  mentor: orNothing(z.literal('me')),
  sort: z.enum(learnerSorts).default('name'),
  /** The sort's default when left out. */
  direction: orNothing(z.enum(['asc', 'desc'])),
}

type Asked = { sort: (typeof learnerSorts)[number]; direction?: 'asc' | 'desc' }
const directed = <Query extends Asked>(query: Query) => ({
  ...query,
  direction: query.direction ?? naturalDirection(query.sort),
})

/** Filters and order of the file of all learners. */
export const learnersExportSchema = z.object(filterFields).transform(directed)
export type LearnersExport = z.infer<typeof learnersExportSchema>

/** Selects the cohort by whose roadmap a learner is seen; the first by name when left out. */
export const learnerQuerySchema = z.object({ cohort: orNothing(rawText(60)) })

export const learnersQuerySchema = z
  .object({
    ...filterFields,
    cursor: orNothing(rawText(1000)),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .transform(directed)
export type LearnersQuery = z.infer<typeof learnersQuerySchema>
