import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'

type Created = { readonly createdAt: Date }

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
