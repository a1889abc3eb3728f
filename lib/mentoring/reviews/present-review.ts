import { type StoredWork, shownWorkFields, toShownWork } from '@/lib/learning/evidence/stored-work'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/review'
import { claimLapsesAt, hasClaimLapsed } from './claims/claim'
import { decideReview } from './lifecycle'
import { canReview } from './policy'
import type { CorrectedVerdict, HelpValue, Iteration, Message, ReviewDetail, ReviewMentor, Verdict } from './review'
import { isAwaitingVerdict, type ReviewSnapshot } from './review-snapshot'
import { outcomeSchema } from './schema'
import { iterationChanges } from './submitting/iteration-changes'
import { toExcerpt } from './verdicts/feedback-excerpt'

/** Turns stored parts of a review into their public form. */

type Named = { readonly name: string } | null

/** Names a deleted person by their role. */
const toName = (person: Named): string => (person ? nameLearner(person.name) : words.formerMentor())
/** Names a learner; the stored name is empty when the account was deleted. */
export const nameLearner = (name: string): string => name || words.formerLearner()

/** Columns of evidence for an iteration, with the file's hash, which only tells whether the content differs. */
export const workFields = {
  ...shownWorkFields,
  file: { select: { ...shownWorkFields.file.select, sha256: true } },
} as const

type StoredEvidence = Omit<StoredWork, 'file'> & {
  readonly file: (NonNullable<StoredWork['file']> & { readonly sha256: string }) | null
}

