import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/auth/viewer'
import { db, isMissingRow, isUniqueViolation, type Transaction } from '@/lib/db'
import { conflict, notFound } from '@/lib/errors'
import { listRoadmaps } from '@/lib/roadmaps/data'
import { findPlace, type Roadmap, type Step } from '@/lib/roadmaps/roadmap'
import { dayOf } from '@/lib/values/calendar-date'
import type { Day } from '@/lib/values/day-words'
import { movesForward } from './activity'
import { type Progress, stateOf, totalsOf } from './completion'
import { listEvents } from './data'
import { lastLearningDayWith } from './learning-day'
import { type Entry, type Ledger, record, roadmapsMovedBy, trackOn } from './record'
import { enrollmentUpsert, eventRow, learningDayUpdate, membershipUpdate, progressUpsert, statesFromRows } from './rows'
import type { SetProgress } from './schema'
import { decideStatus, type StatusRequest, type StoredRequest } from './set-status'
import { readStates, type StoredStates, statesAndEnrollments } from './states/data'
import { errorOf, requestOf } from './status-request'
import { type StepAnswer, stepAnswer } from './step-answer'

const ATTEMPTS = 8

export type ProgressAnswer = {
  /** Slug of the roadmap whose totals these are. */
  readonly roadmap: string
  readonly step: StepAnswer
  readonly totals: Progress['totals']
  readonly eventCount: number
}

/**
 * One tick: sets a step's status, once for each idempotency key, in one conditional batch that is tried again when
 * another writer took the log's next number first.
 * @param within slug of the roadmap whose totals to answer; the one the step is written in when left out
 * @throws not-found (step, plan), invalid, key-reused, conflict
 */
export async function setProgress(
  viewer: Viewer,
  stepRef: string,
  input: SetProgress,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
  within?: string,
): Promise<ProgressAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  const found = findPlace(roadmaps, stepRef, within)
  if (!found) throw notFound('The step')
  const { roadmap, step } = found
  const request = requestOf(step, input)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { ledger, stored, lastDay } = await loadLedger(viewer, idempotencyKey)
    const decision = decideStatus(stateOf(ledger.states, step.id).status, request, stored, now)
    if (!decision.ok) throw errorOf(decision.refusal)
    if (decision.value.kind === 'unchanged') await settleKey(viewer.id, idempotencyKey, request, now)
    if (decision.value.kind !== 'changed') return answer(roadmap, step, ledger)
    const { from, to, reason, occurredAt, statedAt } = decision.value
    const { ledger: after, event } = record(ledger, { stepId: step.id, kind: 'status', from, to, reason, occurredAt })
    const lastLearningDay = await lastLearningDayWith(lastDay, [event], viewer.timeZone, now, (since) =>
      listEvents(viewer, viewer.id, { since }),
    )
    const receipt = { actorId: viewer.id, idempotencyKey, receivedAt: now }
    const moved = roadmapsMovedBy(step.slug, step.roadmapSlug, roadmaps, ledger.enrollments)
    const main = moved.find((one) => one === roadmaps[0])
    try {
      await db().$transaction([
        db().event.create({ data: { ...eventRow(viewer.id, event, receipt), statedAt }, select: { id: true } }),
        db().stepProgress.upsert({
          ...progressUpsert(viewer.id, step.id, after.states, occurredAt),
          select: { stepId: true },
        }),
        db().learner.update({
          where: { id: viewer.id, eventCount: ledger.eventCount },
          data: { eventCount: after.eventCount, lastLearningDay, lastEventAt: now },
          select: { id: true },
        }),
        ...moved.map((one) =>
          db().enrollment.upsert({ ...enrollmentUpsert(viewer.id, one, after), select: { roadmapId: true } }),
        ),
        ...listed(viewer, main, after, lastDay, lastLearningDay).map((update) => db().membership.updateMany(update)),
      ])
      return answer(roadmap, step, after)
    } catch (error) {
      if (!isUniqueViolation(error) && !isMissingRow(error)) throw error
    }
  }
  throw conflict('Too many changes at once. Try again.')
}

/** What mentors list of a learner follows from the main roadmap alone, where the tick moved it, and from the day. */
function listed({ id }: Viewer, main: Roadmap | undefined, after: Ledger, lastDay: Day | null, day: Day | null) {
  if (main) return [membershipUpdate(id, main, after, day)]
  return day === lastDay ? [] : [learningDayUpdate(id, day)]
}

/** A learner's log, open for writing within a transaction that holds the write lock. */
export type Log = {
  readonly tx: Transaction
  readonly roadmaps: readonly Roadmap[]
  readonly learnerId: string
  /** Whose doing it is; null for a revision of the roadmap. */
  readonly actorId: string | null
  readonly idempotencyKey: string
  readonly now: Date
}

