import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { isId } from '@/lib/foundation/values/id'
import type { CohortDetail, MentoredCohort, MyCohort, OwnCohort } from './cohort'
import { cohortsManagedBy, decideMentorRemoval } from './policy'
import { cohortFields, termFields, toCohort, toTerms } from './stored-cohort'

const byName = [{ name: 'asc' as const }, { id: 'asc' as const }]

/** The cohorts in which the viewer learns, by name. */
export async function listMyCohorts(viewer: Viewer): Promise<MyCohort[]> {
  const rows = await db().cohort.findMany({
    where: { memberships: { some: { userId: viewer.id, role: 'learner' } } },
    select: cohortFields,
    orderBy: byName,
  })
  return rows.map(toCohort)
}

/** The same with what each asks, since when the viewer is in it, and who sees their progress. */
export async function listOwnCohorts(viewer: Viewer): Promise<OwnCohort[]> {
  const mine = { userId: viewer.id, role: 'learner' }
  const rows = await db().cohort.findMany({
    where: { memberships: { some: mine } },
    select: {
      ...cohortFields,
      ...termFields,
      memberships: {
        where: { OR: [mine, { role: 'mentor' }] },
        select: { role: true, joinedAt: true, user: { select: { name: true } } },
        orderBy: { user: { name: 'asc' } },
      },
    },
    orderBy: byName,
  })
  return rows.map((row) => {
    const joinedAt = row.memberships.find(({ role }) => role === 'learner')?.joinedAt ?? new Date(0)
    const mentors = row.memberships.filter(({ role }) => role === 'mentor').map(({ user }) => user.name)
    return { ...toCohort(row), ...toTerms(row), joinedOn: toDay(joinedAt, viewer.timeZone), mentors }
  })
}

/**
 * The cohorts that the viewer runs, by name: a mentor their own, an admin all.
 * @throws not-found for everybody else
 */
export async function listMentoredCohorts(viewer: Viewer, now = new Date()): Promise<MentoredCohort[]> {
  const where = cohortsManagedBy(viewer)
  if (!where) throw notFound('page')
  const [cohorts, members, reviews] = await Promise.all([
    db().cohort.findMany({ where, select: { ...cohortFields, ...linkFields }, orderBy: byName }),
    db().membership.groupBy({ by: ['cohortId', 'role'], where: { cohort: where }, _count: { userId: true } }),
    db().review.groupBy({ by: ['cohortId'], where: { cohort: where, state: 'waiting' }, _count: { id: true } }),
  ])
  const membersIn = (id: string, role: string) =>
    members.find((row) => row.cohortId === id && row.role === role)?._count.userId ?? 0
  return cohorts.map((row) => ({
    ...toCohort(row),
    ...toLink(row, now),
    learners: membersIn(row.id, 'learner'),
    mentors: membersIn(row.id, 'mentor'),
    waiting: reviews.find(({ cohortId }) => cohortId === row.id)?._count.id ?? 0,
  }))
}

const linkFields = { joinCode: true, joinCodeExpires: true } as const

/** A code that has expired is one that nobody can join with. */
const toLink = (
  { joinCode, joinCodeExpires }: { joinCode: string | null; joinCodeExpires: Date | null },
  now: Date,
) => ({
  joinCode: joinCodeExpires && joinCodeExpires <= now ? null : joinCode,
  joinCodeExpires: joinCodeExpires?.toISOString() ?? null,
})

/** Everything about a cohort that the viewer runs; null for everybody else. */
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
        createdAt: true,
        memberships: {
          where: { role: 'mentor' },
          select: { user: { select: { id: true, name: true, isMentor: true, disabledAt: true } } },
          orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
        },
      },
    }),
    db().membership.count({ where: { cohortId, role: 'learner' } }),
    db().review.count({ where: { cohortId, state: 'waiting' } }),
  ])
  if (!row) return null
  const mentors = row.memberships.map(({ user }) => ({
    id: user.id,
    name: user.name,
    isActive: user.isMentor && !user.disabledAt,
  }))
  return {
    ...toCohort(row),
    ...toTerms(row),
    ...toLink(row, now),
    learners,
    waiting,
    createdAt: row.createdAt.toISOString(),
    mentors: mentors.map((mentor) => ({
      ...mentor,
      isMe: mentor.id === viewer.id,
      canRemove: decideMentorRemoval(viewer, mentors, mentor.id).ok,
    })),
  }
}
