import type { MentorKey } from './person'

export type Outcome = 'not-yet' | 'competent' | 'excellent'

export type VerdictStory = {
  readonly by: MentorKey
  /** Hours from the submission, nights not counted. */
  readonly after: number
  readonly outcome: Outcome
  /** One letter for each row of the rubric: n, c or e. */
  readonly scores: string
  readonly feedback: string
}

/**
 * One iteration. The first comes when the work was finished unless `hoursAgo` says when: a review that is still open is
 * counted back from now, so that all that was said in it is in the past whenever the demo starts.
 */
export type Round = {
  readonly note: string
  readonly hoursAgo?: number
  /** Hours after the verdict before. */
  readonly afterVerdict?: number
  readonly verdict?: VerdictStory
}

export type ReviewStory = {
  readonly learner: string
  readonly step: string
  readonly rounds: readonly Round[]
  readonly claimed?: { readonly by: MentorKey; readonly minutesAgo: number }
  /** Hours after the last submission. */
  readonly withdrawnAfter?: number
  /** Hours after the last verdict, or after the last submission where there is none. */
  readonly talk?: readonly { readonly by: MentorKey | 'learner'; readonly after: number; readonly body: string }[]
}

export const verdict = (
  by: MentorKey,
  after: number,
  outcome: Outcome,
  scores: string,
  feedback: string,
): VerdictStory => ({ by, after, outcome, scores, feedback })
