import type { ReviewState } from './lifecycle'
import type { Outcome } from './outcome'

/** A review in the queue. Times are ISO 8601. */
export type QueueItem = {
  readonly id: string
  readonly learnerName: string
  readonly stepTitle: string
  readonly cohortName: string
  readonly state: ReviewState
  /** The number of the newest. */
  readonly iteration: number
  readonly submittedAt: string
  readonly dueAt: string
  readonly claimedByMe: boolean
  readonly claimedByName: string | null
  /** Another mentor may take it over. */
  readonly claimHasLapsed: boolean
}

export type QueuePage = { readonly reviews: readonly QueueItem[]; readonly nextCursor: string | null }

export type Score = {
  readonly rowId: string
  readonly title: string
  readonly score: Outcome
  /** What the rubric says of that score. */
  readonly sentence: string
}

export type Verdict = {
  readonly outcome: Outcome
  /** Markdown. */
  readonly feedback: string
  readonly scores: readonly Score[]
  /** "former mentor" when they are gone. */
  readonly mentorName: string
  readonly createdAt: string
}

/** One submission, as it was: immutable. */
export type Iteration = {
  readonly id: string
  readonly number: number
  readonly url: string
  /** What exactly was shown, where the link names it. */
  readonly commit: string | null
  readonly note: string
  readonly createdAt: string
  readonly verdict: Verdict | null
}

export type Message = {
  readonly id: string
  /** "former mentor" when they are gone. */
  readonly authorName: string
  readonly isMine: boolean
  /** Markdown. */
  readonly body: string
  readonly createdAt: string
}

export type ReviewedStep = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly roadmapSlug: string
}

export type ReviewDetail = {
  readonly id: string
  readonly state: ReviewState
  readonly version: number
  readonly step: ReviewedStep
  readonly learner: { readonly id: string; readonly name: string }
  readonly cohort: { readonly id: string; readonly name: string; readonly promisedHours: number }
  readonly submittedAt: string
  readonly dueAt: string
  readonly claim: {
    readonly name: string
    readonly at: string
    readonly isMine: boolean
    readonly hasLapsed: boolean
  } | null
  /** Newest first. */
  readonly iterations: readonly Iteration[]
  /** Oldest first. */
  readonly messages: readonly Message[]
  readonly isAuthor: boolean
  readonly canClaim: boolean
  readonly canRelease: boolean
  readonly canJudge: boolean
  readonly canWithdraw: boolean
  /** When this was read and where its reader is, so that times can be put in words. */
  readonly asOf: { readonly now: string; readonly timeZone: string }
}

/** The author's own thread, for the page of a step. */
export type LearnerReview = ReviewDetail

/** What a command answers. */
export type ReviewAnswer = {
  readonly id: string
  readonly state: ReviewState
  readonly version: number
  readonly submittedAt: string
  readonly dueAt: string
  readonly claimedByMe: boolean
}

export type SubmissionAnswer = Omit<ReviewAnswer, 'claimedByMe'> & {
  readonly iteration: { readonly id: string; readonly number: number }
}

export type ReviewSummary = Pick<ReviewDetail, 'id' | 'state' | 'step' | 'submittedAt' | 'dueAt'> & {
  readonly cohortName: string
  readonly iteration: number
  /** The newest. */
  readonly outcome: Outcome | null
}
