import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { requiredText, stepReference, typedText } from '@/lib/foundation/values/text'
import { workWith } from '@/lib/learning/evidence/schema'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { outcomes } from './outcome'
import type { HelpValue } from './review'

export const outcomeSchema = z.enum(outcomes, { error: () => refusals.chooseOutcome() })

/** By the id of the rubric's row: no rubric has more than a few. */
export const scoresSchema = z
  .record(typedText(80), outcomeSchema)
  .refine((scores) => Object.keys(scores).length <= 50, { error: () => refusals.tooManyRows() })

/** Work of any kind for a mentor to review; its note says what the learner wants help with. */
export const submissionSchema = workWith({
  step: stepReference,
  /** Needed only by who learns in several. */
  cohort: z.guid({ error: () => refusals.chooseCohort() }).optional(),
})
export type Submission = z.infer<typeof submissionSchema>
/** As it is sent: what has a default can be left out. */
export type SubmissionInput = z.input<typeof submissionSchema>

export const verdictSchema = z.strictObject({
  outcome: outcomeSchema,
  /** Markdown. */
  feedback: requiredText(10_000),
  /** By the id of the rubric's row. */
  scores: scoresSchema,
  /** The iteration that the mentor read; when there is a newer one, the verdict is refused. */
  iteration: z.guid({ error: () => refusals.attemptMissing() }).optional(),
})
export type VerdictInput = z.infer<typeof verdictSchema>

/** A verdict as far as it is written. */
export const draftSchema = z.strictObject({
  iteration: z.guid({ error: () => refusals.attemptMissing() }),
  outcome: outcomeSchema.nullable(),
  /** Markdown. It is still being written: its spaces stay. */
  feedback: typedText(10_000),
  scores: scoresSchema,
  /** Of the draft that it was written from; 0 where there was none. */
  version: z.number().int().min(0).max(1_000_000),
})
export type DraftInput = z.infer<typeof draftSchema>

export const handOverSchema = z.strictObject({ mentor: z.guid({ error: () => refusals.chooseMentor() }) })
export type HandOverInput = z.infer<typeof handOverSchema>

/** `cohort`: another of the learner's, whose mentors are to review the work instead. */
export const askAnotherSchema = z.strictObject({ cohort: z.guid({ error: () => refusals.chooseCohort() }).optional() })
export type AskAnotherInput = z.infer<typeof askAnotherSchema>

export const ratingSchema = z.strictObject({
  verdict: z.guid({ error: () => refusals.verdictMissing() }),
  /** 1 not at all to 4 a great deal. */
  value: z.union(
    [1, 2, 3, 4].map((value) => z.literal(value as HelpValue)),
    { error: () => refusals.chooseHelpValue() },
  ),
})
export type RatingInput = z.infer<typeof ratingSchema>

/** Markdown. */
export const messageSchema = z.strictObject({ body: requiredText(5000) })
export type MessageInput = z.infer<typeof messageSchema>

/** The version that the mentor was looking at; without it, whichever there is. */
export const claimQuerySchema = z.object({ version: z.coerce.number().int().min(1).max(LARGEST_INTEGER).optional() })

/** `mine` is what I have claimed, `claimed` what others have, `learner` what the learner has to answer. */
export const queueStates = ['waiting', 'mine', 'claimed', 'learner', 'done'] as const
export type QueueState = (typeof queueStates)[number]

export const queueQuerySchema = z.object({
  /** Without one, what waits. */
  state: z.enum(queueStates).optional(),
  /** One of those that the viewer runs; without it, all of them. */
  cohort: z.guid({ error: () => refusals.chooseCohort() }).optional(),
  cursor: typedText(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export type QueueQuery = z.infer<typeof queueQuerySchema>

/** Which part of a review's record is asked for; without these, the newest. */
export const recordQuerySchema = z.object({
  attemptsBefore: z.coerce
    .number()
    .int()
    .min(2)
    .max(1_000_000)
    .optional()
    .describe('Only attempts before this number.'),
  messagesBefore: listCursor.optional().describe('The `messagesBefore` of the page of newer messages.'),
})
export type RecordQuery = z.infer<typeof recordQuerySchema>

/** The same in the address of a page, which leaves out what cannot be read. */
export const recordAddressSchema = z.object({
  attemptsBefore: recordQuerySchema.shape.attemptsBefore.catch(undefined),
  messagesBefore: recordQuerySchema.shape.messagesBefore.catch(undefined),
})

/** Which page of a learner's reviews the address of a page asks for. */
export const learnerReviewsAddressSchema = z.object({ reviewsBefore: listCursor.optional().catch(undefined) })
