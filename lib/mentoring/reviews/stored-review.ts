import { type Turn, turns } from './messages/turn'
import type { ReviewAnswer, SubmissionAnswer } from './review'
import { type ReviewSnapshot, type ReviewState, reviewStates } from './review-snapshot'

/** Columns of a stored review that make up its state. */
type Stored = Omit<ReviewSnapshot, 'state' | 'turn' | 'authorId' | 'iterations'> & {
  readonly id: string
  readonly learnerId: string
  readonly state: string
  readonly turn: string
  readonly version: number
  /** Their numbers, in any order. No count by the database, which would group all iterations of the table. */
  readonly iterations: readonly { readonly number: number }[]
}

/** Orders scores by their rows in the rubric, then by id: a retired row may share its position with a newer one. */
export const inRubric = [{ rubricRow: { position: 'asc' } }, { rubricRowId: 'asc' }] as {
  rubricRow?: { position: 'asc' }
  rubricRowId?: 'asc'
}[]

export function parseState(text: string): ReviewState {
  const state = reviewStates.find((one) => one === text)
  if (!state) throw new Error(`There is no such state of a review: ${text}`)
  return state
}

export function parseTurn(text: string): Turn {
  const turn = turns.find((one) => one === text)
  if (!turn) throw new Error(`There is no such turn of a review: ${text}`)
  return turn
}

/** Returns the number of the newest iteration: they count from 1 without a gap. */
export const getNewestIterationNumber = ({ iterations }: Pick<Stored, 'iterations'>): number =>
  Math.max(0, ...iterations.map(({ number }) => number))

export const toReviewSnapshot = (row: Stored): ReviewSnapshot => ({
  ...toColumns({ ...row, state: parseState(row.state), turn: parseTurn(row.turn) }),
  authorId: row.learnerId,
  iterations: getNewestIterationNumber(row),
})

/** Returns the columns of a review's state; author and iterations are stored apart. */
export const toColumns = (snapshot: Omit<ReviewSnapshot, 'authorId' | 'iterations'>) => ({
  state: snapshot.state,
  claimedById: snapshot.claimedById,
  claimedAt: snapshot.claimedAt,
  draftedAt: snapshot.draftedAt,
  handedToId: snapshot.handedToId,
  askedAnotherAt: snapshot.askedAnotherAt,
  submittedAt: snapshot.submittedAt,
  dueAt: snapshot.dueAt,
  turn: snapshot.turn,
  turnSince: snapshot.turnSince,
  nudges: snapshot.nudges,
})

/**
 * Returns whether more than the turn changed: such a change of state increments `version`. A change of `handedToId`
 * alone does not count: pages of the review stay valid.
 */
export function hasStateChanged(before: ReviewSnapshot, after: ReviewSnapshot): boolean {
  const [one, other] = [toColumns(before), toColumns(after)]
  const differs = (column: keyof typeof one) => !uncounted.has(column) && asFact(one[column]) !== asFact(other[column])
  return before.iterations !== after.iterations || columnNames(one).some(differs)
}

const uncounted: ReadonlySet<string> = new Set(['turn', 'turnSince', 'nudges', 'handedToId'])
const columnNames = (columns: ReturnType<typeof toColumns>) => Object.keys(columns) as (keyof typeof columns)[]
/** Makes values comparable: equal dates are different objects. */
const asFact = <Value>(value: Value | Date) => (value instanceof Date ? value.getTime() : value)

export const toReviewAnswer = (
  id: string,
  version: number,
  snapshot: ReviewSnapshot,
  viewerId: string,
): ReviewAnswer => ({
  id,
  state: snapshot.state,
  version,
  submittedAt: snapshot.submittedAt.toISOString(),
  dueAt: snapshot.dueAt.toISOString(),
  claimedByMe: snapshot.claimedById === viewerId,
})

type StoredSubmission = {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly submittedAt: Date
  readonly dueAt: Date
}

export const toSubmissionAnswer = (
  { id, state, version, submittedAt, dueAt }: StoredSubmission,
  iteration: { readonly id: string; readonly number: number },
): SubmissionAnswer => ({
  id,
  state: parseState(state),
  version,
  submittedAt: submittedAt.toISOString(),
  dueAt: dueAt.toISOString(),
  iteration: { id: iteration.id, number: iteration.number },
})
