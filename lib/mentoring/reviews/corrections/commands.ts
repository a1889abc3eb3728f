import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { isApproval } from '@/lib/learning/progress/history'
import type { LogEntry } from '@/lib/learning/progress/log/ledger'
import { recordEntries } from '@/lib/learning/progress/log/log.commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { weekFields } from '@/lib/mentoring/cohorts/settings/stored-week'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { lockPerson } from '@/lib/people/accounts/profile.commands'
import { notify } from '@/lib/people/notifications/commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { MAX_CLAIMS } from '../claims/claim'
import { countOtherClaims } from '../claims/commands'
import { verdictTakenBack } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import { canReview } from '../policy'
import type { ReviewAnswer } from '../review'
import { type CorrectionInput, outcomeSchema } from '../schema'
import { toReviewAnswer, toReviewSnapshot } from '../stored-review'
import { getPromisedTime } from '../submitting/promised-time.data'
import { getReviewRow, type ReviewRow, toParties, transitionReview } from '../transitions.commands'
import { type Correction, MAX_CORRECTIONS } from './correct'

/**
 * Takes back the verdict on the newest attempt of a review: the step is no longer verified by it, and a new wait for
 * feedback begins. Taking the same verdict back again changes nothing.
 * @throws not-found (also for the author of the work), conflict
 */
export async function correctVerdict(
  viewer: Viewer,
  reviewId: string,
  { reason, verdict: expected }: CorrectionInput,
  now = new Date(),
): Promise<ReviewAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  return db().$transaction(async (tx) => {
    const row = await getReviewRow(tx, viewer, reviewId)
    if (row.learnerId === viewer.id) throw notFound('review')
    const { verdict, ...newest } = await readNewest(tx, row.id)
    if (!verdict) {
      const [last] = newest.corrected
      const isReplay = last?.correctedById === viewer.id && last.reason === reason && isSame(last.id, expected)
      if (isReplay) return toReviewAnswer(row.id, row.version, toReviewSnapshot(row), viewer.id)
      throw conflict(refusals.noVerdict())
    }
    if (!isSame(verdict.id, expected)) throw conflict(refusals.newerVerdict())
    const isMentor = canReview(viewer, { authorId: row.learnerId, mentorIds: toParties(row).mentorIds })
    if (!viewer.isAdmin && !(isMentor && verdict.mentorId === viewer.id)) throw conflict(refusals.notYourVerdict())
    if (newest.corrected.length >= MAX_CORRECTIONS) {
      throw conflict(refusals.tooManyCorrections({ max: MAX_CORRECTIONS }))
    }
    const action = { kind: 'correct', ...(await decideBy(tx, viewer, row, isMentor, now)) } as const
    const { after, version } = await transitionReview(tx, row, action, { actorId: viewer.id, now })
    await moveVerdict(tx, row, newest.id, verdict, { reason, correctedById: viewer.id, createdAt: now })
    if (after.claimedById === viewer.id && verdict.mentorId === viewer.id)
      await draftAgain(tx, row, newest.id, verdict, now)
    await unverify({ tx, roadmaps, row, actorId: viewer.id, now }, verdict.id, outcomeSchema.parse(verdict.outcome))
    const notice = verdictTakenBack(toParties(row), verdict.id, viewer.name, outcomeSchema.parse(verdict.outcome))
    await notify(tx, reviewNotifications, [notice], now)
    const detail = { step: row.stepId, review: row.id, cohort: row.cohortId, correction: verdict.id }
    const line = { action: 'verdict-corrected', actorId: viewer.id, subjectId: row.learnerId, detail } as const
    await recordAudit(tx, line, now)
    return toReviewAnswer(row.id, version, after, viewer.id)
  })
}

const isSame = (id: string, expected: string | undefined) => expected === undefined || expected === id

const newestFields = {
  id: true,
  verdict: { include: { scores: true } },
  corrected: { orderBy: { createdAt: 'desc' }, select: { id: true, reason: true, correctedById: true } },
} satisfies Prisma.IterationSelect

const readNewest = (tx: Transaction, reviewId: string) =>
  tx.iteration.findFirstOrThrow({ where: { reviewId }, orderBy: { number: 'desc' }, select: newestFields })
type StoredVerdict = NonNullable<Awaited<ReturnType<typeof readNewest>>['verdict']>

