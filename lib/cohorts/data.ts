import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { invalid, notFound } from '@/lib/errors'
import { learnersVisibleTo } from '@/lib/people/policy'
import { totalsOf } from '@/lib/progress/completion'
import { trackOn } from '@/lib/progress/record'
import { getRoadmap } from '@/lib/roadmaps/data'
import type { Roadmap } from '@/lib/roadmaps/roadmap'
import type { CohortInvitation, LearnerHead, LearnerPage, LearnerRow, MentoredCohort, MyCohort } from './cohort'
import { normalJoinCode } from './join-code'
import { after, afterName, type LearnerCursor, orderOf, readCursor, writeCursor } from './learner-order'
import { cohortsManagedBy } from './policy'
import { isId, type LearnersQuery } from './schema'

const cohortFields = { id: true, name: true, promisedHours: true } as const

/** The cohorts in which the viewer learns, by name. */
export async function listMyCohorts(viewer: Viewer): Promise<MyCohort[]> {
  return db().cohort.findMany({
    where: { memberships: { some: { userId: viewer.id, role: 'learner' } } },
    select: cohortFields,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/**
 * The cohorts that the viewer runs, by name: a mentor their own, an admin all.
 * @throws not-found for everybody else
 */
export async function listMentoredCohorts(viewer: Viewer): Promise<MentoredCohort[]> {
  const where = cohortsManagedBy(viewer)
  if (!where) throw notFound('The page')
  const [cohorts, members, reviews] = await Promise.all([
    db().cohort.findMany({
      where,
      select: { ...cohortFields, joinCode: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db().membership.groupBy({ by: ['cohortId', 'role'], where: { cohort: where }, _count: { userId: true } }),
    db().review.groupBy({ by: ['cohortId'], where: { cohort: where, state: 'waiting' }, _count: { id: true } }),
  ])
  const membersIn = (id: string, role: string) =>
    members.find((row) => row.cohortId === id && row.role === role)?._count.userId ?? 0
  return cohorts.map((cohort) => ({
    ...cohort,
    learners: membersIn(cohort.id, 'learner'),
    mentors: membersIn(cohort.id, 'mentor'),
    waiting: reviews.find((row) => row.cohortId === cohort.id)?._count.id ?? 0,
  }))
}

/** What a join link leads to, for any signed-in person; null for a code that nobody gave out. */
export async function findCohortByCode(viewer: Viewer, code: string): Promise<CohortInvitation | null> {
  const row = await db().cohort.findUnique({
    where: { joinCode: normalJoinCode(code) },
    select: { ...cohortFields, memberships: { where: { userId: viewer.id }, select: { role: true } } },
  })
  if (!row) return null
  const { memberships, ...cohort } = row
  const roles = memberships.map(({ role }) => role)
  return { ...cohort, role: roles.includes('mentor') ? 'mentor' : roles.includes('learner') ? 'learner' : null }
}

/** What a mentor sees of a learner's memberships: only the cohorts they run themselves. */
function memberFields(viewer: Viewer) {
  const where = { role: 'learner', cohort: cohortsManagedBy(viewer) ?? { id: '' } }
  const select = { cohort: { select: { name: true } } } as const
  const memberships = { where, select, orderBy: { cohort: { name: 'asc' } } } as const
  return { id: true, name: true, memberships } as const
}

type Member = { id: string; name: string; memberships: { cohort: { name: string } }[] }
const cohortNames = (user: Member) => user.memberships.map(({ cohort }) => cohort.name)

/**
 * A page of the learners whom the viewer looks after, from the counters that are kept with their plans.
 * @throws not-found for who is neither mentor nor admin, invalid for a cursor of another order
 */
export async function listLearners(viewer: Viewer, query: LearnersQuery): Promise<LearnerPage> {
  const visible = learnersVisibleTo(viewer)
  if (!visible) throw notFound('The page')
  const { sort, limit } = query
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, sort)
  if (query.cursor !== undefined && !cursor) throw invalid('cursor', 'Start again from the first page.')
  const roadmap = await getRoadmap(viewer)
  const people = query.q ? { AND: [visible, { name: { contains: query.q } }] } : visible
  const planned = cursor?.hasPlan === false ? [] : await plannedLearners(viewer, roadmap, people, query, cursor)
  const room = limit + 1 - planned.length
  const unplanned = room > 0 ? await unplannedLearners(viewer, roadmap.id, people, room, cursor) : []
  const found = [...planned, ...unplanned.map((row) => ({ row, value: row.name }))]
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const end = last && { sort, hasPlan: last.row.track !== null, value: last.value, id: last.row.id }
  return { learners: shown.map(({ row }) => row), nextCursor: found.length > limit && end ? writeCursor(end) : null }
}

async function plannedLearners(
  viewer: Viewer,
  roadmap: Roadmap,
  people: object,
  { sort, limit }: LearnersQuery,
  cursor: LearnerCursor | null,
): Promise<{ row: LearnerRow; value: string | number | null }[]> {
  const rows = await db().enrollment.findMany({
    where: { AND: [{ roadmapId: roadmap.id, learner: { user: people } }, cursor ? after(cursor) : {}] },
    orderBy: orderOf(sort),
    take: limit + 1,
    select: {
      trackSlug: true,
      coreDoneCount: true,
      verifiedCount: true,
      learner: { select: { lastLearningDay: true, user: { select: memberFields(viewer) } } },
    },
  })
  const totals = new Map<string, number>()
  return rows.map(({ trackSlug: chosen, coreDoneCount, verifiedCount, learner: { lastLearningDay, user } }) => {
    const trackSlug = trackOn(roadmap, [{ roadmapId: roadmap.id, trackSlug: chosen }])
    const coreTotal = totals.get(trackSlug) ?? totalsOf(roadmap, trackSlug, {}).byLevel.junior.total
    totals.set(trackSlug, coreTotal)
    const row = {
      id: user.id,
      name: user.name,
      cohorts: cohortNames(user),
      track: trackTitle(roadmap, trackSlug),
      coreDone: coreDoneCount,
      coreTotal,
      verified: verifiedCount,
      lastLearningDay,
    }
    return { row, value: { name: user.name, progress: coreDoneCount, last: lastLearningDay }[sort] }
  })
}

const trackTitle = (roadmap: Roadmap, slug: string): string =>
  roadmap.tracks.find((track) => track.slug === slug)?.title ?? slug

/** Those who joined and have not chosen a track on the main roadmap yet. */
async function unplannedLearners(
  viewer: Viewer,
  roadmapId: string,
  people: object,
  take: number,
  cursor: LearnerCursor | null,
): Promise<LearnerRow[]> {
  const rest = cursor?.hasPlan === false ? afterName(cursor) : {}
  const rows = await db().user.findMany({
    where: { AND: [people, { NOT: { learner: { enrollments: { some: { roadmapId } } } } }, rest] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take,
    select: memberFields(viewer),
  })
  const nothingYet = { track: null, coreDone: 0, coreTotal: 0, verified: 0, lastLearningDay: null }
  return rows.map((user) => ({ id: user.id, name: user.name, cohorts: cohortNames(user), ...nothingYet }))
}

/** As `findLearner`; throws not-found where there is none to see. */
export async function getLearner(viewer: Viewer, learnerId: string): Promise<LearnerHead> {
  const learner = await findLearner(viewer, learnerId)
  if (!learner) throw notFound('The learner')
  return learner
}

/** Who a learner is, for those who look after them: nothing that is private to the learner. Null for others. */
export async function findLearner(viewer: Viewer, learnerId: string): Promise<LearnerHead | null> {
  const visible = learnersVisibleTo(viewer)
  if (!visible || !isId(learnerId)) return null
  const roadmap = await getRoadmap(viewer)
  const enrollments = { select: { roadmapId: true, trackSlug: true } } as const
  const user = await db().user.findFirst({
    where: { AND: [{ id: learnerId }, visible] },
    select: { ...memberFields(viewer), learner: { select: { lastLearningDay: true, enrollments } } },
  })
  if (!user) return null
  const { learner } = user
  return {
    id: user.id,
    name: user.name,
    cohorts: cohortNames(user),
    track: learner ? trackTitle(roadmap, trackOn(roadmap, learner.enrollments)) : null,
    lastLearningDay: learner?.lastLearningDay ?? null,
  }
}
