import { z } from 'zod'
import { idempotencyKey } from '@/lib/foundation/values/idempotency-key'
import { instantFrom } from '@/lib/foundation/values/instant'
import { LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { boundedText, stepReference } from '@/lib/foundation/values/text'
import { roadmapViews } from '@/lib/learning/roadmaps/map-view'
import * as words from '@/messages/generated/learning/progress-refusals'
import { eventGroups } from './history'
import { ownStatuses } from './status'

/** Roadmap whose totals are requested; when left out, the main one, or the one that a step belongs to. */
export const roadmapQuerySchema = z.object({
  roadmap: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, { error: () => words.roadmap() })
    .optional(),
})

/** Where a posted form leads back to: the view of the roadmap it was posted from, and the expanded stage. */
export const formReturnSchema = roadmapQuerySchema.extend({
  view: z.enum(roadmapViews).optional(),
  stage: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, { error: () => words.stage() })
    .optional(),
})

export const setProgressSchema = z.strictObject({
  status: z.enum(ownStatuses),
  known: z
    .boolean()
    .optional()
    .describe('With `done`: known before I set out on it, so no work of mine. Left out, a done step stays as it was.'),
  /** Reason for skipping a step. */
  reason: boundedText(500).optional(),
  occurredAt: instantFrom(() => words.moment()).optional(),
})
export type SetProgress = z.infer<typeof setProgressSchema>

const MOST_CHANGES = 200

/** Many changes at once, in the order in which they are decided. */
export const setManyProgressSchema = z.strictObject({
  changes: z
    .array(setProgressSchema.extend({ step: stepReference, idempotencyKey }))
    .min(1, { error: () => words.noChanges() })
    .max(MOST_CHANGES, { error: () => words.tooManyChanges({ max: MOST_CHANGES }) }),
  keepDone: z.boolean().optional().describe('Leaves done and waived steps as they are.'),
})
export type SetManyProgress = z.infer<typeof setManyProgressSchema>
export type ProgressChange = SetManyProgress['changes'][number]

/** Events on a page of a step's history. */
export const STEP_EVENTS = 20

const LONGEST_SEARCH = 200

export const stepEventsQuerySchema = z.object({
  /** Only events older than this sequence. */
  before: z.coerce.number().int().min(1).max(LARGEST_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  q: boundedText(LONGEST_SEARCH)
    .optional()
    .describe('Finds changes with all of these words in the reason, status or outcome.'),
  of: z.enum(eventGroups).optional().describe('Only changes of status, evidence or verdicts.'),
})

/** The same for the address of a page, where invalid values are ignored. */
export const stepHistoryQuerySchema = z.object({
  before: stepEventsQuerySchema.shape.before.catch(undefined),
  of: stepEventsQuerySchema.shape.of.catch(undefined),
  q: boundedText(LONGEST_SEARCH).catch('').default(''),
})
export type StepHistoryQuery = z.infer<typeof stepHistoryQuerySchema>

/** The newest revision of a roadmap whose changes the learner has read. */
export const changesSeenSchema = z.strictObject({ revision: z.number().int().min(1).max(1_000_000) })
