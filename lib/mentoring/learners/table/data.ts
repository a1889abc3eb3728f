import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { invalid } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { ARRIVED, NO_DATE } from '@/lib/learning/plans/arrival-dates'
import type { CohortRoadmaps } from '@/lib/mentoring/cohorts/cohort'
import { listManagedIds } from '@/lib/mentoring/cohorts/managed.data'
import { openCohort } from '@/lib/mentoring/cohorts/policy'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { toCohortLearnerKey } from '../flags/cohort-learner-key'
import { listFlags } from '../flags/data'
import { findGravestFlag, type RaisedFlag } from '../flags/flag'
import { hasLearnerStats } from '../stats/learner-stats'
import { readLearnerCursor, writeLearnerCursor } from './cursor'
import type { CohortChoice, LearnerPage, LearnerRow, RowForecast } from './learner-row'
import { type Member, readMembers, readPeople, type TablePerson } from './people.data'
import { countPeople, listAskedCohorts, listPlaces, resolveNameSearch, type SortedLearner } from './places.data'
import type { LearnersQuery } from './schema'
import { getTrackTitle } from './track-title'

/** The largest number of flags that are read at once: on SQLite, Prisma takes no more than 999 values for a list in order. */
const FLAGS_AT_ONCE = 900
/** The number of people who are read at once. Counting their steps, SQLite holds the process up for 30 ms. */
const PEOPLE_AT_ONCE = 700
/** So many names are offered to choose from. */
const MOST_CHOICES = 500

/**
 * Lists the open cohorts that the viewer runs, to choose one from, by name.
 * @param chosenId of one that they run, to list although it is closed
 */
export async function listCohortChoices(viewer: Viewer, chosenId?: string): Promise<CohortChoice[]> {
  const mine = viewer.isAdmin ? {} : { id: { in: await listManagedIds(viewer, MOST_CHOICES) } }
  const where = { AND: [mine, chosenId && isId(chosenId) ? { OR: [openCohort, { id: chosenId }] } : openCohort] }
  const orderBy = [{ name: 'asc' as const }, { id: 'asc' as const }]
  return db().cohort.findMany({ where, orderBy, take: MOST_CHOICES, select: { id: true, name: true, roadmapId: true } })
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
  const narrowed = await resolveNameSearch(viewer, cohortIds, query)
  const places = await listPlaces(viewer, cohortIds, narrowed, cursor, limit + 1)
  const hasMore = places.length > limit
  const shown = places.slice(0, limit)
  const last = shown.at(-1)
  const end = last && { sort, direction, value: last.value, id: last.userId }
  const roadmaps = await readCohortRoadmaps(viewer)
  const [learners, total] = await Promise.all([
    readRows(viewer, shown, { cohortIds, flag: query.flag, roadmaps }, now),
    // A first page with room left has everybody.
    cursor ? null : hasMore ? countPeople(viewer, cohortIds, narrowed) : places.length,
  ])
  return { learners, nextCursor: hasMore && end ? writeLearnerCursor(end) : null, total }
}

type AskedRows = {
  readonly cohortIds: readonly string[]
  readonly flag: LearnersQuery['flag']
  readonly roadmaps: CohortRoadmaps
}

/**
 * The rows of these places, in their order.
 * @param cohortIds from `listAskedCohorts`; the flags in these are shown
 */
export async function readRows(
  viewer: Viewer,
  places: readonly SortedLearner[],
  { cohortIds, flag: asked, roadmaps }: AskedRows,
  now: Date,
): Promise<LearnerRow[]> {
  const ids = places.map(({ userId }) => userId)
  const members = await readMembers(viewer, ids)
  const counted = places.map(({ userId, cohortId }) => {
    const member = members.get(userId)?.find((one) => one.cohortId === cohortId)
    return { userId, roadmap: roadmaps.get(member?.cohort.roadmapId ?? null) }
  })
  const people = await readInParts(counted, PEOPLE_AT_ONCE, (part) => readPeople(viewer, part))
  // A query for one flag shows that one.
  const isAsked = (flag: string) => (asked === undefined || asked === 'any' ? flag !== '' : flag === asked)
  const here = new Set(cohortIds)
  const flagged = [...members.values()].flat().filter(({ flag, cohortId }) => isAsked(flag) && here.has(cohortId))
  const flags = await readInParts(flagged, FLAGS_AT_ONCE, (part) => listFlags(viewer, part, now))
  return places.flatMap((place) => {
    const [person, theirs] = [people.get(place.userId), members.get(place.userId)]
    const row = person && theirs && toRow(person, theirs, place, roadmaps, flags)
    return row ? [row] : []
  })
}

async function readInParts<Item, Value>(
  items: readonly Item[],
  size: number,
  read: (part: readonly Item[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  const found = new Map<string, Value>()
  for (let from = 0; from < items.length; from += size) {
    for (const [key, value] of await read(items.slice(from, from + size))) found.set(key, value)
  }
  return found
}

/** A person as they stand in the cohort that gave them their place; the flag is the gravest of all. */
function toRow(
  person: TablePerson,
  memberships: readonly Member[],
  place: SortedLearner,
  roadmaps: CohortRoadmaps,
  flags: ReadonlyMap<string, RaisedFlag>,
): LearnerRow | null {
  const member = memberships.find(({ cohortId }) => cohortId === place.cohortId)
  if (!member) return null
  const roadmap = roadmaps.get(member.cohort.roadmapId)
  const raised = memberships.flatMap((one) => flags.get(toCohortLearnerKey(one)) ?? [])
  const isKnown = hasLearnerStats(member)
  return {
    id: place.userId,
    name: person.name,
    cohorts: memberships.map(({ cohort }) => cohort.name),
    cohortId: member.cohortId,
    roadmap: roadmap.title,
    track: person.hasPlan ? getTrackTitle(roadmap, person.track) : null,
    coreDone: member.coreDone,
    coreTotal: member.coreTotal,
    evidenced: person.evidenced,
    verified: person.verified,
    pace: isKnown && person.hasPlan ? member.pace : null,
    paceRange: isKnown && person.hasPlan && member.paceTo > 0 ? [member.paceFrom, member.paceTo] : null,
    behind: isKnown && (person.hasPlan || member.dueOn !== '') ? member.behind : null,
    forecast: toRowForecast(member, person.hidesForecast),
    dueOn: member.dueOn || null,
    daysLate: member.lateBy > 0 && !person.hidesForecast ? member.lateBy : null,
    lastLearningDay: member.lastLearningDay || null,
    flag: findGravestFlag(raised),
    externalId: person.externalId,
    gitName: person.gitName,
  }
}

function toRowForecast({ arrivesFrom, arrivesTo: day, lateBy }: Member, isHidden: boolean): RowForecast {
  if (isHidden) return { state: 'hidden' }
  if (day === NO_DATE) return { state: 'none' }
  if (day === ARRIVED) return { state: 'arrived' }
  return { state: 'by', from: arrivesFrom === NO_DATE ? null : arrivesFrom, day, isLate: lateBy > 0 }
}
