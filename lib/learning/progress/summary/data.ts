import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { rowsAsJson } from '@/lib/foundation/database/sql'
import { BoundedMap } from '@/lib/foundation/values/bounded-map'
import { toDay, weekStart } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { momentFromJson } from '@/lib/foundation/values/stored-moment'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { findLearnerSnapshot } from '../data'
import { type LogLine, parseEventKind } from '../history'
import { emptyLog, type LogSummary, summarizeLog } from './log-summary'

/** A log at some point in time: it is append-only, so its length identifies its content. */
export type LogHead = { readonly learnerId: string; readonly eventCount: number; readonly timeZone: string }

/** Reads the log summary of the viewer or of a learner they may see; an empty one where there is none. */
export async function getLogSummary(viewer: Viewer, learnerId: string, now: Date): Promise<LogSummary> {
  const head = learnerId === viewer.id ? await ownHead(viewer) : await findHead(viewer, learnerId)
  const [summary = emptyLog] = await readSummaries(head ? [head] : [], now)
  return summary
}

async function ownHead(viewer: Viewer): Promise<LogHead | null> {
  const own = await findLearnerSnapshot(viewer)
  return own && { learnerId: viewer.id, eventCount: own.eventCount, timeZone: viewer.timeZone }
}

async function findHead(viewer: Viewer, learnerId: string): Promise<LogHead | null> {
  const row = await db().learner.findFirst({
    where: { id: learnerId, user: visiblePeople(viewer) },
    select: { eventCount: true, user: { select: { timeZone: true } } },
  })
  return row && { learnerId, eventCount: row.eventCount, timeZone: row.user.timeZone }
}

type Kept = LogHead & { readonly monday: Day; readonly summary: LogSummary }

/** Cached summaries, by learner. Each is at most as long as their days and steps. */
const kept = new BoundedMap<string, Kept>(500)
/** Lines read at a time. */
const LINES_AT_ONCE = 10_000
/** Logs read at a time: a statement has a condition for each, and SQLite takes 1,000 of them. */
const LOGS_AT_ONCE = 200

/**
 * Returns summaries of logs that the caller may see, in the order of their heads. Those of unchanged logs come from the
 * cache; the others are read together, some thousand lines at a time.
 */
export async function readSummaries(heads: readonly LogHead[], now: Date): Promise<LogSummary[]> {
  const found = new Map<string, LogSummary>()
  const unread: LogHead[] = []
  for (const head of heads) {
    const known = kept.get(head.learnerId)
    if (head.eventCount === 0) found.set(head.learnerId, emptyLog)
    else if (known && belongsTo(known, head, now)) found.set(head.learnerId, known.summary)
    else unread.push(head)
  }
  for (const some of splitIntoBatches(unread)) {
    const logs = await readLogs(some)
    for (const head of some) {
      const { learnerId, timeZone } = head
      const today = toDay(now, timeZone)
      const summary = summarizeLog(logs.get(learnerId) ?? [], timeZone, today)
      kept.delete(learnerId)
      kept.set(learnerId, { ...head, monday: weekStart(today), summary })
      found.set(learnerId, summary)
    }
  }
  return heads.map(({ learnerId }) => found.get(learnerId) ?? emptyLog)
}

const belongsTo = (known: Kept, { eventCount, timeZone }: LogHead, now: Date): boolean =>
  known.eventCount === eventCount && known.timeZone === timeZone && known.monday === weekStart(toDay(now, timeZone))

/** Splits learners into parts whose logs together exceed neither limit. */
export function splitIntoBatches<Head extends LogHead>(heads: readonly Head[]): Head[][] {
  const parts: Head[][] = []
  let lines = Number.POSITIVE_INFINITY
  for (const head of heads) {
    lines += head.eventCount
    if (lines > LINES_AT_ONCE || parts.at(-1)?.length === LOGS_AT_ONCE) {
      parts.push([])
      lines = head.eventCount
    }
    parts.at(-1)?.push(head)
  }
  return parts
}

type Line = [
  sequence: number,
  stepId: string,
  kind: string,
  from: string | null,
  to: string,
  at: string,
  known: boolean | number,
]

const asLines = () => rowsAsJson(Prisma.sql`"sequence", "stepId", "kind", "from", "to", "occurredAt", "known"`)

/** Reads the viewer's own log from a time on, optionally before another, in order of sequence. */
export async function listOwnLines({ id }: Viewer, since: Date, before?: Date): Promise<LogLine[]> {
  const end = before ? Prisma.sql`AND "occurredAt" < ${before}` : Prisma.empty
  const [row] = await db().$queryRaw<{ lines: string | null }[]>`
    SELECT ${asLines()} AS "lines" FROM "Event" WHERE "learnerId" = ${id} AND "occurredAt" >= ${since} ${end}`
  return linesIn(row?.lines ?? '[]')
}

/** Reads the whole logs of learners whom the caller may see, by learner; pass only a few at a time. */
export async function readLogs(heads: readonly LogHead[]): Promise<ReadonlyMap<string, LogLine[]>> {
  if (heads.length === 0) return new Map()
  // Lines written after the head was read are left out.
  const counted = Prisma.join(
    heads.map(({ learnerId, eventCount }) => Prisma.sql`("learnerId" = ${learnerId} AND "sequence" <= ${eventCount})`),
    ' OR ',
  )
  const rows = await db().$queryRaw<{ learnerId: string; lines: string }[]>`
    SELECT "learnerId", ${asLines()} AS "lines" FROM "Event" WHERE ${counted} GROUP BY "learnerId"`
  return new Map(rows.map(({ learnerId, lines }) => [learnerId, linesIn(lines)]))
}

/** Sorts the lines, since SQL guarantees no order within an aggregate; they nearly always arrive in order. */
const linesIn = (json: string): LogLine[] =>
  (JSON.parse(json) as Line[])
    .sort(([one], [other]) => one - other)
    .map(([sequence, stepId, kind, from, to, at, known]) => {
      const occurredAt = momentFromJson(at)
      return { sequence, stepId, kind: parseEventKind(kind), from, to, occurredAt, known: Boolean(known) }
    })