/** Reads what the next state of the review depends on. @throws conflict where the learner's account was deleted */
async function decideBy(
  tx: Transaction,
  viewer: Viewer,
  row: ReviewRow,
  isMentor: boolean,
  now: Date,
): Promise<Correction> {
  const learner = await tx.user.findUniqueOrThrow({
    where: { id: row.learnerId },
    select: { deletedAt: true, memberships: { where: { cohortId: row.cohortId, role: 'learner' } } },
  })
  if (learner.deletedAt) throw conflict(refusals.learnerGone())
  const select = { ...weekFields, promisedHours: true } as const
  const cohort = await tx.cohort.findUniqueOrThrow({ where: { id: row.cohortId }, select })
  const dueAt = await getPromisedTime(tx, cohort, toParties(row).mentorIds, now)
  // Two claims of one mentor at once go one after the other, as in `claimReview`.
  if (isMentor) await lockPerson(tx, viewer.id, now)
  const claims = isMentor && (await countOtherClaims(tx, viewer, row, now)) < MAX_CLAIMS
  return { dueAt, claims, isLearning: learner.memberships.length > 0 }
}

/** Moves a verdict with its scores to the corrected ones. Its rating by the learner goes with it. */
async function moveVerdict(
  tx: Transaction,
  { id: reviewId, cohortId }: ReviewRow,
  iterationId: string,
  { id, mentorId, outcome, feedback, scores, createdAt: givenAt }: StoredVerdict,
  by: { readonly reason: string; readonly correctedById: string; readonly createdAt: Date },
): Promise<void> {
  const was = { id, mentorId, outcome, feedback, givenAt, scores: toCorrectedScores(scores) }
  await tx.correctedVerdict.create({ data: { reviewId, cohortId, iterationId, ...was, ...by } })
  await tx.verdict.delete({ where: { id }, select: { id: true } })
}

/** Gives the mentor who judges again their own words to go on from. The outcome has to be chosen anew. */
async function draftAgain(
  tx: Transaction,
  { id: reviewId }: ReviewRow,
  iterationId: string,
  { mentorId, feedback, scores }: StoredVerdict,
  now: Date,
): Promise<void> {
  if (!mentorId) return
  const key = { iterationId, mentorId }
  const reasons = Object.fromEntries(scores.flatMap(({ rubricRowId: id, reason }) => (reason ? [[id, reason]] : [])))
  const byRow = { scores: toScoresByRow(scores), reasons: JSON.stringify(reasons) }
  const text = { outcome: null, feedback, ...byRow, savedAt: now }
  const create = { ...key, reviewId, ...text }
  await tx.verdictDraft.upsert({ where: { iterationId_mentorId: key }, create, update: {} })
}

const toScoresByRow = (scores: StoredVerdict['scores']): string =>
  JSON.stringify(Object.fromEntries(scores.map(({ rubricRowId, score }) => [rubricRowId, score])))

/** Serializes the scores of a verdict that is taken back, with the reason where one had any. */
const toCorrectedScores = (scores: StoredVerdict['scores']): string =>
  JSON.stringify(
    Object.fromEntries(
      scores.map(({ rubricRowId, score, suggested, reason }) => [
        rubricRowId,
        reason ? { score, suggested, reason } : score,
      ]),
    ),
  )

type Doing = {
  readonly tx: Transaction
  readonly roadmaps: readonly Roadmap[]
  readonly row: ReviewRow
  readonly actorId: string
  readonly now: Date
}

/**
 * Records in the learner's log that the verdict no longer counts. Where the approval itself made the step done, and
 * nothing has changed its status since, it is being learned again.
 */
async function unverify({ tx, roadmaps, row, actorId, now }: Doing, verdictId: string, outcome: Outcome) {
  const { learnerId, stepId } = row
  const line = { stepId, reason: null, occurredAt: now }
  const entries: LogEntry[] = [{ ...line, kind: 'verdict', from: null, to: 'withdrawn' }]
  if (isApproval(outcome) && (await isDoneByApproval(tx, row))) {
    entries.push({ ...line, kind: 'status', from: 'done', to: 'learning' })
  }
  await recordEntries({ tx, roadmaps, learnerId, actorId, now, idempotencyKey: `correction:${verdictId}` }, entries)
}

/** Returns whether the last change of the step's status is the "done" that an approval wrote right behind itself. */
async function isDoneByApproval(tx: Transaction, { learnerId, stepId }: ReviewRow): Promise<boolean> {
  const last = await tx.event.findFirst({
    where: { learnerId, stepId, kind: { in: ['status', 'carried-status'] } },
    orderBy: { sequence: 'desc' },
    select: { to: true, idempotencyKey: true },
  })
  return last !== null && last.to === 'done' && /^verdict:.+#1$/.test(last.idempotencyKey ?? '')
}
