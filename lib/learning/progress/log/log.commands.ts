import 'server-only'
import { randomUUID } from 'node:crypto'
import { isUniqueViolation, type Transaction } from '@/lib/foundation/database/db'
import { typedRows } from '@/lib/foundation/database/sql'
import { retriedBehind } from '@/lib/foundation/database/transaction-retrier'
import { tooManyConflictsError } from '@/lib/foundation/errors'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { KeyedQueue } from '@/lib/foundation/values/keyed-queue'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { isForwardMove } from '../activity'
import { statesFromRows, toProgressRow } from '../rows'
import {
  appendEntry,
  countSteps,
  findChosenTrackSlug,
  getTrackSlug,
  type Ledger,
  type LogEntry,
  listAffectedRoadmaps,
  type RecordedEvent,
} from './ledger'
import { countOnRoadmaps, type ListedProgress, updateListedProgress } from './listed-progress.commands'

/** Owner and author of a change to the log. */
export type LogContext = {
  readonly roadmaps: readonly Roadmap[]
  readonly learnerId: string
  /** Null for a revision of the roadmap, or a change by the clock. */
  readonly actorId: string | null
  readonly now: Date
}

/** A log opened for writing within a transaction. */
export type LogTransaction = LogContext & {
  readonly tx: Transaction
  readonly idempotencyKey: string
}

type LogState = { readonly ledger: Ledger; readonly lastLearningDay: Day | null }

/** A decided change of a log, with the state before and after it. */
export type LogChange = LogContext & {
  readonly before: LogState
  readonly after: LogState
  /** In order of their sequence; at least one. */
  readonly recorded: readonly RecordedEvent[]
}

/** The log has grown, or enrollments were changed, since the change was decided. */
class LogConflictError extends Error {}

/**
 * Appends events to logs and updates the states and counters derived from them; nothing else writes the log. The number
 * of statements depends on neither the number of events nor of logs.
 * @param changes no two of one learner's log
 * @throws LogConflictError, when one of the logs has grown; the transaction must not be committed then
 */
export async function appendToLogs(tx: Transaction, changes: readonly LogChange[]): Promise<void> {
  if (changes.length === 0) return
  // First, so that of two concurrent writers the second waits here and then finds that the log has grown.
  if ((await tx.$executeRaw(advanceLearners(changes))) < changes.length) throw new LogConflictError()
  await tx.$executeRaw(insertEvents(changes))
  await tx.$executeRaw(upsertProgress(changes.flatMap(progressRows)))
  await updateCounters(tx, changes)
  await updateListedProgress(tx, changes[0]?.roadmaps ?? [], changes.map(listedProgress))
}

/** Writes the learner's row, so that a tick which commits meanwhile fails this transaction or waits for it. */
export async function lockLog(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.learner.updateMany({ where: { id }, data: { updatedAt: now } })
}

/** A row for the key of a request that changed nothing, so that a retry of it is recognised. */
export type IdempotencyRecord = Prisma.IdempotencyRecordCreateManyInput

/**
 * Stores the keys of requests that changed nothing.
 * @throws LogConflictError, when an event of their learner has used one of them, such as that of evidence
 */
export async function recordIdempotencyKeys(tx: Transaction, keys: readonly IdempotencyRecord[]): Promise<void> {
  if (keys.length === 0) return
  const [learners, names] = [keys.map((key) => key.learnerId), keys.map((key) => key.idempotencyKey)]
  const events = await tx.event.findMany({
    where: { learnerId: { in: [...new Set(learners)] }, idempotencyKey: { in: names } },
    select: { learnerId: true, idempotencyKey: true },
  })
  const isTaken = keys.some((key) =>
    events.some((event) => event.learnerId === key.learnerId && event.idempotencyKey === key.idempotencyKey),
  )
  if (isTaken) throw new LogConflictError()
  await tx.idempotencyRecord.createMany({ data: [...keys] })
}

