import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { againIfOvertaken, db, type Transaction } from '@/lib/foundation/database/db'
import { momentFromJson, rowsAsJson } from '@/lib/foundation/database/rows-as-json'
import { insertAll, update, upsert, upsertAll, type Write } from '@/lib/foundation/database/write'
import { env } from '@/lib/foundation/env'
import { notFound } from '@/lib/foundation/errors'
import { dayOf } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findPlace, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { updateListed, updateListedLater } from '@/lib/people/accounts/memberships.commands'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { movesForward } from './activity'
import type { DecidedChanges } from './batch/decide-changes'
import { type Progress, stateOf, totalsOf } from './completion'
import { lastLearningDayWith } from './learning-day'
import { CHANGES_A_DAY, changeRefused, dayBefore, roomFor, SETTLED_KEPT, SETTLED_LEFT } from './log-limit'
import { type Entry, type Ledger, record, roadmapsMovedBy, trackOn } from './record'
import {
  enrollmentUpsert,
  eventRow,
  learningDayUpdate,
  membershipUpdate,
  progressUpsert,
  settledRows,
  statesFromRows,
} from './rows'
import type { SetProgress } from './schema'
import { decideStatus, type StoredRequest } from './set-status'
import { readStates, type StoredStates, statesAndEnrollments } from './states/data'
import { errorOf, requestOf } from './status-request'
import { type StepAnswer, stepAnswer } from './step-answer'
import { listOwnLines } from './summary/data'

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
 * @throws not-found (step, plan), invalid, key-reused, conflict, too-many
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
  return againIfOvertaken(viewer.id, async () => {
    const before = await loadLedger(viewer, [idempotencyKey], now)
    const { ledger, room } = before
    const stored = before.stored.get(idempotencyKey) ?? null
    const decision = decideStatus(stateOf(ledger.states, step.id), request, stored, now)
    if (!decision.ok) throw errorOf(decision.refusal)
    if (decision.value.kind === 'replayed') return answer(roadmap, step, ledger)
    if (decision.value.kind === 'unchanged') {
      await append(viewer, roadmaps, before, { recorded: [], settled: [{ request, idempotencyKey }], ledger }, now)
      return answer(roadmap, step, ledger)
    }
    if (room.changes < 1) throw changeRefused(room)
    const { kind: _, statedAt, ...change } = decision.value
    const { ledger: after, event } = record(ledger, { stepId: step.id, kind: 'status', ...change })
    const recorded = [{ event, statedAt, idempotencyKey }]
    await append(viewer, roadmaps, before, { recorded, settled: [], ledger: after }, now)
    return answer(roadmap, step, after)
  })
}

/** A learner's log before something is decided. */
type Before = {
  readonly ledger: Ledger
  /** Their last learning day. */
  readonly lastDay: Day | null
  /** How many keys are kept of requests that changed nothing. */
  readonly settledCount: number
}

/**
 * Writes what was decided on ticks of the viewer's own, with the states and counters that follow from it: one batch,
 * whose events take the log's next numbers.
 * @throws Overtaken when somebody else has written to the log since
 */
export async function append(
  viewer: Viewer,
  roadmaps: readonly Roadmap[],
  { ledger, lastDay, settledCount }: Before,
  decided: Pick<DecidedChanges, 'recorded' | 'settled' | 'ledger'>,
  now: Date,
): Promise<void> {
  const { recorded, settled, ledger: after } = decided
  const settling = settled.length > 0 ? [insertAll('SettledKey', settledRows(viewer.id, settled, now))] : []
  if (settledCount + settled.length > SETTLED_KEPT) settling.push(forgetOldestSettled(viewer))
  if (recorded.length === 0) return settling.length > 0 ? db().$batch(settling) : undefined
  const events = recorded.map(({ event }) => event)
  const lastLearningDay = await lastLearningDayWith(lastDay, events, viewer.timeZone, now, (since, before) =>
    listOwnLines(viewer, since, before),
  )
  const last = new Map(events.map(({ stepId, occurredAt }) => [stepId, occurredAt]))
  const states = [...last].map(([stepId, at]) => progressUpsert(viewer.id, stepId, after.states, at).create)
  const moved = roadmapsMovedBy(events, roadmaps, after.enrollments)
  const main = moved.find((one) => one === roadmaps[0])
  await db().$batch([
    ...settling,
    insertAll(
      'Event',
      recorded.map(({ event, statedAt, idempotencyKey }) => {
        const receipt = { actorId: viewer.id, idempotencyKey, receivedAt: now }
        return { id: randomUUID(), ...eventRow(viewer.id, event, receipt), statedAt }
      }),
    ),
    upsertAll('StepProgress', ['learnerId', 'stepId'], states),
    update('Learner', {
      where: { id: viewer.id, eventCount: ledger.eventCount },
      data: { eventCount: after.eventCount, lastLearningDay, lastEventAt: now, updatedAt: now },
    }),
    ...moved.map((one) => {
      const { where, create, update } = enrollmentUpsert(viewer.id, one, after, now)
      return upsert('Enrollment', ['learnerId', 'roadmapId'], { create, update, holds: { trackSlug: where.trackSlug } })
    }),
    ...listed(viewer, main, after, lastDay, lastLearningDay).map(updateListedLater),
  ])
}

