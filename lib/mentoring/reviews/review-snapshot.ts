import type { Turn } from './messages/turn'

export const reviewStates = ['waiting', 'claimed', 'changes-requested', 'approved', 'withdrawn', 'lapsed'] as const
export type ReviewState = (typeof reviewStates)[number]

/** State of a review. */
export type ReviewSnapshot = {
  readonly state: ReviewState
  readonly authorId: string
  /** Null also when the mentor who had claimed it is gone. */
  readonly claimedById: string | null
  readonly claimedAt: Date | null
  /** Time when the verdict was last saved as a draft under this claim. */
  readonly draftedAt: Date | null
  /** Colleague to whom the last mentor handed it over; null once it is claimed. */
  readonly handedToId: string | null
  /** Time when the author last requested another mentor in this wait. */
  readonly askedAnotherAt: Date | null
  /** Time of the newest iteration. */
  readonly submittedAt: Date
  /** Due time of the running or last wait. It changes only when a new wait begins. */
  readonly dueAt: Date
  /** Side that has to write next, since when, and how many reminders it got since. */
  readonly turn: Turn
  readonly turnSince: Date | null
  readonly nudges: number
  /** Number of iterations. */
  readonly iterations: number
}

/** Returns whether the learner waits for a verdict, claimed or not. */
export const isAwaitingVerdict = (state: ReviewState): boolean => state === 'waiting' || state === 'claimed'

/** Columns of a review without a claim. */
export const noClaim = { claimedById: null, claimedAt: null, draftedAt: null } as const

/** Columns of a review in which it is no side's turn. */
export const noTurn = { turn: 'none', turnSince: null, nudges: 0 } as const
