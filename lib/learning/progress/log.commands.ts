import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { isUniqueViolation, type Transaction } from '@/lib/foundation/database/db'
import { conflict } from '@/lib/foundation/errors'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { Turns } from '@/lib/foundation/values/turns'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { updateListed } from '@/lib/people/accounts/memberships.commands'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { movesForward } from './activity'
import {
  countSteps,
  type Ledger,
  type LogEntry,
  type Recorded,
  record,
  roadmapsMovedBy,
  trackChosenOn,
  trackOn,
} from './record'
import { learningDayUpdate, membershipUpdate, progressRow, statesFromRows } from './rows'

/** Whose log is written to, and by whom. */
export type LogCounters = {
  readonly roadmaps: readonly Roadmap[]
  readonly learnerId: string
  /** Null for a revision of the roadmap, or when time did it. */
  readonly actorId: string | null
  readonly now: Date
}

/** A log, open for writing within a transaction. */
export type Log = LogCounters & {
  readonly tx: Transaction
  readonly idempotencyKey: string
}

type Stand = { readonly ledger: Ledger; readonly lastLearningDay: Day | null }

/** What was decided about a log, from one stand to the next. */
export type LogChange = {
  readonly before: Stand
  readonly after: Stand
  /** In the order of their sequence; at least one. */
  readonly recorded: readonly Recorded[]
}

/** The log has grown, or the track was changed, since the change was decided. */
class Overtaken extends Error {}

/**
 * The one writer of the log: events, and the states and counters that follow from them. How many statements it takes
 * does not depend on how many events there are.
 * @throws Overtaken; the transaction must not be committed then
 */
export async function appendToLog(
  tx: Transaction,
  { roadmaps, learnerId, actorId, now }: LogCounters,
  { before, after, recorded }: LogChange,
): Promise<void> {
  const { lastLearningDay, ledger } = after
  const events = recorded.map(({ event }) => event)
  // First, so that of two writers at once the second waits here and then finds that the log has grown.
  const { count } = await tx.learner.updateMany({
    where: { id: learnerId, eventCount: before.ledger.eventCount },
    data: { eventCount: ledger.eventCount, lastLearningDay, lastEventAt: now },
  })
  if (count === 0) throw new Overtaken()
  await tx.$executeRaw(insertEvents(recorded, { learnerId, actorId, now }))
  const last = new Map(events.map(({ stepId, occurredAt }) => [stepId, occurredAt]))
  await tx.$executeRaw(
    upsertProgress([...last].map(([stepId, at]) => progressRow(learnerId, stepId, ledger.states, at))),
  )
  const moved = roadmapsMovedBy(events, roadmaps, ledger.enrollments)
  for (const roadmap of moved) await updateCounters(tx, learnerId, roadmap, ledger)
  const [main] = roadmaps
  if (main && moved.includes(main)) {
    await updateListed(tx, membershipUpdate(learnerId, main, ledger, lastLearningDay))
  } else if (lastLearningDay !== before.lastLearningDay) {
    await updateListed(tx, learningDayUpdate(learnerId, lastLearningDay))
  }
}

const insertEvents = (recorded: readonly Recorded[], { learnerId, actorId, now }: Omit<LogCounters, 'roadmaps'>) =>
  Prisma.sql`INSERT INTO "Event" ("id", "learnerId", "sequence", "stepId", "actorId", "kind", "from", "to", "known",
      "reason", "occurredAt", "statedAt", "receivedAt", "idempotencyKey")
    VALUES ${Prisma.join(
      recorded.map(({ event, statedAt, idempotencyKey }) => {
        const { sequence, stepId, kind, from, to, known = false, reason, occurredAt } = event
        return Prisma.sql`(${randomUUID()}, ${learnerId}, ${sequence}, ${stepId}, ${actorId}, ${kind}, ${from}, ${to},
          ${known}, ${reason}, ${occurredAt}, ${statedAt}, ${now}, ${idempotencyKey})`
      }),
    )}`