const forgetOldestSettled = ({ id }: Viewer): Write => ({
  statement: Prisma.sql`DELETE FROM "SettledKey" WHERE "learnerId" = ${id} AND "createdAt" <= (
    SELECT "createdAt" FROM "SettledKey" WHERE "learnerId" = ${id} ORDER BY "createdAt" DESC LIMIT 1 OFFSET ${SETTLED_LEFT})`,
  needsRow: false,
})

/** What mentors list of a learner follows from the main roadmap alone, where a tick moved it, and from the day. */
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
  for (const roadmap of roadmapsMovedBy(entries, roadmaps, ledger.enrollments)) {
    await tx.enrollment.upsert(enrollmentUpsert(learnerId, roadmap, ledger, now))
  }
  const [main] = roadmaps
  if (main) await updateListed(tx, membershipUpdate(learnerId, main, ledger, lastLearningDay))
}

type LedgerRow = StoredStates & {
  readonly eventCount: number
  readonly lastLearningDay: Day | null
  /** Events under the keys, and requests that these were settled with: rows of `StoredRow` as JSON. */
  readonly recorded: string | null
  readonly settled: string | null
  /** Moments as JSON. */
  readonly blocking: string | null
  readonly settledCount: number | bigint
}

type StoredRow = [
  ...[key: string, kind: string, stepId: string, to: string, known: boolean | number],
  ...[reason: string | null, statedAt: string | null],
]

/**
 * What ticks are decided by, in one statement, and therefore of one moment.
 * @param keys idempotency keys, one for each change: `stored` is what was stored under them
 * @throws not-found (plan)
 */
export async function loadLedger(viewer: Viewer, keys: readonly string[], now: Date) {
  const request = Prisma.sql`"stepId", "to", "known", "reason", "statedAt"`
  const ours = Prisma.sql`"learnerId" = l."id" AND "idempotencyKey" IN (${Prisma.join(keys)})`
  const factor = env().RATE_LIMIT_FACTOR
  const dayFull = CHANGES_A_DAY * factor
  const [row] = await db().$queryRaw<LedgerRow[]>`
    SELECT l."eventCount", l."lastLearningDay", ${statesAndEnrollments()},
      (SELECT ${rowsAsJson(Prisma.sql`"idempotencyKey", "kind", ${request}`)} FROM "Event" WHERE ${ours}) AS "recorded",
      (SELECT ${rowsAsJson(Prisma.sql`"idempotencyKey", 'status', ${request}`)} FROM "SettledKey" WHERE ${ours}) AS "settled",
      (SELECT ${rowsAsJson(Prisma.sql`"receivedAt"`)} FROM "Event" WHERE "learnerId" = l."id"
        AND "sequence" > l."eventCount" - ${dayFull} AND "sequence" <= l."eventCount" - ${dayFull} + ${keys.length}
        AND "receivedAt" > ${dayBefore(now)}) AS "blocking",
      (SELECT COUNT(*) FROM "SettledKey" WHERE "learnerId" = l."id") AS "settledCount"
    FROM "Learner" l
    WHERE l."id" = ${viewer.id}`
  if (!row) throw notFound('The plan')
  const { eventCount, lastLearningDay, recorded, settled, settledCount } = row
  const ledger: Ledger = { eventCount, ...readStates(row) }
  const blocking = (JSON.parse(row.blocking ?? '[]') as [string][]).map(([received]) => momentFromJson(received))
  const room = roomFor(keys.length, { eventCount, blocking }, now, factor)
  const stored = new Map([...storedIn(settled), ...storedIn(recorded)])
  return { ledger, stored, lastDay: lastLearningDay, settledCount: Number(settledCount), room }
}

function storedIn(json: string | null): (readonly [key: string, StoredRequest])[] {
  const rows: StoredRow[] = JSON.parse(json ?? '[]')
  return rows.map(([key, kind, stepId, to, known, reason, at]) => {
    const statedAt = at === null ? null : momentFromJson(at)
    return [key, { kind, stepId, to, known: Boolean(known), reason, statedAt }]
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