/** Also refuses a change that was decided before the learner was enrolled on another roadmap: it would count there. */
const advanceLearners = (changes: readonly LogChange[]) =>
  Prisma.sql`WITH v AS (${typedRows(
    Prisma.sql`SELECT "id", "eventCount" AS "before", "eventCount" AS "enrolled", "eventCount", "lastLearningDay",
      "lastEventAt" FROM "Learner"`,
    changes.map(({ learnerId, before: { ledger }, after, now }) => {
      const enrolled = ledger.enrollments.length
      return [learnerId, ledger.eventCount, enrolled, after.ledger.eventCount, after.lastLearningDay, now]
    }),
  )})
    UPDATE "Learner" AS l SET "eventCount" = v."eventCount", "lastLearningDay" = v."lastLearningDay",
      "lastEventAt" = v."lastEventAt", "updatedAt" = ${new Date()}
    FROM v WHERE l."id" = v."id" AND l."eventCount" = v."before"
      AND v."enrolled" = (SELECT COUNT(*) FROM "Enrollment" AS e WHERE e."learnerId" = l."id")`

const insertEvents = (changes: readonly LogChange[]) =>
  Prisma.sql`INSERT INTO "Event" ("id", "learnerId", "sequence", "stepId", "actorId", "kind", "from", "to", "known",
      "reason", "occurredAt", "statedAt", "receivedAt", "idempotencyKey")
    VALUES ${Prisma.join(
      changes.flatMap(({ recorded, learnerId, actorId, now }) =>
        recorded.map(({ event, statedAt, idempotencyKey }) => {
          const { sequence, stepId, kind, from, to, known = false, reason, occurredAt } = event
          return Prisma.sql`(${randomUUID()}, ${learnerId}, ${sequence}, ${stepId}, ${actorId}, ${kind}, ${from}, ${to},
            ${known}, ${reason}, ${occurredAt}, ${statedAt}, ${now}, ${idempotencyKey})`
        }),
      ),
    )}`

/** Builds one row for each step of a change. */
function progressRows({ learnerId, recorded, after }: LogChange) {
  const last = new Map(recorded.map(({ event: { stepId, occurredAt } }) => [stepId, occurredAt]))
  return [...last].map(([stepId, at]) => toProgressRow(learnerId, stepId, after.ledger.states, at))
}

/** @param rows no two of one learner and step */
const upsertProgress = (rows: readonly ReturnType<typeof toProgressRow>[]) =>
  Prisma.sql`INSERT INTO "StepProgress" ("learnerId", "stepId", "status", "known", "reason", "statusAt", "evidenceCount", "verifiedAt")
    VALUES ${Prisma.join(
      rows.map(({ learnerId, stepId, status, known, reason, statusAt, evidenceCount, verifiedAt }) => {
        return Prisma.sql`(${learnerId}, ${stepId}, ${status}, ${known}, ${reason}, ${statusAt}, ${evidenceCount},
          ${verifiedAt})`
      }),
    )}
    ON CONFLICT ("learnerId", "stepId") DO UPDATE SET "status" = excluded."status", "known" = excluded."known", "reason" = excluded."reason",
      "statusAt" = excluded."statusAt", "evidenceCount" = excluded."evidenceCount", "verifiedAt" = excluded."verifiedAt"`

const movedRoadmaps = ({ recorded, roadmaps, after: { ledger } }: LogChange) =>
  listAffectedRoadmaps(
    recorded.map(({ event }) => event),
    roadmaps,
    ledger.enrollments,
  )

/** Updates the counters, and enrols learners for whom this is the first step on a roadmap. @throws LogConflictError */
async function updateCounters(tx: Transaction, changes: readonly LogChange[]): Promise<void> {
  const counted = changes.flatMap((change) => {
    const { states, enrollments } = change.after.ledger
    return movedRoadmaps(change).map((roadmap) => {
      const [chosen, trackSlug] = [findChosenTrackSlug(roadmap, enrollments), getTrackSlug(roadmap, enrollments)]
      const counters = countSteps(roadmap, trackSlug, states)
      return { learnerId: change.learnerId, roadmapId: roadmap.id, chosen, trackSlug, counters }
    })
  })
  const first = counted.filter(({ chosen }) => chosen === null)
  const others = counted.filter(({ chosen }) => chosen !== null)
  if (first.length > 0) {
    await tx.enrollment.createMany({
      data: first.map(({ chosen: _, counters, ...key }) => ({ ...key, ...counters, seenRevision: counters.countedAt })),
    })
  }
  if (others.length > 0 && (await tx.$executeRaw(updateEnrollments(others))) < others.length)
    throw new LogConflictError()
}

