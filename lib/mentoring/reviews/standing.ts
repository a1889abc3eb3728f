import type { Turn } from './turn'

export const reviewStates = ['waiting', 'claimed', 'changes-requested', 'approved', 'withdrawn', 'lapsed'] as const
export type ReviewState = (typeof reviewStates)[number]

/** Where a review stands. */
export type ReviewSituation = {
  readonly state: ReviewState
  readonly authorId: string
  /** Null also when the mentor who had claimed it is gone. */
  readonly claimedById: string | null
  readonly claimedAt: Date | null
  /** When the verdict was last saved as a draft under this claim. */
  readonly draftedAt: Date | null
  /** Whom the last mentor to claim it asked to go on; null once somebody claims it. */
  readonly handedToId: string | null
  /** When the author last asked for another mentor in this wait. */
  readonly askedAnotherAt: Date | null
  /** Of the newest iteration. */
  readonly submittedAt: Date
  /** Of the wait that runs, or of the last one. It changes only when a new wait begins. */
  readonly dueAt: Date
  /** Who owes the next word, since when, and how many reminders went out since. */
  readonly turn: Turn
  readonly turnSince: Date | null
  readonly nudges: number
  /** How many there are. */
  readonly iterations: number
}

/** The learner waits for a verdict, whether a mentor has claimed the work or not. */
export const isWait = (state: ReviewState): boolean => state === 'waiting' || state === 'claimed'

/** What a claim leaves behind when it ends: nothing. */
export const free = { claimedById: null, claimedAt: null, draftedAt: null } as const

/** Nobody owes a word. */
export const atRest = { turn: 'none', turnSince: null, nudges: 0 } as const
