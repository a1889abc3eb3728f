import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { rowsAsJson } from '@/lib/foundation/database/sql'
import { env } from '@/lib/foundation/env'
import { notFound } from '@/lib/foundation/errors'
import type { Day } from '@/lib/foundation/values/day-words'
import { isoFromJson, momentFromJson } from '@/lib/foundation/values/stored-moment'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { States } from '../completion'
import type { Ledger } from '../log/ledger'
import { computeChangeAllowance, dayBefore, MAX_CHANGES_PER_DAY } from '../log/log-limit'
import { statesFromRows } from '../rows'
import type { StoredRequest } from '../set-status'

/**
 * Selects, for the learner `l` of a statement, their states and enrollments as two JSON columns. So one statement does
 * what Prisma would send three for, and a hundred rows come as one.
 */
export const statesAndEnrollments = (): Prisma.Sql => {
  const state = Prisma.sql`"stepId", "status", "known", "reason", "statusAt", "evidenceCount", "verifiedAt"`
  const enrollment = Prisma.sql`"roadmapId", "trackSlug", "seenRevision", "startedAt"`
  return Prisma.sql`
    (SELECT ${rowsAsJson(state)} FROM "StepProgress" WHERE "learnerId" = l."id") AS "states",
    (SELECT ${rowsAsJson(enrollment)} FROM "Enrollment" WHERE "learnerId" = l."id") AS "enrollments"`
}

/** Row selected by `statesAndEnrollments`. */
export type StoredStates = { readonly states: string | null; readonly enrollments: string | null }

type StoredState = [
  stepId: string,
  status: string,
  known: boolean | number,
  reason: string | null,
  at: string,
  evidence: number,
  verified: string | null,
]
type StoredEnrollment = [roadmapId: string, trackSlug: string, seenRevision: number, startedAt: string | null]

/** Parses these columns. */
export function readStates({ states, enrollments }: StoredStates) {
  return { states: statesFromJson(states), enrollments: enrollmentsFromJson(enrollments) }
}

function statesFromJson(text: string | null): States {
  const stored: StoredState[] = JSON.parse(text ?? '[]')
  return statesFromRows(
    stored.map(([stepId, status, known, reason, at, evidenceCount, verifiedAt]) => {
      return { stepId, status, known: Boolean(known), reason, statusAt: isoFromJson(at), evidenceCount, verifiedAt }
    }),
  )
}

function enrollmentsFromJson(text: string | null) {
  const stored: StoredEnrollment[] = JSON.parse(text ?? '[]')
  return stored.map(([roadmapId, trackSlug, seenRevision, startedAt]) => {
    return { roadmapId, trackSlug, seenRevision, startedAt: startedAt === null ? null : momentFromJson(startedAt) }
  })
}

type LedgerRow = StoredStates & {
  readonly eventCount: number
  readonly lastLearningDay: Day | null
  /** Events under the keys, and requests that changed nothing: rows of `StoredRow` as JSON. */
  readonly recorded: string | null
  readonly unchanged: string | null
  /** Timestamps as JSON. */
  readonly blocking: string | null
  readonly idempotencyRecordCount: number | bigint
}

type StoredRow = [
  ...[key: string, kind: string, stepId: string, to: string, known: boolean | number],
  ...[reason: string | null, statedAt: string | null],
]

/**
 * Reads all that ticks are decided by, in one statement and therefore consistently.
 * @param keys idempotency keys, one for each change: `stored` is what was stored under them
 * @throws not-found (plan)
 */
export async function getLedger(viewer: Viewer, keys: readonly string[], now: Date) {
  const request = Prisma.sql`"stepId", "to", "known", "reason", "statedAt"`
  const ours = Prisma.sql`"learnerId" = l."id" AND "idempotencyKey" IN (${Prisma.join(keys)})`
  const factor = env().RATE_LIMIT_FACTOR
  const dayFull = MAX_CHANGES_PER_DAY * factor
  // "SettledKey" is the table of `IdempotencyRecord`.
  const [row] = await db().$queryRaw<LedgerRow[]>`
    SELECT l."eventCount", l."lastLearningDay", ${statesAndEnrollments()},
      (SELECT ${rowsAsJson(Prisma.sql`"idempotencyKey", "kind", ${request}`)} FROM "Event" WHERE ${ours}) AS "recorded",
      (SELECT ${rowsAsJson(Prisma.sql`"idempotencyKey", 'status', ${request}`)} FROM "SettledKey" WHERE ${ours}) AS "unchanged",
      (SELECT ${rowsAsJson(Prisma.sql`"receivedAt"`)} FROM "Event" WHERE "learnerId" = l."id"
        AND "sequence" > l."eventCount" - ${dayFull} AND "sequence" <= l."eventCount" - ${dayFull} + ${keys.length}
        AND "receivedAt" > ${dayBefore(now)}) AS "blocking",
      (SELECT COUNT(*) FROM "SettledKey" WHERE "learnerId" = l."id") AS "idempotencyRecordCount"
    FROM "Learner" l
    WHERE l."id" = ${viewer.id}`
  if (!row) throw notFound('plan')
  const { eventCount, lastLearningDay, recorded, unchanged, idempotencyRecordCount } = row
  const ledger: Ledger = { eventCount, ...readStates(row) }
  const blocking = (JSON.parse(row.blocking ?? '[]') as [string][]).map(([received]) => momentFromJson(received))
  const room = computeChangeAllowance(keys.length, { eventCount, blocking }, now, factor)
  const stored = new Map([...storedIn(unchanged), ...storedIn(recorded)])
  return { ledger, stored, lastLearningDay, idempotencyRecordCount: Number(idempotencyRecordCount), room }
}

function storedIn(json: string | null): (readonly [key: string, StoredRequest])[] {
  const rows: StoredRow[] = JSON.parse(json ?? '[]')
  return rows.map(([key, kind, stepId, to, known, reason, at]) => {
    const statedAt = at === null ? null : momentFromJson(at)
    return [key, { kind, stepId, to, known: Boolean(known), reason, statedAt }]
  })
}
