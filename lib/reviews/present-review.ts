import type { Viewer } from '@/lib/auth/viewer'
import { decideReview, type Standing } from './lifecycle'
import { canReview } from './policy'
import type { Iteration, Message } from './review'
import { outcomeSchema } from './schema'

/** Stored parts of a review as its readers see them. Whoever has left is named by what they were. */
const FORMER = 'former mentor'

type Named = { readonly name: string } | null

type StoredVerdict = {
  readonly outcome: string
  readonly feedback: string
  readonly createdAt: Date
  readonly mentor: Named
  readonly scores: readonly {
    readonly score: string
    readonly rubricRow: {
      readonly id: string
      readonly title: string
      readonly notYet: string
      readonly competent: string
      readonly excellent: string
    }
  }[]
}

type StoredIteration = {
  readonly id: string
  readonly number: number
  readonly createdAt: Date
  readonly evidence: { readonly url: string; readonly commit: string | null; readonly note: string }
  readonly verdict: StoredVerdict | null
}

export function iterationOf({ id, number, evidence, createdAt, verdict }: StoredIteration): Iteration {
  const { url, commit, note } = evidence
  return { id, number, url, commit, note, createdAt: createdAt.toISOString(), verdict: verdict && verdictOf(verdict) }
}

function verdictOf({ outcome, feedback, mentor, createdAt, scores }: StoredVerdict) {
  return {
    outcome: outcomeSchema.parse(outcome),
    feedback,
    mentorName: mentor?.name ?? FORMER,
    createdAt: createdAt.toISOString(),
    scores: scores.map(({ rubricRow, score: text }) => {
      const score = outcomeSchema.parse(text)
      const sentences = { 'not-yet': rubricRow.notYet, competent: rubricRow.competent, excellent: rubricRow.excellent }
      return { rowId: rubricRow.id, title: rubricRow.title, score, sentence: sentences[score] }
    }),
  }
}

type StoredMessage = {
  readonly id: string
  readonly authorId: string | null
  readonly author: Named
  readonly body: string
  readonly createdAt: Date
}

export function messageOf(viewer: Viewer, { id, author, authorId, body, createdAt }: StoredMessage): Message {
  const isMine = authorId === viewer.id
  return { id, authorName: author?.name ?? FORMER, isMine, body, createdAt: createdAt.toISOString() }
}

/** What the viewer can do with a review now; the commands decide again. */
export function permissionsOf(viewer: Viewer, standing: Standing, mentorIds: readonly string[], now: Date) {
  const { authorId, claimedById, state } = standing
  const facts = { actorId: viewer.id, now }
  const isReviewer = canReview(viewer, { authorId, mentorIds })
  const holds = isReviewer && decideReview(standing, { kind: 'release' }, facts).ok
  const isFree = decideReview(standing, { kind: 'claim', openClaims: 0 }, facts).ok
  return {
    isAuthor: authorId === viewer.id,
    canClaim: isReviewer && claimedById !== viewer.id && isFree,
    canRelease: holds,
    canJudge: holds,
    canWithdraw: state !== 'withdrawn' && decideReview(standing, { kind: 'withdraw' }, facts).ok,
  }
}
