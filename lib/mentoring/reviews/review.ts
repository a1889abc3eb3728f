import type { ShownWork } from '@/lib/learning/evidence/shown-work'
import type { MyCohort } from '@/lib/mentoring/cohorts/cohort'
import type { Turn } from './messages/turn'
import type { ReviewState } from './review-snapshot'
import type { IterationChanges } from './submitting/iteration-changes'
import type { Outcome } from './verdicts/outcome'

export type { IterationChanges } from './submitting/iteration-changes'

/** A review in the queue. Times are ISO 8601. */
export type QueueItem = {
  readonly id: string
  readonly learnerName: string
  readonly stepTitle: string
  readonly cohortName: string
  readonly state: ReviewState
  /** Number of the newest iteration. */
  readonly iteration: number
  readonly submittedAt: string
  readonly dueAt: string
  readonly claimedByMe: boolean
  readonly claimedByName: string | null
  /** Another mentor may take it over. */
  readonly claimHasLapsed: boolean
  /** A colleague handed it over to the viewer. */
  readonly handedToMe: boolean
  /** The mentor to whom it was handed over or assigned. */
  readonly handedToName: string | null
  readonly turn: Turn
  readonly turnSince: string | null
}

export type QueuePage = { readonly reviews: readonly QueueItem[]; readonly nextCursor: string | null }

export type Score = {
  readonly rowId: string
  readonly title: string
  readonly score: Outcome
  /** The rubric's description of that score. */
  readonly sentence: string
  /** The score that the checks suggested; null for none. */
  readonly suggested: Outcome | null
  /** Why the mentor's score differs from that; empty where it doesn't. */
  readonly reason: string
}

/** Score that the checks suggest for a row of the rubric. It decides nothing: the mentor does. */
export type ScoreSuggestion = {
  readonly rowId: string
  readonly score: Outcome
  /** How many checks of the row passed, of those that were run. */
  readonly passed: number
  readonly ran: number
}

/** Rating of a verdict's help to its learner: 1 not at all to 4 a great deal. */
export type HelpValue = 1 | 2 | 3 | 4

export type Verdict = {
  readonly id: string
  readonly outcome: Outcome
  /** Markdown. */
  readonly feedback: string
  readonly scores: readonly Score[]
  /** "former mentor" when the account was deleted. */
  readonly mentorName: string
  /** The viewer gave it. */
  readonly isMine: boolean
  readonly createdAt: string
  /** Null until the learner has rated it. */
  readonly rating: HelpValue | null
  /** The viewer is the learner who received it. */
  readonly canRate: boolean
}

/** A verdict that was taken back. */
export type CorrectedVerdict = {
  readonly id: string
  readonly outcome: Outcome
  /** Markdown; its beginning where it is long. */
  readonly feedback: string
  /** "former mentor" when the account was deleted. */
  readonly mentorName: string
  readonly givenAt: string
  readonly correctedByName: string
  readonly reason: string
  readonly correctedAt: string
}

/** One submission, which never changes. */
export type Iteration = {
  readonly id: string
  readonly number: number
  readonly shown: ShownWork
  /** Changes since the iteration before; null for the first. */
  readonly changes: IterationChanges | null
  readonly createdAt: string
  readonly verdict: Verdict | null
  /** Earlier verdicts that were taken back, newest first; three at most. */
  readonly corrections: readonly CorrectedVerdict[]
}

export type Message = {
  readonly id: string
  /** "former mentor" when the account was deleted. */
  readonly authorName: string
  readonly isMine: boolean
  /** Markdown. */
  readonly body: string
  readonly createdAt: string
}

/** The viewer's unfinished verdict: on the newest iteration, or begun on an earlier one. */
export type VerdictDraft = {
  readonly outcome: Outcome | null
  /** Markdown. */
  readonly feedback: string
  /** Scores by the id of the rubric's row. */
  readonly scores: Readonly<Record<string, Outcome>>
  /** Why scores differ from what the checks suggest, by the id of the rubric's row. */
  readonly reasons: Readonly<Record<string, string>>
  /**
   * Sent with the next save, which is refused after another save in between; 0 for a draft begun on an earlier
   * iteration.
   */
  readonly version: number
  readonly savedAt: string
}

export type ReviewedStep = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly roadmapSlug: string
}

/** A mentor to choose. `awayUntil`: the last day on which they are away; null while they are there. */
export type ReviewMentor = { readonly id: string; readonly name: string; readonly awayUntil: string | null }

export type ReviewDetail = {
  readonly id: string
  readonly state: ReviewState
  readonly version: number
  readonly step: ReviewedStep
  /** When the account was deleted, only mentors' feedback is left. */
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
  /** Time when the claim goes back to the queue unless its draft is saved before; null without a claim. */
  readonly claimLapsesAt: string | null
  /** Colleague to whom the last mentor handed the work over. */
  readonly handedTo: { readonly name: string; readonly isMe: boolean } | null
  /** Side that has to write next, and since when; while the work waits, the mentors from its due time on. */
  readonly turn: Turn
  readonly turnSince: string | null
  /** The viewer's own draft. */
  readonly draft: VerdictDraft | null
  /** What the checks suggest, for mentors while the work has no verdict; empty without a run. */
  readonly suggestions: readonly ScoreSuggestion[]
  /** The other mentors of the cohort by name, for the mentor who has claimed the review. */
  readonly colleagues: readonly ReviewMentor[]
  /** The mentors of the cohort by name, for those who may assign the review now; empty for others. */
  readonly assignable: readonly ReviewMentor[]
  /** Position in the queue, for the author of waiting work, starting at 1. */
  readonly queuePlace: { readonly place: number; readonly of: number } | null
  /** The newest iteration overall, to which verdicts apply. Its number is the number of iterations. */
  readonly newest: { readonly id: string; readonly number: number } | null
  /** A page of iterations, newest first. */
  readonly iterations: readonly Iteration[]
  /** Cursor of the page of older ones; null on the last page. */
  readonly attemptsBefore: number | null
  /** A page of messages, oldest first. */
  readonly messages: readonly Message[]
  /** Number of all messages. */
  readonly messageCount: number
  /** Cursor of the page of older ones; null on the last page. */
  readonly messagesBefore: string | null
  readonly isAuthor: boolean
  readonly canClaim: boolean
  readonly canRelease: boolean
  readonly canJudge: boolean
  /** The viewer may take back the verdict on the newest attempt. */
  readonly canCorrect: boolean
  readonly canWithdraw: boolean
  readonly canHandOver: boolean
  /** The promised time is past, and the author may request another mentor. */
  readonly canAskAnother: boolean
  /** The thread of approved work has a question that either side may mark as answered. */
  readonly canSettle: boolean
  /** Time of the read and the reader's time zone, to put times into words. */
  readonly asOf: { readonly now: string; readonly timeZone: string }
}

/** Result of a command. */
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
  /** Outcome of the newest verdict. */
  readonly outcome: Outcome | null
}

export type ReviewSummaryPage = {
  /** Newest submission first. */
  readonly reviews: readonly ReviewSummary[]
  /** Cursor of the page of older ones; null on the last page. */
  readonly reviewsBefore: string | null
}
