import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { containsFilter, mergeSortedQueries } from '@/lib/foundation/database/sql'
import { notFound } from '@/lib/foundation/errors'
import { addDays, startOfDay } from '@/lib/foundation/values/calendar-date'
import {
  behindMoment,
  type MomentCursor,
  readMomentCursor,
  writeMomentCursor,
} from '@/lib/foundation/values/moment-cursor'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { auditActions, signInActions } from './action'
import { type AuditLine, actorInWords, auditSentence, type Names, parseDetail } from './audit-words'
import { canReadAudit } from './policy'
import type { AuditQuery } from './schema'

/** A line of the log, with present names. */
export type AuditEntry = {
  readonly id: string
  /** Instant, ISO. */
  readonly at: string
  readonly action: string
  readonly sentence: string
  readonly actorId: string | null
  /** "a former member" for a deleted account. */
  readonly actor: string
  readonly subjectId: string | null
}

export type AuditPage = { readonly entries: readonly AuditEntry[]; readonly nextCursor: string | null }

/**
 * Most people that a search by name matches. Twice as many ids and the query's other parameters have to stay below the
 * 999 that one statement takes; a search for "a" means nobody in particular.
 */
const MAX_FOUND = 400

/**
 * Lists uses of privileges, newest first, a page at a time, in at most six queries.
 * @throws not-found unless the viewer is an admin
 */
export async function listAudit(viewer: Viewer, query: AuditQuery, limit = 50): Promise<AuditPage> {
  if (!canReadAudit(viewer)) throw notFound('page')
  const after = readMomentCursor(query.cursor)
  const where =
    query.action || query.q
      ? { AND: [...(await toFilters(viewer, query)), after ? behindMoment('at', after) : {}] }
      : { id: { in: await listPrivileged(viewer, query, after, limit + 1) } }
  const rows = await db().auditEntry.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit + 1 })
  const page = rows.slice(0, limit).map((row) => ({ ...row, detail: parseDetail(row.detail) }))
  const names = await namesIn(page)
  const last = page.at(-1)
  return {
    entries: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      action: row.action,
      sentence: auditSentence(row, names),
      actorId: row.actorId,
      actor: actorInWords(row.actorId, row.actorId === null ? undefined : names.get(row.actorId)),
      subjectId: row.subjectId,
    })),
    nextCursor: last && rows.length > limit ? writeMomentCursor(last) : null,
  }
}

type Days = Pick<AuditQuery, 'from' | 'to'>

/** Returns the moments at which a range of days begins and ends in the viewer's zone. */
const momentsIn = ({ timeZone }: Viewer, { from, to }: Days) => ({
  since: from ? startOfDay(from, timeZone) : null,
  until: to ? startOfDay(addDays(to, 1), timeZone) : null,
})

/** Actions shown without a filter by action: sign-ins would hide the others. */
const privileged = auditActions.filter((action) => !signInActions.some((signIn) => signIn === action))

/**
 * Lists the ids of the newest uses of privileges. It reads each action from an index: otherwise it would read all
 * sign-ins in between, which are nearly all lines on a large instance.
 */
async function listPrivileged(viewer: Viewer, days: Days, after: MomentCursor | null, take: number): Promise<string[]> {
  const { since, until } = momentsIn(viewer, days)
  const range = Prisma.sql`
    ${since ? Prisma.sql`AND a."at" >= ${since}` : Prisma.empty}
    ${until ? Prisma.sql`AND a."at" < ${until}` : Prisma.empty}
    ${after ? Prisma.sql`AND (a."at", a."id") < (${after.at}, ${after.id})` : Prisma.empty}`
  const lists = privileged.map(
    (action) => Prisma.sql`SELECT a."id", a."at" FROM "AuditEntry" a WHERE a."action" = ${action} ${range}`,
  )
  const rows = await db().$queryRaw<{ id: string }[]>(
    mergeSortedQueries(lists, Prisma.sql`ORDER BY "at" DESC, "id" DESC`, take),
  )
  return rows.map(({ id }) => id)
}

async function toFilters(viewer: Viewer, { action, q, from, to }: AuditQuery): Promise<object[]> {
  const { since, until } = momentsIn(viewer, { from, to })
  const filters: object[] = [{ action: action ?? { in: privileged } }]
  if (since) filters.push({ at: { gte: since } })
  if (until) filters.push({ at: { lt: until } })
  if (q) {
    const found = await db().user.findMany({
      where: { deletedAt: null, OR: [{ name: containsFilter(q) }, { email: containsFilter(q) }] },
      select: { id: true },
      take: MAX_FOUND,
    })
    const ids = found.map(({ id }) => id)
    filters.push({ OR: [{ actorId: { in: ids } }, { subjectId: { in: ids } }] })
  }
  return filters
}

/** Loads the present names of the people, cohorts and steps in some lines, and the reasons of corrections. */
async function namesIn(lines: readonly AuditLine[]): Promise<Names> {
  const texts = (values: readonly unknown[]) => [
    ...new Set(values.filter((value): value is string => typeof value === 'string')),
  ]
  const subjects = lines.map(({ subjectId }) => subjectId)
  const people = texts([...lines.map(({ actorId }) => actorId), ...subjects])
  const cohortIds = texts([...lines.map(({ detail }) => detail.cohort), ...subjects])
  const stepIds = texts(lines.map(({ detail }) => detail.step))
  const corrections = texts(lines.map(({ detail }) => detail.correction))
  const [users, cohorts, steps, reasons] = await Promise.all([
    db().user.findMany({ where: { id: { in: people }, deletedAt: null }, select: { id: true, name: true } }),
    db().cohort.findMany({ where: { id: { in: cohortIds } }, select: { id: true, name: true } }),
    db().step.findMany({ where: { id: { in: stepIds } }, select: { id: true, title: true } }),
    corrections.length === 0
      ? []
      : db().correctedVerdict.findMany({ where: { id: { in: corrections } }, select: { id: true, reason: true } }),
  ])
  const titles = steps.map(({ id, title }) => ({ id, name: title }))
  const whys = reasons.map(({ id, reason }) => ({ id, name: reason }))
  return new Map([...users, ...cohorts, ...titles, ...whys].map((one) => [one.id, one.name]))
}
