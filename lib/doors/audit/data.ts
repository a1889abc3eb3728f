import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { containing } from '@/lib/foundation/database/sql'
import { notFound } from '@/lib/foundation/errors'
import { addDays, startOfDay } from '@/lib/foundation/values/calendar-date'
import { readMomentCursor, writeMomentCursor } from '@/lib/foundation/values/moment-cursor'
import { signInActions } from './action'
import { type AuditLine, actorInWords, auditSentence, type Names, parseDetail } from './audit-words'
import { canReadAudit } from './policy'
import type { AuditQuery } from './schema'

/** One line of the log, with the names of today. */
export type AuditEntry = {
  readonly id: string
  /** Instant, ISO. */
  readonly at: string
  readonly action: string
  readonly sentence: string
  readonly actorId: string | null
  /** "a former member" for an account that is gone. */
  readonly actor: string
  readonly subjectId: string | null
}

export type AuditPage = { readonly entries: readonly AuditEntry[]; readonly nextCursor: string | null }

/**
 * So many people a search by name stands for: whoever searches for "a" means nobody. Twice as many ids, and what else a
 * query asks for, have to stay below the 999 parameters that one statement takes.
 */
const MAX_FOUND = 400

/**
 * What was done with privileges, newest first, a page at a time, in at most five queries.
 * @throws not-found unless the viewer is an admin
 */
export async function listAudit(viewer: Viewer, query: AuditQuery, limit = 50): Promise<AuditPage> {
  if (!canReadAudit(viewer)) throw notFound('page')
  const after = readMomentCursor(query.cursor)
  const isBehind = after && { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }
  const rows = await db().auditEntry.findMany({
    where: { AND: [...(await toFilters(viewer, query)), isBehind ?? {}] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
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

async function toFilters({ timeZone }: Viewer, { action, q, from, to }: AuditQuery): Promise<object[]> {
  const filters: object[] = []
  // Who asks for no action means what was done with privileges: sign-ins would hide it.
  filters.push({ action: action ?? { notIn: [...signInActions] } })
  if (from) filters.push({ at: { gte: startOfDay(from, timeZone) } })
  if (to) filters.push({ at: { lt: startOfDay(addDays(to, 1), timeZone) } })
  if (q) {
    const found = await db().user.findMany({
      where: { deletedAt: null, OR: [{ name: containing(q) }, { email: containing(q) }] },
      select: { id: true },
      take: MAX_FOUND,
    })
    const ids = found.map(({ id }) => id)
    filters.push({ OR: [{ actorId: { in: ids } }, { subjectId: { in: ids } }] })
  }
  return filters
}

/** What the people, cohorts and steps of some lines are called now. */
async function namesIn(lines: readonly AuditLine[]): Promise<Names> {
  const texts = (values: readonly unknown[]) => [
    ...new Set(values.filter((value): value is string => typeof value === 'string')),
  ]
  const subjects = lines.map(({ subjectId }) => subjectId)
  const people = texts([...lines.map(({ actorId }) => actorId), ...subjects])
  const cohortIds = texts([...lines.map(({ detail }) => detail.cohort), ...subjects])
  const stepIds = texts(lines.map(({ detail }) => detail.step))
  const [users, cohorts, steps] = await Promise.all([
    db().user.findMany({ where: { id: { in: people }, deletedAt: null }, select: { id: true, name: true } }),
    db().cohort.findMany({ where: { id: { in: cohortIds } }, select: { id: true, name: true } }),
    db().step.findMany({ where: { id: { in: stepIds } }, select: { id: true, title: true } }),
  ])
  return new Map(
    [...users, ...cohorts, ...steps.map(({ id, title }) => ({ id, name: title }))].map((one) => [one.id, one.name]),
  )
}