type Counted = { readonly learnerId: string; readonly roadmapId: string; readonly chosen: string | null } & {
  readonly counters: ReturnType<typeof countSteps>
}

const updateEnrollments = (rows: readonly Counted[]) =>
  Prisma.sql`WITH v AS (${typedRows(
    Prisma.sql`SELECT "learnerId", "roadmapId", "trackSlug", "doneCount", "verifiedCount", "skippedCount", "coreDoneCount",
      "countedAt" FROM "Enrollment"`,
    rows.map(({ learnerId, roadmapId, chosen, counters: { doneCount, verifiedCount, ...others } }) => {
      const { skippedCount, coreDoneCount, countedAt } = others
      return [learnerId, roadmapId, chosen, doneCount, verifiedCount, skippedCount, coreDoneCount, countedAt]
    }),
  )})
    UPDATE "Enrollment" AS e SET "doneCount" = v."doneCount", "verifiedCount" = v."verifiedCount",
      "skippedCount" = v."skippedCount", "coreDoneCount" = v."coreDoneCount", "countedAt" = v."countedAt",
      "updatedAt" = ${new Date()}
    FROM v WHERE e."learnerId" = v."learnerId" AND e."roadmapId" = v."roadmapId" AND e."trackSlug" = v."trackSlug"`

/** Computes what a learner's memberships list after the change. */
const listedProgress = (change: LogChange): ListedProgress => ({
  userId: change.learnerId,
  lastLearningDay: change.after.lastLearningDay,
  counts: countOnRoadmaps(movedRoadmaps(change), change.after.ledger),
})

/** Appends entries to a log within the transaction of the caller, who has checked that they are allowed. */
export async function recordEntries(log: LogTransaction, entries: readonly LogEntry[]): Promise<void> {
  const { tx, learnerId, actorId, idempotencyKey } = log
  const row = await tx.learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: { progress: true, enrollments: true, user: { select: { timeZone: true } } },
  })
  const before: LogState = {
    ledger: { ...row, states: statesFromRows(row.progress) },
    lastLearningDay: row.lastLearningDay,
  }
  const recorded: RecordedEvent[] = []
  let { ledger, lastLearningDay } = before
  for (const [index, entry] of entries.entries()) {
    const { ledger: next, event } = appendEntry(ledger, entry)
    const key = index === 0 ? idempotencyKey : `${idempotencyKey}#${index}`
    recorded.push({ event, statedAt: null, idempotencyKey: key })
    // A mentor's action makes no learning day of the learner's.
    if (actorId === learnerId && isForwardMove(event)) {
      lastLearningDay = later(lastLearningDay, toDay(event.occurredAt, row.user.timeZone))
    }
    ledger = next
  }
  await appendToLogs(tx, [{ ...log, before, after: { ledger, lastLearningDay }, recorded }])
}

const later = (a: Day | null, b: Day): Day => (a && a > b ? a : b)

const ATTEMPTS = 8

/**
 * Retries a change to a learner's own log after a conflicting write: it is decided again on the new state. Changes to
 * one log take turns within the process, so that none conflicts for ever.
 * @throws conflict when each attempt conflicted
 */
export function retryOnConflict<Value>(viewer: Viewer, decideAndWrite: () => Promise<Value>): Promise<Value> {
  const changeLog = async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return await decideAndWrite()
      } catch (error) {
        if (!(error instanceof LogConflictError || isUniqueViolation(error))) throw error
      }
    }
    throw tooManyConflictsError()
  }
  return oncePerProcess('logTurns', () => new KeyedQueue()).run(viewer.id, () => retriedBehind(viewer.id, changeLog))
}
