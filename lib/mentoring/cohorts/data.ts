import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { isId } from '@/lib/foundation/values/id'
import { absenceFields, findAwayUntil } from '@/lib/people/accounts/away/away'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { CohortDetail, MentoredCohort, MyCohort, OwnCohort } from './cohort'
import { countLearners, countWaiting } from './counts.data'
import { decideLead } from './lead'
import { listManagedIds } from './managed.data'
import { cohortsManagedBy, decideMentorRemoval, openCohort } from './policy'
import { cohortFields, termFields, thresholdFields, toCohort, toTerms } from './stored-cohort'

const byName = [{ name: 'asc' as const }, { id: 'asc' as const }]

/** Lists the open cohorts in which the viewer learns, by name. */
export async function listMyCohorts(viewer: Viewer): Promise<MyCohort[]> {
  const rows = await db().cohort.findMany({
    where: { ...openCohort, memberships: { some: { userId: viewer.id, role: 'learner' } } },
    select: cohortFields,
    orderBy: byName,
  })
  return rows.map(toCohort)
}

/** Lists all of the viewer's cohorts with their terms and mentors, and the days of joining and closing; open ones first. */
export async function listOwnCohorts(viewer: Viewer): Promise<OwnCohort[]> {
  const mine = { userId: viewer.id, role: 'learner' }
  const rows = await db().cohort.findMany({
    where: { memberships: { some: mine } },
    select: {
      ...cohortFields,
      ...termFields,
      closedAt: true,
      memberships: {
        where: { OR: [mine, { role: 'mentor' }] },
        select: { role: true, joinedAt: true, user: { select: { name: true } } },
        orderBy: { user: { name: 'asc' } },
      },
    },
    orderBy: byName,
  })
  const openFirst = [...rows.filter(({ closedAt }) => !closedAt), ...rows.filter(({ closedAt }) => closedAt)]
  return openFirst.map((row) => {
    const joinedAt = row.memberships.find(({ role }) => role === 'learner')?.joinedAt ?? new Date(0)
    const mentors = row.memberships.filter(({ role }) => role === 'mentor').map(({ user }) => user.name)
    const closedOn = row.closedAt && toDay(row.closedAt, viewer.timeZone)
    return { ...toCohort(row), ...toTerms(row), joinedOn: toDay(joinedAt, viewer.timeZone), closedOn, mentors }
  })
}

type CohortsQuery = { readonly cursor?: string; readonly limit?: number; readonly isClosed?: boolean }
type CohortPage = { readonly cohorts: readonly MentoredCohort[]; readonly nextCursor: string | null }

/**
 * Lists the cohorts that the viewer runs, by name, a page at a time: a mentor their own, an admin all. Counts members
 * and reviews only of the cohorts on the page.
 * @param query `cursor` from the page before; the first page without a valid one. `isClosed` lists closed ones instead
 * @throws not-found for everybody else
 */
export async function listMentoredCohorts(
  viewer: Viewer,
  { cursor, limit = 50, isClosed = false }: CohortsQuery = {},
  now = new Date(),
): Promise<CohortPage> {
  const own = viewer.isAdmin ? {} : { id: { in: await listManagedIds(viewer, MOST_OWN) } }
  const last = cursor && isId(cursor) ? await db().cohort.findFirst({ where: { AND: [{ id: cursor }, own] } }) : null
  const rows = await db().cohort.findMany({
    where: { AND: [own, isClosed ? closedCohort : openCohort, last ? behind(last) : {}] },
    select: { ...cohortFields, ...linkFields, roadmapId: true },
    orderBy: byName,
    take: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const ids = shown.map(({ id }) => id)
  const [learners, waiting, mentors] = await Promise.all([
    countLearners(viewer, ids),
    countWaiting(viewer, ids),
    db().membership.groupBy({
      by: ['cohortId'],
      where: { cohortId: { in: ids }, role: 'mentor' },
      _count: { userId: true },
    }),
  ])
  const cohorts = shown.map((row) => ({
    ...toCohort(row),
    ...toLink(row, now),
    roadmapId: row.roadmapId,
    learners: learners.get(row.id) ?? 0,
    mentors: mentors.find(({ cohortId }) => cohortId === row.id)?._count.userId ?? 0,
    waiting: waiting.get(row.id) ?? 0,
  }))
  return { cohorts, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

const closedCohort = { NOT: openCohort }

/** More than a mentor may run (lib/foundation/rate-limit/bounds.ts). */
const MOST_OWN = 500

/**
 * Filters cohorts after a position. The separate condition on the name lets the index start there; with the `OR` alone
 * it would be read from the beginning.
 */
const behind = ({ name, id }: { readonly name: string; readonly id: string }) => ({
  AND: [{ name: { gte: name } }, { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }],
})

const linkFields = { joinCode: true, joinCodeExpires: true } as const

/** Returns the join link, without the code once it has expired. */
const toLink = (
  { joinCode, joinCodeExpires }: { joinCode: string | null; joinCodeExpires: Date | null },
  now: Date,
) => ({
  joinCode: joinCodeExpires && joinCodeExpires <= now ? null : joinCode,
  joinCodeExpires: joinCodeExpires?.toISOString() ?? null,
})

/** Finds the details of a cohort that the viewer runs; null for everybody else. */
export async function findCohort(viewer: Viewer, cohortId: string, now = new Date()): Promise<CohortDetail | null> {
  const managed = cohortsManagedBy(viewer)
  if (!managed || !isId(cohortId)) return null
  const [row, learners, waiting] = await Promise.all([
    db().cohort.findFirst({
      where: { AND: [{ id: cohortId }, managed] },
      select: {
        ...cohortFields,
        ...termFields,
        ...linkFields,
        ...thresholdFields,
        createdAt: true,
        closedAt: true,
        opensSignUp: true,
        memberships: {
          where: { role: 'mentor' },
          select: {
            userId: true,
            joinedAt: true,
            isLead: true,
            user: { select: { id: true, name: true, isMentor: true, disabledAt: true, ...absenceFields } },
          },
          orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
        },
      },
    }),
    countLearners(viewer, [cohortId]),
    countWaiting(viewer, [cohortId]),
  ])
  if (!row) return null
  const mentors = row.memberships.map(({ user }) => ({
    id: user.id,
    name: user.name,
    isActive: user.isMentor && !user.disabledAt,
    awayUntil: findAwayUntil(user, now),
  }))
  const lead = decideLead(row.memberships.filter(({ user }) => user.isMentor && !user.disabledAt))
  return {
    ...toCohort(row),
    ...toTerms(row),
    ...toLink(row, now),
    learners: learners.get(cohortId) ?? 0,
    waiting: waiting.get(cohortId) ?? 0,
    goneDays: row.goneDays,
    behindDays: row.behindDays,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    opensSignUp: row.opensSignUp,
    canLead: viewer.isAdmin || lead === viewer.id,
    mentors: mentors.map((mentor) => ({
      ...mentor,
      isMe: mentor.id === viewer.id,
      isLead: mentor.id === lead,
      canRemove: decideMentorRemoval(viewer, mentors, mentor.id).ok,
    })),
  }
}
