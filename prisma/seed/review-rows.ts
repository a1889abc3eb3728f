import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import type { EvidenceRow } from './evidence'
import type { Happening } from './histories'
import type { Played, Wait } from './play-review'

type Created = { readonly createdAt: Date }

export type ReviewRow = Played['columns'] &
  Created & {
    readonly id: string
    readonly learnerId: string
    readonly stepId: string
    readonly cohortId: string
    readonly version: number
    readonly updatedAt: Date
  }

export type IterationRow = Created & { id: string; reviewId: string; number: number; evidenceId: string }

export type VerdictRow = Created & {
  id: string
  iterationId: string
  mentorId: string
  outcome: Outcome
  feedback: string
}

export type MessageRow = Created & {
  id: string
  reviewId: string
  authorId: string
  body: string
  idempotencyKey: string
}

export type WaitRow = Wait & { id: string; reviewId: string; cohortId: string }

export type DraftRow = {
  iterationId: string
  mentorId: string
  reviewId: string
  outcome: string | null
  feedback: string
  /** JSON. */
  scores: string
  version: number
  savedAt: Date
}

/** A review with all its rows, and its entries in the learner's log. */
export type ReviewRows = {
  readonly review: ReviewRow
  readonly evidence: readonly EvidenceRow[]
  readonly iterations: readonly IterationRow[]
  readonly waits: readonly WaitRow[]
  readonly verdicts: readonly VerdictRow[]
  readonly scores: readonly { verdictId: string; rubricRowId: string; score: string }[]
  readonly ratings: readonly (Created & { verdictId: string; value: number })[]
  readonly drafts: readonly DraftRow[]
  readonly messages: readonly MessageRow[]
  /** The last hand-over from one mentor to another. */
  readonly handedOver: { readonly at: Date; readonly byId: string; readonly toId: string } | null
  readonly happenings: readonly Happening[]
}
