import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/foundation/database/db'
import { AppError, invalid, notFound, tooManyRequests } from '@/lib/foundation/errors'
import { getWindowStart, secondsToWait } from '@/lib/foundation/values/rolling-limit'
import { recordEvidence } from '@/lib/learning/evidence/commands'
import { type LogTransaction, recordEntries } from '@/lib/learning/progress/log/log.commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps, type Step } from '@/lib/learning/roadmaps/roadmap'
import { weekFields } from '@/lib/mentoring/cohorts/settings/stored-week'
import { notify } from '@/lib/people/notifications/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { decideReview } from '../lifecycle'
import { workSubmitted } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import { publishReviewChanged } from '../notify.commands'
import { errorOfCohort, errorOfReview } from '../refusal-words'
import type { SubmissionAnswer } from '../review'
import type { ReviewSnapshot } from '../review-snapshot'
import type { Submission } from '../schema'
import { parseState, toColumns, toReviewSnapshot, toSubmissionAnswer } from '../stored-review'
import {
  cohortParties,
  type ReviewRow,
  recordWait,
  reviewCohortFields,
  reviewRowFields,
  saveReviewSnapshot,
} from '../transitions.commands'
import { chooseCohort } from './choose-cohort'
import { getPromise } from './promised-time.data'

const keyReused = () => new AppError('key-reused', refusals.keyReused())

/**
 * Submits work for review, once for each idempotency key: evidence, an iteration, and the review back in the queue.
 * @throws not-found (step, plan, cohort), invalid (step, cohort, file), conflict while a mentor reads, key-reused,
 * too-many
 */
export async function submitWork(
  viewer: Viewer,
  input: Submission,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<SubmissionAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  const step = findStepInRoadmaps(roadmaps, input.step)?.step
  if (!step) throw notFound('step')
  if (step.completionRule !== 'review') throw invalid('step', refusals.notReviewed())
  return db().$transaction(async (tx) => {
    const learner = await tx.learner.findUnique({ where: { id: viewer.id }, select: { id: true } })
    if (!learner) throw notFound('plan')
    const log = { tx, roadmaps, learnerId: learner.id, actorId: viewer.id, idempotencyKey, now }
    return (await replaySubmission(log, step, input)) ?? (await addIteration(viewer, log, step, input))
  })
}

/** Returns the earlier submission with this key, or null. @throws key-reused when that was another request */
async function replaySubmission(log: LogTransaction, step: Step, input: Submission) {
  const { tx, learnerId, idempotencyKey } = log
  const stored = await tx.iteration.findFirst({
    where: { evidence: { learnerId, idempotencyKey } },
    include: { review: true },
  })
  if (!stored) return null
  await recordEvidence(log, toEvidence(step, input))
  if (input.cohort !== undefined && input.cohort !== stored.review.cohortId) throw keyReused()
  return toSubmissionAnswer(stored.review, stored)
}

async function addIteration(
  viewer: Viewer,
  log: LogTransaction,
  step: Step,
  input: Submission,
): Promise<SubmissionAnswer> {
  const { tx, learnerId, now } = log
  const key = { learnerId, stepId: step.id }
  const row = await tx.review.findUnique({ where: { learnerId_stepId: key }, include: reviewRowFields })
  const cohort = await cohortFor(viewer, log, input.cohort, row)
  const { mentorIds } = cohortParties(cohort, learnerId)
  const { dueAt, presentIds } = await getPromise(tx, cohort, mentorIds, now)
  const mentorId = await findAssignedMentor(log, cohort.id)
  const toId = presentIds.find((id) => id === mentorId)
  const before = row && toReviewSnapshot(row)
  const decision = decideReview(before, { kind: 'submit', dueAt, toId }, { actorId: viewer.id, now })
  if (!decision.ok) throw errorOfReview(decision.refusal)
  const after = decision.value
  if (row) await requirePace(log, row.id)
  const evidence = await recordEvidence(log, toEvidence(step, input))
  if (evidence.isReplay) throw keyReused()
  await startLearning(log, step.id)
  const stored = await storeReview(log, step.id, cohort.id, row, after)
  const iteration = await tx.iteration.create({
    data: { reviewId: stored.id, number: after.iterations, evidenceId: evidence.id, createdAt: now },
  })
  await recordWait(tx, { reviewId: stored.id, cohortId: cohort.id }, before, after, now)
  const learner = { id: learnerId, name: viewer.name }
  const parties = { reviewId: stored.id, learner, step, ...cohortParties(cohort, learnerId) }
  await notify(tx, reviewNotifications, workSubmitted(parties, iteration.id), now)
  await publishReviewChanged(tx, parties, now)
  return toSubmissionAnswer({ ...after, ...stored }, iteration)
}

