import type { RaisedFlag } from '../flags/flag'

/** A review in which a mentor has to act today. Times are instants, ISO. */
export type TodayReview = {
  readonly id: string
  readonly learnerName: string
  readonly stepTitle: string
  readonly cohortName: string
  /** Number of the newest iteration. */
  readonly iteration: number
  readonly submittedAt: string
  readonly dueAt: string
}

/** A review that the mentor has started. */
export type StartedReviewLine = TodayReview & {
  /** Null for a draft whose claim has ended. */
  readonly claimedAt: string | null
  readonly draftSavedAt: string | null
}

export type TodayQuestion = TodayReview & { readonly askedAt: string }

export type FlaggedLearner = {
  readonly learnerId: string
  readonly name: string
  readonly cohortId: string
  readonly cohortName: string
  readonly flag: RaisedFlag
}

export type Newcomer = {
  readonly learnerId: string
  readonly name: string
  readonly cohortId: string
  readonly cohortName: string
  readonly joinedAt: string
  readonly hasPlan: boolean
}

/** The first items of a list, and whether there are more. */
export type FirstItems<Item> = { readonly first: readonly Item[]; readonly hasMore: boolean }

/** Everything that waits for a mentor today. */
export type Today = {
  readonly started: readonly StartedReviewLine[]
  readonly handedOver: readonly TodayReview[]
  /** Earliest due first. */
  readonly due: FirstItems<TodayReview>
  /** Longest wait first. */
  readonly questions: FirstItems<TodayQuestion>
  /** Longest flagged first; those who will only miss their date come last. */
  readonly nudges: FirstItems<FlaggedLearner>
  /** People who joined within a week, newest first. */
  readonly newcomers: FirstItems<Newcomer>
}

export const isTodayEmpty = ({ started, handedOver, due, questions, nudges, newcomers }: Today): boolean =>
  [started, handedOver, due.first, questions.first, nudges.first, newcomers.first].every((list) => list.length === 0)

/** Takes the first items. @param items one more than `most` where there are more */
export const takeFirstItems = <Item>(items: readonly Item[], most: number): FirstItems<Item> => ({
  first: items.slice(0, most),
  hasMore: items.length > most,
})