type StoredVerdict = {
  readonly id: string
  readonly outcome: string
  readonly feedback: string
  readonly createdAt: Date
  readonly mentorId: string | null
  readonly mentor: Named
  readonly rating: { readonly value: number } | null
  readonly scores: readonly {
    readonly score: string
    readonly suggested: string | null
    readonly reason: string
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
  readonly evidence: StoredEvidence
  readonly verdict: StoredVerdict | null
  readonly corrected: readonly StoredCorrection[]
}

type StoredCorrection = {
  readonly id: string
  readonly outcome: string
  readonly feedback: string
  readonly givenAt: Date
  readonly mentor: Named
  readonly correctedBy: Named
  readonly reason: string
  readonly createdAt: Date
}

/** Separates the submitted work from the SHA-256 of its file. */
function toShown({ file, ...evidence }: StoredEvidence) {
  if (!file) return { work: toShownWork({ ...evidence, file }), sha256: null }
  const { sha256, ...facts } = file
  return { work: toShownWork({ ...evidence, file: facts }), sha256 }
}

/** Presents iterations, newest first, each compared with the one before it. */
export function presentIterations(viewer: Viewer, rows: readonly StoredIteration[], isAuthor: boolean): Iteration[] {
  const shown = rows.map(({ evidence }) => toShown(evidence))
  return rows.flatMap(({ id, number, createdAt, verdict, corrected }, index) => {
    const [after, before] = [shown[index], shown[index + 1]]
    if (!after) return []
    return {
      id,
      number,
      shown: after.work,
      changes: before ? iterationChanges(before, after) : null,
      createdAt: createdAt.toISOString(),
      verdict: verdict && presentVerdict(viewer, verdict, isAuthor),
      corrections: corrected.map(presentCorrection),
    }
  })
}

const presentCorrection = (stored: StoredCorrection): CorrectedVerdict => ({
  id: stored.id,
  outcome: outcomeSchema.parse(stored.outcome),
  feedback: toExcerpt(stored.feedback) ?? stored.feedback,
  mentorName: toName(stored.mentor),
  givenAt: stored.givenAt.toISOString(),
  correctedByName: toName(stored.correctedBy),
  reason: stored.reason,
  correctedAt: stored.createdAt.toISOString(),
})

function presentVerdict(viewer: Viewer, stored: StoredVerdict, canRate: boolean): Verdict {
  const { id, outcome, feedback, mentor, mentorId, createdAt, rating, scores } = stored
  return {
    id,
    outcome: outcomeSchema.parse(outcome),
    feedback,
    mentorName: toName(mentor),
    isMine: mentorId === viewer.id,
    createdAt: createdAt.toISOString(),
    rating: rating && (rating.value as HelpValue),
    canRate,
    scores: scores.map(({ rubricRow, score: text, suggested, reason }) => {
      const score = outcomeSchema.parse(text)
      const sentences = { 'not-yet': rubricRow.notYet, competent: rubricRow.competent, excellent: rubricRow.excellent }
      return {
        rowId: rubricRow.id,
        title: rubricRow.title,
        score,
        sentence: sentences[score],
        suggested: suggested === null ? null : outcomeSchema.parse(suggested),
        reason,
      }
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

export function presentMessage(viewer: Viewer, { id, author, authorId, body, createdAt }: StoredMessage): Message {
  const isMine = authorId === viewer.id
  // The text is empty when its author's account was deleted.
  const shown = body || words.deletedMessage()
  return { id, authorName: toName(author), isMine, body: shown, createdAt: createdAt.toISOString() }
}

/** Presents who holds a claim, and until when; the claim of a deleted mentor counts as none. */
export function presentClaim(viewer: Viewer, snapshot: ReviewSnapshot, holder: Named, now: Date) {
  const { claimedAt, claimedById } = snapshot
  if (!holder || !claimedAt) return { claim: null, claimLapsesAt: null }
  const claim = {
    name: holder.name,
    at: claimedAt.toISOString(),
    isMine: claimedById === viewer.id,
    hasLapsed: hasClaimLapsed(snapshot, now),
  }
  return { claim, claimLapsesAt: claimLapsesAt(snapshot)?.toISOString() ?? null }
}

type Permissions = Pick<
  ReviewDetail,
  | 'isAuthor'
  | 'canClaim'
  | 'canRelease'
  | 'canJudge'
  | 'canCorrect'
  | 'canWithdraw'
  | 'canHandOver'
  | 'canAskAnother'
  | 'canSettle'
  | 'colleagues'
  | 'assignable'
>
type Mentor = ReviewMentor

/**
 * Returns what the viewer can do with a review now; the commands check again.
 * @param facts `newest`: the newest attempt, where it is on the page; `leadId`: the lead of the cohort
 */
export function getPermissions(
  viewer: Viewer,
  snapshot: ReviewSnapshot,
  {
    mentors,
    newest,
    leadId,
  }: {
    readonly mentors: readonly Mentor[]
    readonly newest: Iteration | null
    readonly leadId: string | null
  },
  now: Date,
): Permissions {
  const { authorId, claimedById, state } = snapshot
  const facts = { actorId: viewer.id, now }
  const can = (kind: 'release' | 'withdraw' | 'ask-another' | 'settle') => decideReview(snapshot, { kind }, facts).ok
  const isReviewer = canReview(viewer, { authorId, mentorIds: mentors.map(({ id }) => id) })
  const holds = isReviewer && can('release')
  const isFree = decideReview(snapshot, { kind: 'claim', openClaims: 0 }, facts).ok
  const mayAssign = isAwaitingVerdict(state) && authorId !== viewer.id && (viewer.isAdmin || viewer.id === leadId)
  const colleagues = holds ? mentors.filter(({ id }) => id !== viewer.id && id !== authorId) : []
  return {
    isAuthor: authorId === viewer.id,
    canClaim: isReviewer && claimedById !== viewer.id && isFree,
    canRelease: holds,
    canJudge: holds,
    canCorrect:
      newest?.verdict != null &&
      (state === 'approved' || state === 'changes-requested') &&
      authorId !== viewer.id &&
      (viewer.isAdmin || (isReviewer && newest.verdict.isMine)),
    canWithdraw: state !== 'withdrawn' && can('withdraw'),
    canHandOver: colleagues.length > 0,
    canAskAnother: can('ask-another'),
    canSettle: snapshot.turn !== 'none' && can('settle'),
    colleagues,
    assignable: mayAssign ? mentors.filter(({ id }) => id !== authorId) : [],
  }
}
