import type { ShownWork } from '@/lib/learning/evidence/shown-work'
import type { MyCohort } from '@/lib/mentoring/cohorts/cohort'
import type { IterationChanges } from './iteration-changes'
import type { ReviewState } from './lifecycle'
import type { Outcome } from './outcome'
import type { Turn } from './turn'

export type { IterationChanges } from './iteration-changes'

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
  /** A colleague asked the viewer to go on with it. */
  readonly handedToMe: boolean
  readonly turn: Turn
  readonly turnSince: string | null
}

export type QueuePage = { readonly reviews: readonly QueueItem[]; readonly nextCursor: string | null }

export type Score = {
  readonly rowId: string
  readonly title: string
  readonly score: Outcome
  /** What the rubric says of that score. */
  readonly sentence: string
}

/** How much a verdict helped its learner: 1 not at all to 4 a great deal. */
export type HelpValue = 1 | 2 | 3 | 4

export type Verdict = {
  readonly id: string
  readonly outcome: Outcome
  /** Markdown. */
  readonly feedback: string
  readonly scores: readonly Score[]
  /** "former mentor" when they are gone. */
  readonly mentorName: string
  readonly createdAt: string
  /** Null until the learner has said it. */
  readonly rating: HelpValue | null
  /** The viewer is the learner whom it was for. */
  readonly canRate: boolean
}

/** One submission, as it was: immutable. */
export type Iteration = {
  readonly id: string
  readonly number: number
  readonly shown: ShownWork
  /** Against the iteration before; null for the first. */
  readonly changes: IterationChanges | null
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

/** A verdict as far as the viewer has written it: on the newest iteration, or begun on one before it. */
export type VerdictDraft = {
  readonly outcome: Outcome | null
  /** Markdown. */
  readonly feedback: string
  /** By the id of the rubric's row. */
  readonly scores: Readonly<Record<string, Outcome>>
  /** Goes with the next save, which is refused when another save came between; 0 for what was begun on another. */
  readonly version: number
  readonly savedAt: string
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
  /** Of a deleted account only mentors' feedback is left. */
  readonly learner: { readonly id: string; readonly name: string; readonly isGone: boolean }
  readonly cohort: MyCohort
  readonly submittedAt: string
  readonly dueAt: string
  readonly claim: {
    readonly name: string
    readonly at: string
    readonly isMine: boolean
    readonly hasLapsed: boolean
  } | null
  /** When the claim goes back to the queue unless its draft is saved before; null without a claim. */
  readonly claimLapsesAt: string | null
  /** Whom the last mentor to claim it asked to go on. */
  readonly handedTo: { readonly name: string; readonly isMe: boolean } | null
  /** Who owes the next word, and since when: while it waits, the mentors from its due time on. */
  readonly turn: Turn
  readonly turnSince: string | null
  /** The viewer's own. */
  readonly draft: VerdictDraft | null
  /** The other mentors of the cohort by name, for who has claimed the review. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  /** For the author, while it waits: the first is next. */
  readonly queuePlace: { readonly place: number; readonly of: number } | null
  /** The newest iteration there is: verdicts are about it. Its number is how many there are. */
  readonly newest: { readonly id: string; readonly number: number } | null
  /** A page of them, newest first. */
  readonly iterations: readonly Iteration[]
  /** Asks for the page of those before; null when there are none. */
  readonly attemptsBefore: number | null
  /** A page of them, oldest first. */
  readonly messages: readonly Message[]
  /** How many there are in all. */
  readonly messageCount: number
  /** Asks for the page of those before; null when there are none. */
  readonly messagesBefore: string | null
  readonly isAuthor: boolean
  readonly canClaim: boolean
  readonly canRelease: boolean
  readonly canJudge: boolean
  readonly canWithdraw: boolean
  readonly canHandOver: boolean
  /** The promised time is past, and the author may ask for another mentor. */
  readonly canAskAnother: boolean
  /** There is a question in the thread of approved work that either side may call answered. */
  readonly canSettle: boolean
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

export type ReviewSummaryPage = {
  /** Newest submission first. */
  readonly reviews: readonly ReviewSummary[]
  /** Asks for the page of those before; null when there are none. */
  readonly reviewsBefore: string | null
}