/** Limit of iterations a day: mentors are notified of each and see all of them side by side. */
const A_DAY = { most: 10, withinMs: 24 * 60 * 60 * 1000 }

async function requirePace({ tx, now }: LogTransaction, reviewId: string): Promise<void> {
  const rows = await tx.iteration.findMany({
    where: { reviewId, createdAt: { gt: getWindowStart(A_DAY, now) } },
    orderBy: { number: 'desc' },
    take: A_DAY.most,
    select: { createdAt: true },
  })
  const newest = rows.map(({ createdAt }) => createdAt)
  const wait = secondsToWait(A_DAY, newest, now)
  if (wait > 0) throw tooManyRequests(refusals.tooManySubmissions({ max: A_DAY.most }), wait)
}

/** Chooses which of the learner's cohorts reviews this submission. */
async function cohortFor(viewer: Viewer, { tx }: LogTransaction, chosenId: string | undefined, row: ReviewRow | null) {
  const mine = await tx.cohort.findMany({
    where: { memberships: { some: { userId: viewer.id, role: 'learner' } } },
    select: { ...reviewCohortFields, ...weekFields, promisedHours: true, closedAt: true },
  })
  const cohort = chooseCohort(mine, chosenId, row && { cohortId: row.cohortId, state: parseState(row.state) })
  if (!cohort.ok) throw errorOfCohort(cohort.refusal)
  return cohort.value
}

/** Returns the mentor to whom the learner's new reviews go first; null for any. */
async function findAssignedMentor({ tx, learnerId }: LogTransaction, cohortId: string): Promise<string | null> {
  const where = { cohortId_userId_role: { cohortId, userId: learnerId, role: 'learner' } }
  return (await tx.membership.findUnique({ where, select: { mentorId: true } }))?.mentorId ?? null
}

async function storeReview(
  { tx, learnerId }: LogTransaction,
  stepId: string,
  cohortId: string,
  row: ReviewRow | null,
  after: ReviewSnapshot,
): Promise<{ id: string; version: number }> {
  if (row) return { id: row.id, version: await saveReviewSnapshot(tx, row, toReviewSnapshot(row), after, { cohortId }) }
  const data = { learnerId, stepId, cohortId, ...toColumns(after) }
  return tx.review.create({ data, select: { id: true, version: true } })
}

/** Sets the step to learning if it was not started: submitting work begins it. */
async function startLearning(log: LogTransaction, stepId: string): Promise<void> {
  const { tx, learnerId, idempotencyKey, now } = log
  const progress = await tx.stepProgress.findUnique({ where: { learnerId_stepId: { learnerId, stepId } } })
  if (progress && progress.status !== 'not-started') return
  await recordEntries({ ...log, idempotencyKey: `${idempotencyKey}#learning` }, [
    { stepId, kind: 'status', from: 'not-started', to: 'learning', reason: null, occurredAt: now },
  ])
}

const toEvidence = ({ id }: Step, { step: _step, cohort: _cohort, ...work }: Submission) => ({ stepId: id, ...work })
