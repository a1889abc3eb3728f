import { z } from 'zod'
import { boundedText, requiredText, stepReference, webAddress } from '@/lib/values/text'
import { outcomes } from './outcome'

export const outcomeSchema = z.enum(outcomes, 'Choose one of the three.')

export const submissionSchema = z.strictObject({
  step: stepReference,
  url: webAddress,
  /** What the learner wants help with. */
  note: boundedText(2000).default(''),
  /** Needed only by who learns in several. */
  cohort: z.guid('Choose a cohort.').optional(),
})
export type Submission = z.infer<typeof submissionSchema>
/** As it is sent: without a note, there is none. */
export type SubmissionInput = z.input<typeof submissionSchema>

export const verdictSchema = z.strictObject({
  outcome: outcomeSchema,
  /** Markdown. */
  feedback: requiredText(10_000),
  /** By the id of the rubric's row. */
  scores: z.record(z.string().max(80), outcomeSchema),
})
export type VerdictInput = z.infer<typeof verdictSchema>

/** Markdown. */
export const messageSchema = z.strictObject({ body: requiredText(5000) })

/** The version that the mentor was looking at; without it, whichever there is. */
export const claimQuerySchema = z.object({ version: z.coerce.number().int().min(1).optional() })

export const queueStates = ['waiting', 'claimed', 'mine', 'done'] as const
export type QueueState = (typeof queueStates)[number]

export const queueQuerySchema = z.object({
  /** `mine` is what I have claimed; without one, all that wants a verdict. */
  state: z.enum(queueStates).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export type QueueQuery = z.infer<typeof queueQuerySchema>
