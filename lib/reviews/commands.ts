import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/auth/viewer'
import { isId } from '@/lib/cohorts/schema'
import { db, isUniqueViolation, type Transaction } from '@/lib/db'
import { AppError, conflict, invalid, notFound } from '@/lib/errors'
import { recordEvidence } from '@/lib/evidence/commands'
import { type Log, recordEntries } from '@/lib/progress/commands'
import { countsAsDone } from '@/lib/progress/completion'
import { isApproval } from '@/lib/progress/history'
import type { Entry } from '@/lib/progress/record'
import { parseStatus } from '@/lib/progress/status'
import { getStepContent, listRoadmaps } from '@/lib/roadmaps/data'
import { findPlace, type Step } from '@/lib/roadmaps/roadmap'
import { chooseCohort } from './choose-cohort'
import { type Action, decideReview, lapsedBefore } from './lifecycle'
import { canReview, threadsVisibleTo } from './policy'
import { errorOfCohort, errorOfReview } from './refusal-words'
import type { Message, ReviewAnswer, SubmissionAnswer } from './review'
import { checkScores } from './rubric'
import type { Submission, VerdictInput } from './schema'
import { factsToStore, reviewAnswer, standingOf, submissionAnswer } from './stored-review'

const keyReused = () => new AppError('key-reused', 'This idempotency key was used for something else.')
const stale = () => conflict('This review has changed since you opened it. Look at it again.')

/**
 * Hands in work for review, once for each idempotency key: evidence, an iteration, and the review back in the queue.
 * @throws not-found (step, plan, cohort), invalid (step, cohort), conflict while a mentor reads, key-reused
 */
export async function submitWork(
  viewer: Viewer,
  input: Submission,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<SubmissionAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  const step = findPlace(roadmaps, input.step)?.step
  if (!step) throw notFound('The step')
  if (step.completionRule !== 'review') throw invalid('step', 'No mentor reviews this step.')
  try {
    return await db().$transaction(async (tx) => {
      const learner = await tx.learner.findUnique({ where: { id: viewer.id }, select: { id: true } })
      if (!learner) throw notFound('The plan')
      const log = { tx, roadmaps, learnerId: learner.id, actorId: viewer.id, idempotencyKey, now }
      return (await replaySubmission(log, step, input)) ?? (await addIteration(viewer, log, step, input))
    })
  } catch (error) {
    // The key stands in this learner's log already, on something that was no submission.
    if (isUniqueViolation(error)) throw keyReused()
    throw error
  }
}

/** What this key handed in before, or null; refused when that was something else. */
async function replaySubmission(log: Log, step: Step, input: Submission) {
  const { tx, learnerId, idempotencyKey } = log
  const stored = await tx.iteration.findFirst({
    where: { evidence: { learnerId, idempotencyKey } },
    include: { review: true },
  })
  if (!stored) return null
  await recordEvidence(log, evidenceOf(step, input))
  if (input.cohort !== undefined && input.cohort !== stored.review.cohortId) throw keyReused()
  return submissionAnswer(stored.review, stored)
}

async function addIteration(viewer: Viewer, log: Log, step: Step, input: Submission): Promise<SubmissionAnswer> {
  const { tx, learnerId, now } = log
  const key = { learnerId, stepId: step.id }
  const row = await tx.review.findUnique({ where: { learnerId_stepId: key }, include: rowFields(viewer) })
  const mine = await tx.cohort.findMany({
    where: { memberships: { some: { userId: viewer.id, role: 'learner' } } },
    select: { id: true, promisedHours: true },
  })
  const cohort = chooseCohort(mine, input.cohort, row)
  if (!cohort.ok) throw errorOfCohort(cohort.refusal)
  const { id: cohortId, promisedHours } = cohort.value
  const action = { kind: 'submit', promisedHours } as const
  const decision = decideReview(row && standingOfRow(row), action, { actorId: viewer.id, now })
  if (!decision.ok) throw errorOfReview(decision.refusal)
  const evidence = await recordEvidence(log, evidenceOf(step, input))
  if (evidence.isReplay) throw keyReused()
  await startLearning(log, step.id)
  const facts = { ...factsToStore(decision.value), cohortId }
  if (row) await updateReview(tx, row, facts)
  const review = row
    ? await tx.review.findUniqueOrThrow({ where: { id: row.id } })
    : await tx.review.create({ data: { ...key, ...facts } })
  const iteration = await tx.iteration.create({
    data: { reviewId: review.id, number: decision.value.iterations, evidenceId: evidence.id, createdAt: now },
  })
  return submissionAnswer(review, iteration)
}