/** Appends entries to a log, with the states and counters that follow from them. The caller has decided they may. */
export async function recordEntries(log: Log, entries: readonly Entry[]): Promise<void> {
  const { tx, roadmaps, learnerId, actorId, idempotencyKey, now } = log
  const row = await tx.learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: { progress: true, enrollments: true, user: { select: { timeZone: true } } },
  })
  let ledger: Ledger = { ...row, states: statesFromRows(row.progress) }
  let lastLearningDay = row.lastLearningDay
  for (const [index, entry] of entries.entries()) {
    const { ledger: after, event } = record(ledger, entry)
    const key = index === 0 ? idempotencyKey : `${idempotencyKey}#${index}`
    await tx.event.create({ data: eventRow(learnerId, event, { actorId, idempotencyKey: key, receivedAt: now }) })
    await tx.stepProgress.upsert(progressUpsert(learnerId, entry.stepId, after.states, entry.occurredAt))
    // What a mentor does is no learning day of the learner's.
    if (actorId === learnerId && movesForward(event)) {
      lastLearningDay = later(lastLearningDay, dayOf(event.occurredAt, row.user.timeZone))
    }
    ledger = after
  }
  const head = { eventCount: ledger.eventCount, lastLearningDay, lastEventAt: now }
  await tx.learner.update({ where: { id: learnerId }, data: head })
  for (const roadmap of movedBy(entries, roadmaps, ledger)) {
    await tx.enrollment.upsert(enrollmentUpsert(learnerId, roadmap, ledger))
  }
  const [main] = roadmaps
  if (main) await tx.membership.updateMany(membershipUpdate(learnerId, main, ledger, lastLearningDay))
}

function movedBy(entries: readonly Entry[], roadmaps: readonly Roadmap[], ledger: Ledger): ReadonlySet<Roadmap> {
  const moved = entries.flatMap(({ stepId }) => {
    const step = findPlace(roadmaps, stepId)?.step
    return step ? roadmapsMovedBy(step.slug, step.roadmapSlug, roadmaps, ledger.enrollments) : []
  })
  return new Set(moved)
}

type LedgerRow = StoredStates & {
  readonly eventCount: number
  readonly lastLearningDay: Day | null
  /** The event under the key; null where there is none. */
  readonly kind: string | null
  readonly stepId: string
  readonly to: string
  readonly reason: string | null
  readonly statedAt: Date | null
  /** What the key was settled with; null where it was not. */
  readonly settledStepId: string | null
  readonly settledTo: string
  readonly settledReason: string | null
  readonly settledStatedAt: Date | null
}

/** What a tick is decided by, in one statement, as every tick asks for it. */
async function loadLedger(viewer: Viewer, idempotencyKey: string) {
  const [row] = await db().$queryRaw<LedgerRow[]>`
    SELECT l."eventCount", l."lastLearningDay", ${statesAndEnrollments()},
      v."kind", v."stepId", v."to", v."reason", v."statedAt",
      k."stepId" AS "settledStepId", k."to" AS "settledTo", k."reason" AS "settledReason",
      k."statedAt" AS "settledStatedAt"
    FROM "Learner" l
    LEFT JOIN "Event" v ON v."learnerId" = l."id" AND v."idempotencyKey" = ${idempotencyKey}
    LEFT JOIN "SettledKey" k ON k."learnerId" = l."id" AND k."idempotencyKey" = ${idempotencyKey}
    WHERE l."id" = ${viewer.id}`
  if (!row) throw notFound('The plan')
  const { eventCount, lastLearningDay } = row
  const ledger: Ledger = { eventCount, ...readStates(row) }
  return { ledger, stored: storedIn(row), lastDay: lastLearningDay }
}

/** What is stored under the key, either way. */
function storedIn(row: LedgerRow): StoredRequest | null {
  if (row.kind !== null) return { ...row, kind: row.kind }
  const { settledStepId: stepId, settledTo: to, settledReason: reason, settledStatedAt: statedAt } = row
  return stepId === null ? null : { kind: 'status', stepId, to, reason, statedAt }
}

/** Takes the key of a request that changed nothing. Twice at once is once. */
async function settleKey(learnerId: string, idempotencyKey: string, request: StatusRequest, now: Date) {
  const { stepId, status, reason, statedAt } = request
  const key = { learnerId, idempotencyKey }
  await db().settledKey.upsert({
    where: { learnerId_idempotencyKey: key },
    create: { ...key, stepId, to: status, reason, statedAt, createdAt: now },
    update: {},
  })
}

const later = (a: Day | null, b: Day): Day => (a && a > b ? a : b)

function answer(roadmap: Roadmap, step: Step, ledger: Ledger): ProgressAnswer {
  return {
    roadmap: roadmap.slug,
    step: stepAnswer(step, ledger.states),
    totals: totalsOf(roadmap, trackOn(roadmap, ledger.enrollments), ledger.states),
    eventCount: ledger.eventCount,
  }
}
