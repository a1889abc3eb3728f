import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { invalid } from '@/lib/foundation/errors'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { NO_DATE } from '@/lib/learning/plans/no-date'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { deadlineFor, toDeadline } from '@/lib/mentoring/cohorts/goal'
import { listManagedIds } from '@/lib/mentoring/cohorts/managed.data'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { listFlags } from '../flags/data'
import type { RaisedFlag } from '../flags/flag'
import { placeKey } from '../flags/place'
import { ARRIVED, isForecastLate, isWorkedOut } from '../standing/standing'
import { readLearnerCursor, writeLearnerCursor } from './cursor'
import type { CohortChoice, LearnerPage, LearnerRow, RowForecast } from './learner-row'
import { countPeople, listAskedCohorts, listPlaces, narrow, type SortedPlace } from './places.data'
import type { LearnersExport, LearnersQuery } from './schema'
import { trackTitle } from './track-title'
import { readWalkers, type Walker } from './walkers.data'

/** So many are read at once for a file. */
const FILE_PAGE = 200
/** So many names are offered to choose from. */
const MOST_CHOICES = 500

/** The cohorts that the viewer runs, to choose one from, by name. */
export async function listCohortChoices(viewer: Viewer): Promise<CohortChoice[]> {
  const where = viewer.isAdmin ? {} : { id: { in: await listManagedIds(viewer, MOST_CHOICES) } }
  const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
  return db().cohort.findMany({ where, orderBy, take: MOST_CHOICES, select: { id: true, name: true } })
}

/**
 * A page of the learners in the cohorts that the viewer runs. The number of queries does not grow with them.
 * @throws not-found for who is neither mentor nor admin and for a cohort that is not theirs; invalid for a cursor of
 *   another order, and for so many cohorts that one is to be chosen
 */
export async function listLearners(viewer: Viewer, query: LearnersQuery, now = new Date()): Promise<LearnerPage> {
  const { cursor: text, sort, direction, limit, cohort } = query
  const cohortIds = await listAskedCohorts(viewer, cohort)
  const cursor = text === undefined ? null : readLearnerCursor(text, sort, direction)
  if (text !== undefined && !cursor) throw invalid('cursor', words.cursorOutdated())
  const narrowed = await narrow(viewer, cohortIds, query)
  const places = await listPlaces(viewer, cohortIds, narrowed, cursor, limit + 1)
  const hasMore = places.length > limit
  const shown = places.slice(0, limit)
  const last = shown.at(-1)
  const end = last && { sort, direction, value: last.value, id: last.userId }
  const [learners, total] = await Promise.all([
    rowsAt(viewer, shown, { cohortIds, flag: query.flag }, now),
    // A first page with room left has everybody.
    cursor ? null : hasMore ? countPeople(viewer, cohortIds, narrowed) : places.length,
  ])
  return { learners, nextCursor: hasMore && end ? writeLearnerCursor(end) : null, total }
}

/** All learners of a query, a part at a time, so that a file of thousands is never held at once. */
export async function* streamLearners(
  viewer: Viewer,
  query: LearnersExport,
  now = new Date(),
): AsyncGenerator<readonly LearnerRow[]> {
  let cursor: string | undefined
  do {
    const page: LearnerPage = await listLearners(viewer, { ...query, cursor, limit: FILE_PAGE }, now)
    yield page.learners
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

async function rowsAt(
  viewer: Viewer,
  places: readonly SortedPlace[],
  { cohortIds, flag: asked }: { readonly cohortIds: readonly string[]; readonly flag: LearnersQuery['flag'] },
  now: Date,
): Promise<LearnerRow[]> {
  const roadmap = await getRoadmap(viewer)
  const [people, walkers] = await Promise.all([
    readPeople(viewer, places),
    readWalkers(
      viewer,
      roadmap,
      places.map(({ userId }) => userId),
    ),
  ])
  // Whoever is asked for by one flag shows that one.
  const isAsked = (flag: string) => (asked === undefined || asked === 'any' ? flag !== '' : flag === asked)
  const here = new Set(cohortIds)
  const flagged = people.flatMap(({ memberships }) =>
    memberships.filter(({ flag, cohortId }) => isAsked(flag) && here.has(cohortId)),
  )
  const flags = await listFlags(viewer, flagged, now)
  const byId = new Map(people.map((person) => [person.id, person]))
  return places.flatMap((place) => {
    const person = byId.get(place.userId)
    const row = person && toRow(person, walkers.get(person.id) ?? null, place, roadmap, flags)
    return row ? [row] : []
  })
}

const readPeople = (viewer: Viewer, places: readonly SortedPlace[]) =>
  db().user.findMany({
    where: { id: { in: places.map(({ userId }) => userId) } },
    select: {
      id: true,
      name: true,
      memberships: {
        where: { role: 'learner', cohort: cohortsManagedBy(viewer) ?? { id: '' } },
        include: { cohort: { select: { name: true, deadlineOn: true, deadlineWeeks: true } } },
        orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
      },
    },
  })
type Person = Awaited<ReturnType<typeof readPeople>>[number]
type Member = Person['memberships'][number]

/**
 * A person as they stand in the cohort that gave them their place; the flag is the gravest of all.
 * @param walker null before they have made a plan
 */
function toRow(
  { id, name, memberships }: Person,
  walker: Walker | null,
  place: SortedPlace,
  roadmap: Roadmap,
  flags: ReadonlyMap<string, RaisedFlag>,
): LearnerRow | null {
  const member = memberships.find(({ cohortId }) => cohortId === place.cohortId)
  if (!member) return null
  const raised = memberships.flatMap((one) => flags.get(placeKey(one)) ?? [])
  const isKnown = isWorkedOut(member)
  const hasDeadline = member.cohort.deadlineOn !== null || member.cohort.deadlineWeeks !== null
  return {
    id,
    name,
    cohorts: memberships.map(({ cohort }) => cohort.name),
    track: walker?.enrolled ? trackTitle(roadmap, [walker.enrolled]) : null,
    coreDone: member.coreDone,
    coreTotal: member.coreTotal,
    evidenced: walker?.evidenced ?? 0,
    verified: walker?.verified ?? 0,
    pace: isKnown && walker ? member.pace : null,
    paceRange: isKnown && walker && member.paceTo > 0 ? [member.paceFrom, member.paceTo] : null,
    behind: isKnown && (walker || hasDeadline) ? member.behind : null,
    forecast: toRowForecast(member, walker?.hidesForecast ?? false),
    lastLearningDay: member.lastLearningDay || null,
    flag: raised.find(({ kind }) => kind === 'gone') ?? raised[0] ?? null,
  }
}

function toRowForecast({ arrivesFrom, arrivesTo: day, joinedAt, cohort }: Member, isHidden: boolean): RowForecast {
  if (isHidden) return { state: 'hidden' }
  if (day === NO_DATE) return { state: 'none' }
  if (day === ARRIVED) return { state: 'arrived' }
  const isLate = isForecastLate(arrivesFrom, deadlineFor(toDeadline(cohort), toDay(joinedAt, 'UTC')))
  return { state: 'by', from: arrivesFrom === NO_DATE ? null : arrivesFrom, day, isLate }
}