/** Who hands work in has begun with it. */
async function startLearning(log: Log, stepId: string): Promise<void> {
  const { tx, learnerId, idempotencyKey, now } = log
  const progress = await tx.stepProgress.findUnique({ where: { learnerId_stepId: { learnerId, stepId } } })
  if (progress && progress.status !== 'not-started') return
  await recordEntries({ ...log, idempotencyKey: `${idempotencyKey}#learning` }, [
    { stepId, kind: 'status', from: 'not-started', to: 'learning', reason: null, occurredAt: now },
  ])
}

const evidenceOf = ({ id }: Step, { url, note }: Submission) => ({ stepId: id, kind: 'repository', url, note }) as const

/**
 * Claims a review that waits, or takes over a claim that lapsed.
 * @param expectedVersion what the mentor was looking at; a newer one is a conflict
 * @throws not-found (also for the author), conflict
 */
export async function claimReview(
  viewer: Viewer,
  reviewId: string,
  expectedVersion?: number,
  now = new Date(),
): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) => {
    const row = await loadToJudge(tx, viewer, reviewId)
    const isMine = row.claimedById === viewer.id
    if (expectedVersion !== undefined && expectedVersion !== row.version && !isMine) throw stale()
    const openClaims = await tx.review.count({
      where: { claimedById: viewer.id, state: 'claimed', claimedAt: { gt: lapsedBefore(now) } },
    })
    return move(tx, viewer, row, { kind: 'claim', openClaims }, now)
  })
}

/**
 * Puts a claimed review back; its due time stays.
 * @throws not-found (also for the author), conflict
 */
export async function releaseReview(viewer: Viewer, reviewId: string, now = new Date()): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) =>
    move(tx, viewer, await loadToJudge(tx, viewer, reviewId), { kind: 'release' }, now),
  )
}

/**
 * Takes one's own work back; handing in again opens it again.
 * @throws not-found (also for everybody but the author), conflict
 */
export async function withdrawReview(viewer: Viewer, reviewId: string, now = new Date()): Promise<ReviewAnswer> {
  return db().$transaction(async (tx) =>
    move(tx, viewer, await loadReview(tx, viewer, reviewId), { kind: 'withdraw' }, now),
  )
}

/**
 * Judges the newest iteration of a review that the viewer has claimed. An approval verifies the step, and makes it
 * done where it is not.
 * @throws not-found (also for the author), invalid (scores), conflict
 */
