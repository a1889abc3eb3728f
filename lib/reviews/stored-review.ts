import { type ReviewState, reviewStates, type Standing } from './lifecycle'
import type { ReviewAnswer, SubmissionAnswer } from './review'

/** What a stored review says of where it stands. */
type Stored = Omit<Standing, 'state' | 'authorId' | 'iterations'> & {
  readonly id: string
  readonly state: string
  readonly version: number
}

export function parseState(text: string): ReviewState {
  const state = reviewStates.find((one) => one === text)
  if (!state) throw new Error(`There is no such state of a review: ${text}`)
  return state
}

export function standingOf(
  { state, claimedById, claimedAt, submittedAt, dueAt }: Stored,
  authorId: string,
  iterations: number,
): Standing {
  return { state: parseState(state), authorId, claimedById, claimedAt, submittedAt, dueAt, iterations }
}

/** What is stored of a standing: author and iterations are rows of their own. */
export const factsToStore = ({ state, claimedById, claimedAt, submittedAt, dueAt }: Standing) => ({
  state,
  claimedById,
  claimedAt,
  submittedAt,
  dueAt,
})

export const reviewAnswer = (id: string, version: number, standing: Standing, viewerId: string): ReviewAnswer => ({
  id,
  state: standing.state,
  version,
  submittedAt: standing.submittedAt.toISOString(),
  dueAt: standing.dueAt.toISOString(),
  claimedByMe: standing.claimedById === viewerId,
})

type StoredSubmission = Pick<Stored, 'id' | 'state' | 'version' | 'submittedAt' | 'dueAt'>

export const submissionAnswer = (
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