/** @param rows no two of one step */
const upsertProgress = (rows: readonly ReturnType<typeof progressRow>[]) =>
  Prisma.sql`INSERT INTO "StepProgress" ("learnerId", "stepId", "status", "known", "reason", "statusAt", "evidenceCount", "verifiedAt")
    VALUES ${Prisma.join(
      rows.map(({ learnerId, stepId, status, known, reason, statusAt, evidenceCount, verifiedAt }) => {
        return Prisma.sql`(${learnerId}, ${stepId}, ${status}, ${known}, ${reason}, ${statusAt}, ${evidenceCount},
          ${verifiedAt})`
      }),
    )}
    ON CONFLICT ("learnerId", "stepId") DO UPDATE SET "status" = excluded."status", "known" = excluded."known", "reason" = excluded."reason",
      "statusAt" = excluded."statusAt", "evidenceCount" = excluded."evidenceCount", "verifiedAt" = excluded."verifiedAt"`

/** Enrols the learner where this is their first step on the roadmap. @throws Overtaken */
async function updateCounters(tx: Transaction, learnerId: string, roadmap: Roadmap, ledger: Ledger): Promise<void> {
  const key = { learnerId, roadmapId: roadmap.id }
  const trackSlug = trackOn(roadmap, ledger.enrollments)
  const counters = countSteps(roadmap, trackSlug, ledger.states)
  const chosen = trackChosenOn(roadmap, ledger.enrollments)
  if (chosen === null) {
    await tx.enrollment.create({ data: { ...key, trackSlug, ...counters, seenRevision: roadmap.revision } })
    return
  }
  const { count } = await tx.enrollment.updateMany({ where: { ...key, trackSlug: chosen }, data: counters })
  if (count === 0) throw new Overtaken()
}

/** Appends entries to a log, within a transaction of the caller's, who has decided that they may be. */
export async function recordEntries(log: Log, entries: readonly LogEntry[]): Promise<void> {
  const { tx, learnerId, actorId, idempotencyKey } = log
  const row = await tx.learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: { progress: true, enrollments: true, user: { select: { timeZone: true } } },
  })
  const before: Stand = {
    ledger: { ...row, states: statesFromRows(row.progress) },
    lastLearningDay: row.lastLearningDay,
  }
  const recorded: Recorded[] = []
  let { ledger, lastLearningDay } = before
  for (const [index, entry] of entries.entries()) {
    const { ledger: next, event } = record(ledger, entry)
    const key = index === 0 ? idempotencyKey : `${idempotencyKey}#${index}`
    recorded.push({ event, statedAt: null, idempotencyKey: key })
    // What a mentor does is no learning day of the learner's.
    if (actorId === learnerId && movesForward(event)) {
      lastLearningDay = later(lastLearningDay, toDay(event.occurredAt, row.user.timeZone))
    }
    ledger = next
  }
  await appendToLog(tx, log, { before, after: { ledger, lastLearningDay }, recorded })
}

const later = (a: Day | null, b: Day): Day => (a && a > b ? a : b)

const ATTEMPTS = 8
const holder = globalThis as { waymarkLogTurns?: Turns }

/**
 * Retries a change to a learner's own log that another writer overtook: it is decided again on what is there then.
 * Changes to one log take turns within the process, so that none is overtaken forever.
 * @throws conflict when each attempt was overtaken
 */
export function retryIfOvertaken<Value>(viewer: Viewer, decideAndWrite: () => Promise<Value>): Promise<Value> {
  holder.waymarkLogTurns ??= new Turns()
  return holder.waymarkLogTurns.take(viewer.id, async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return await decideAndWrite()
      } catch (error) {
        if (!(error instanceof Overtaken || isUniqueViolation(error))) throw error
      }
    }
    throw conflict('Too many changes at once. Try again.')
  })
}
