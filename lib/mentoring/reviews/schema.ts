import { z } from 'zod'
import { listCursor } from '@/lib/foundation/values/newest-first'
import { LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { boundedText, rawText, requiredText, stepReference } from '@/lib/foundation/values/text'
import { workSchemaWith } from '@/lib/learning/evidence/schema'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { MAX_SCORE_REASON } from './reason-limit'
import type { HelpValue } from './review'
import { outcomes } from './verdicts/outcome'

export const outcomeSchema = z.enum(outcomes, { error: () => refusals.chooseOutcome() })

/** Scores by the id of the rubric's row: no rubric has more than a few. */
export const scoresSchema = z
  .record(rawText(80), outcomeSchema)
  .refine((scores) => Object.keys(scores).length <= 50, { error: () => refusals.tooManyRows() })

const toReasonsSchema = (reason: z.ZodType<string>) =>
  z
    .record(rawText(80), reason)
    .refine((reasons) => Object.keys(reasons).length <= 50, { error: () => refusals.tooManyReasons() })

/** Why scores differ from what the checks suggest, by the id of the rubric's row, as they are still being written. */
export const draftReasonsSchema = toReasonsSchema(rawText(MAX_SCORE_REASON))

const scoreWithReasonSchema = z.strictObject({ score: outcomeSchema, suggested: outcomeSchema, reason: z.string() })

/** Scores of a verdict that was taken back, by the id of the row; with a reason where they had one. */
export const correctedScoresSchema = z.record(z.string(), z.union([outcomeSchema, scoreWithReasonSchema]))

/** Work of any kind for a mentor to review; the note describes what the learner wants help with. */
export const submissionSchema = workSchemaWith({
  step: stepReference,
  /** Required only for learners in several cohorts. */
  cohort: z.guid({ error: () => refusals.chooseCohort() }).optional(),
})
export type Submission = z.infer<typeof submissionSchema>
/** Type of the request: fields with a default can be left out. */
export type SubmissionInput = z.input<typeof submissionSchema>

export const verdictSchema = z.strictObject({
  outcome: outcomeSchema,
  /** Markdown. */
  feedback: requiredText(10_000),
  /** Scores by the id of the rubric's row. */
  scores: scoresSchema,
  /**
   * By the id of the row: why its score differs from what the checks suggest. Required there, and ignored elsewhere.
   */
  reasons: toReasonsSchema(boundedText(MAX_SCORE_REASON)).optional(),
  /** The iteration that the mentor read; the verdict is refused when there is a newer one. */
  iteration: z.guid({ error: () => refusals.attemptMissing() }).optional(),
})
export type VerdictInput = z.infer<typeof verdictSchema>

/** An unfinished verdict. */
export const draftSchema = z.strictObject({
  iteration: z.guid({ error: () => refusals.attemptMissing() }),
  outcome: outcomeSchema.nullable(),
  /** Markdown. Spaces at its ends are kept, because it is still being written. */
  feedback: rawText(10_000),
  scores: scoresSchema,
  /** By the id of the row. Those that are saved stay when it is left out. */
  reasons: draftReasonsSchema.optional(),
  /** Version of the draft that it is based on; 0 without one. */
  version: z.number().int().min(0).max(1_000_000),
})
export type DraftInput = z.infer<typeof draftSchema>

export const handOverSchema = z.strictObject({ mentor: z.guid({ error: () => refusals.chooseMentor() }) })
export type HandOverInput = z.infer<typeof handOverSchema>

/** `mentor`: null for any mentor of the cohort. */
export const assigneeSchema = z.strictObject({ mentor: z.guid({ error: () => refusals.chooseMentor() }).nullable() })
export type AssigneeInput = z.infer<typeof assigneeSchema>

/** `cohort`: another of the learner's cohorts, whose mentors are to review the work instead. */
export const askAnotherSchema = z.strictObject({ cohort: z.guid({ error: () => refusals.chooseCohort() }).optional() })
export type AskAnotherInput = z.infer<typeof askAnotherSchema>

export const correctionSchema = z.strictObject({
  reason: requiredText(1000),
  /** The verdict that the mentor read; refused when there is a newer one. */
  verdict: z.guid({ error: () => refusals.verdictMissing() }).optional(),
})
export type CorrectionInput = z.infer<typeof correctionSchema>

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

/** The version that the mentor was looking at; any without it. */
export const claimQuerySchema = z.object({ version: z.coerce.number().int().min(1).max(LARGEST_INTEGER).optional() })

/** `mine`: claimed by the viewer; `claimed`: by others; `learner`: the learner has to answer. */
export const queueStates = ['waiting', 'mine', 'claimed', 'learner', 'done'] as const
export type QueueState = (typeof queueStates)[number]

export const queueQuerySchema = z.object({
  /** `waiting` when left out. */
  state: z.enum(queueStates).optional(),
  /** One of the cohorts that the viewer runs; all of them when left out. */
  cohort: z.guid({ error: () => refusals.chooseCohort() }).optional(),
  cursor: rawText(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export type QueueQuery = z.infer<typeof queueQuerySchema>

/** Part of a review's record to read; the newest when left out. */
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

/** Part of a review's record in the address of a page; invalid values are ignored. */
export const recordAddressSchema = z.object({
  attemptsBefore: recordQuerySchema.shape.attemptsBefore.catch(undefined),
  messagesBefore: recordQuerySchema.shape.messagesBefore.catch(undefined),
})

/** Page of a learner's reviews in the address of a page. */
export const learnerReviewsAddressSchema = z.object({ reviewsBefore: listCursor.optional().catch(undefined) })