export async function giveVerdict(
  viewer: Viewer,
  reviewId: string,
  { outcome, feedback, scores }: VerdictInput,
  now = new Date(),
): Promise<ReviewAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  const { stepId } = await loadToJudge(db(), viewer, reviewId)
  const checked = checkScores((await getStepContent(viewer, stepId)).rubric, scores)
  if (!checked.ok) throw invalid('scores', checked.refusal)
  try {
    return await db().$transaction(async (tx) => {
      const row = await loadToJudge(tx, viewer, reviewId)
      const answer = await move(tx, viewer, row, { kind: 'verdict', outcome }, now)
      await recordVerdict({ tx, roadmaps, learnerId: row.learnerId, actorId: viewer.id, now }, row, {
        outcome,
        feedback,
        scores: checked.value,
      })
      return answer
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict('This iteration has its verdict already.')
    throw error
  }
}

type Judgement = Pick<VerdictInput, 'outcome' | 'feedback'> & { scores: { rubricRowId: string; score: string }[] }

/** Stores a verdict on the newest iteration, and what it means for the learner's progress. */
async function recordVerdict(
  log: Omit<Log, 'idempotencyKey'>,
  { id: reviewId, stepId }: Row,
  { outcome, feedback, scores }: Judgement,
): Promise<void> {
  const { tx, learnerId, actorId, now } = log
  const newest = { where: { reviewId }, orderBy: { number: 'desc' }, select: { id: true } } as const
  const { id: iterationId } = await tx.iteration.findFirstOrThrow(newest)
  const verdict = { iterationId, mentorId: actorId, outcome, feedback, createdAt: now }
  await tx.verdict.create({ data: { ...verdict, scores: { create: scores } } })
  const progress = await tx.stepProgress.findUnique({ where: { learnerId_stepId: { learnerId, stepId } } })
  const status = parseStatus(progress?.status ?? 'not-started')
  const entry = { stepId, reason: null, occurredAt: now }
  const entries: Entry[] = [{ ...entry, kind: 'verdict', from: null, to: outcome }]
  if (isApproval(outcome) && !countsAsDone(status)) {
    entries.push({ ...entry, kind: 'status', from: status, to: 'done' })
  }
  await recordEntries({ ...log, idempotencyKey: `verdict:${iterationId}` }, entries)
}

/**
 * Writes in a review's thread, once for each idempotency key.
 * @param body Markdown
 * @throws not-found, key-reused
 */
export async function addMessage(
  viewer: Viewer,
  reviewId: string,
  body: string,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<Message> {
  return db().$transaction(async (tx) => {
    await loadReview(tx, viewer, reviewId)
    const key = { reviewId, idempotencyKey }
    const stored = await tx.message.findUnique({ where: { reviewId_idempotencyKey: key } })
    if (stored && (stored.authorId !== viewer.id || stored.body !== body)) throw keyReused()
    const row = stored ?? (await tx.message.create({ data: { ...key, authorId: viewer.id, body, createdAt: now } }))
    const { id, createdAt } = row
    return { id, authorName: viewer.name, isMine: true, body, createdAt: createdAt.toISOString() }
  })
}

const rowFields = (viewer: Viewer) =>
  ({
    cohort: { select: { memberships: { where: { userId: viewer.id, role: 'mentor' }, select: { userId: true } } } },
    _count: { select: { iterations: true } },
  }) as const

async function findReviewRow(tx: Transaction, viewer: Viewer, reviewId: string) {
  return tx.review.findFirst({
    where: { AND: [{ id: reviewId }, threadsVisibleTo(viewer)] },
    include: rowFields(viewer),
  })
}
type Row = NonNullable<Awaited<ReturnType<typeof findReviewRow>>>

/** A review that the viewer may see. */
async function loadReview(tx: Transaction, viewer: Viewer, reviewId: string): Promise<Row> {
  const row = isId(reviewId) ? await findReviewRow(tx, viewer, reviewId) : null
  if (!row) throw notFound('The review')
  return row
}

/** The same for one of the mentors who may judge it: for everybody else, its author too, there is none. */
async function loadToJudge(tx: Transaction, viewer: Viewer, reviewId: string): Promise<Row> {
  const row = await loadReview(tx, viewer, reviewId)
  if (!mayReview(viewer, row)) throw notFound('The review')
  return row
}

const mayReview = (viewer: Viewer, { learnerId, cohort }: Row): boolean =>
  canReview(viewer, { authorId: learnerId, mentorIds: cohort.memberships.map(({ userId }) => userId) })

const standingOfRow = (row: Row) => standingOf(row, row.learnerId, row._count.iterations)

/** Changes a review, unless somebody else did first. */
async function updateReview(tx: Transaction, { id, version }: Row, facts: object): Promise<void> {
  const data = { ...facts, version: { increment: 1 } }
  const { count } = await tx.review.updateMany({ where: { id, version }, data })
  if (count !== 1) throw stale()
}

/** Decides an action on a review that is there, and stores what it comes to. */
async function move(tx: Transaction, viewer: Viewer, row: Row, action: Action, now: Date): Promise<ReviewAnswer> {
  const before = standingOfRow(row)
  const decision = decideReview(before, action, { actorId: viewer.id, now })
  if (!decision.ok) throw errorOfReview(decision.refusal)
  const after = decision.value
  if (after === before) return reviewAnswer(row.id, row.version, after, viewer.id)
  await updateReview(tx, row, factsToStore(after))
  return reviewAnswer(row.id, row.version + 1, after, viewer.id)
}
