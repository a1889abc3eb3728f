import type { MentorKey } from './person'

export type Outcome = 'not-yet' | 'competent' | 'excellent'

export type VerdictStory = {
  readonly by: MentorKey
  /** Hours after the submission, nights not counted. */
  readonly after: number
  readonly outcome: Outcome
  /** One letter for each row of the rubric: n, c or e. */
  readonly scores: string
  readonly feedback: string
  /** The learner's rating: 1 no help at all to 4 a great deal. */
  readonly helped?: number
}

/**
 * One iteration. The first comes when the work was finished, unless `hoursAgo` is given: an open review is counted back
 * from now, so that everything in it is in the past whenever the demo starts.
 */
export type Round = {
  readonly note: string
  readonly hoursAgo?: number
  /** Hours after the previous verdict. */
  readonly afterVerdict?: number
  readonly verdict?: VerdictStory
}

/** An unfinished verdict. */
export type DraftStory = {
  readonly outcome: Outcome | null
  /** One letter for each row judged so far, from the first. */
  readonly scores: string
  readonly feedback: string
  readonly minutesAgo: number
}

export type ReviewStory = {
  readonly learner: string
  readonly step: string
  readonly rounds: readonly Round[]
  readonly claimed?: { readonly by: MentorKey; readonly minutesAgo: number; readonly draft?: DraftStory }
  /** Hand-over by the mentor who claimed it: hours after the last submission. */
  readonly handedOver?: { readonly by: MentorKey; readonly to: MentorKey; readonly after: number }
  /** Hours after the last submission. */
  readonly withdrawnAfter?: number
  /** Hours after the last verdict, or after the last submission where there is none. */
  readonly talk?: readonly { readonly by: MentorKey | 'learner'; readonly after: number; readonly body: string }[]
}

/** Makes the story of a verdict. @param helped the learner's rating, if any */
export const verdict = (
  by: MentorKey,
  after: number,
  outcome: Outcome,
  scores: string,
  feedback: string,
  helped?: number,
): VerdictStory => ({ by, after, outcome, scores, feedback, helped })
