import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { computeForecastState } from '@/lib/learning/forecast/forecast'
import { forecastInputFrom } from '@/lib/learning/forecast/forecast-input'
import { readInstanceModels } from '@/lib/learning/forecast/instance/data'
import { defaultInstanceModel, type InstanceModel } from '@/lib/learning/forecast/instance/instance-model'
import { planChangeFields } from '@/lib/learning/plans/data'
import { toEarlierHours } from '@/lib/learning/plans/planned-hours'
import { unpackDays } from '@/lib/learning/plans/study-days'
import { countTotals } from '@/lib/learning/progress/completion'
import { findStart, getTrackSlug } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { readSummaries } from '@/lib/learning/progress/summary/data'
import { emptyLog, type LogSummary } from '@/lib/learning/progress/summary/log-summary'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { sortName } from '@/lib/people/accounts/sort-name'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import type { Membership } from '@/prisma/generated/sqlite/client'
import { listLastChecklistMarks } from '../flags/data'
import { parseFlag } from '../flags/flag'
import type { CohortStatsInput, LearnerStatsInput } from './learner-stats'
import { findPlace, ownDateFields, statsCohortFields } from './place'
import { agreementFields } from './stored-agreement'

/** A learner with their place in each cohort for which stats are to be computed. */
export type LearnerStatsInputs = {
  readonly userId: string
  readonly sortName: string
  readonly places: readonly PlaceStatsInput[]
}

/** A place in a cohort, with the learner's facts on the cohort's roadmap. */
type PlaceStatsInput = CohortStatsInput & RoadmapFacts & { readonly cohortId: string; readonly version: StatsVersion }

/** Facts of a learner on a roadmap. */
type RoadmapFacts = {
  readonly counted: { readonly coreDone: number; readonly coreTotal: number; readonly lastLearningDay: string }
  readonly learner: LearnerStatsInput
}

/** Version of a membership's stats: stats computed from what was read later are written only while it is the same. */
type StatsVersion = Pick<Membership, 'learnerStatsAt' | 'learnerStatsVersion'>
/** Versions by learner and cohort. */
export type StatsVersions = ReadonlyMap<string, StatsVersion>

const toVersionKey = (userId: string, cohortId: string): string => `${userId} ${cohortId}`

/**
 * Lists learners whose stats are not of today, those first who have none: whoever changes what they depend on empties
 * `learnerStatsAt` in the same transaction.
 * @param today the instant at which the day began
 */
export async function listOutdatedLearners(_operator: Operator, today: Date, take: number): Promise<string[]> {
  const read = (learnerStatsAt: null | { lt: Date }, take: number) =>
    db().membership.findMany({
      where: { role: 'learner', learnerStatsAt },
      // In another order every learner would be looked at.
      orderBy: { learnerStatsAt: 'asc' },
      take,
      select: { userId: true },
    })
  const rows = await read(null, take)
  // Asked for together, all learners would be looked at, each minute.
  if (rows.length < take) rows.push(...(await read({ lt: today }, take - rows.length)))
  return [...new Set(rows.map(({ userId }) => userId))]
}

/** Lists the versions of learners' stats; to be read before what stats depend on, because a later change raises them. */
export async function listStatsVersions(_operator: Operator, userIds: readonly string[]): Promise<StatsVersions> {
  const rows = await db().membership.findMany({
    where: { userId: { in: [...userIds] }, role: 'learner' },
    select: { userId: true, cohortId: true, learnerStatsAt: true, learnerStatsVersion: true },
  })
  return new Map(rows.map(({ userId, cohortId, ...version }) => [toVersionKey(userId, cohortId), version]))
}

/** Reads what the stats of these learners depend on, in all cohorts of which there is a version. */
export async function listLearnerStatsInputs(
  _operator: Operator,
  userIds: readonly string[],
  versions: StatsVersions,
  now: Date,
): Promise<LearnerStatsInputs[]> {
  const ids = { in: [...userIds] }
  const [roadmaps, instances, users, marks] = await Promise.all([
    listRoadmaps(visitor),
    readInstanceModels(visitor),
    readPeople(ids),
    listLastChecklistMarks(db(), userIds),
  ])
  const logs = await readSummaries(
    users.map(({ id, timeZone, learner }) => ({ learnerId: id, timeZone, eventCount: learner?.eventCount ?? 0 })),
    now,
  )
  return users.map((user, index) =>
    toContexts(user, {
      roadmaps,
      instances,
      versions,
      log: logs[index] ?? emptyLog,
      lastMark: marks.get(user.id),
      now,
    }),
  )
}

const readPeople = (ids: { in: string[] }) =>
  db().user.findMany({
    where: { id: ids },
    select: {
      id: true,
      name: true,
      timeZone: true,
      memberships: {
        where: { role: 'learner' },
        select: {
          cohortId: true,
          joinedAt: true,
          startsOn: true,
          flag: true,
          flaggedOn: true,
          cohort: { select: statsCohortFields },
        },
      },
      ownDates: { select: ownDateFields },
      learner: {
        select: {
          weeklyHours: true,
          studyDays: true,
          createdAt: true,
          hidesForecast: true,
          lastLearningDay: true,
          eventCount: true,
          progress: true,
          enrollments: { select: { roadmapId: true, trackSlug: true, startedAt: true } },
          pauses: { select: { from: true, to: true } },
          planChanges: planChangeFields,
          agreedPlans: agreementFields,
        },
      },
    },
  })

type Person = Awaited<ReturnType<typeof readPeople>>[number]

/** An empty plan for a learner without one; only its day matters. */
const noPlan = { weeklyHours: 1, studyDays: 0, hidesForecast: false, lastLearningDay: null, agreedPlans: [] }

type Around = {
  readonly roadmaps: readonly Roadmap[]
  readonly instances: ReadonlyMap<string, InstanceModel>
  readonly versions: StatsVersions
  readonly log: LogSummary
  readonly lastMark: Date | undefined
  readonly now: Date
}

function toContexts(user: Person, around: Around): LearnerStatsInputs {
  const { roadmaps, versions, now } = around
  const { memberships, ownDates, learner } = user
  const known = new Map<string, RoadmapFacts>()
  const places = memberships.flatMap((row): PlaceStatsInput[] => {
    const version = versions.get(toVersionKey(user.id, row.cohortId))
    const roadmap = findChosenRoadmap(roadmaps, row.cohort.roadmapId)
    if (!version || !roadmap) return []
    // The state of a forecast is costly: computed once for each roadmap, not for each cohort.
    const facts = known.get(roadmap.id) ?? toRoadmapFacts(user, roadmap, around)
    known.set(roadmap.id, facts)
    const before = { flag: parseFlag(row.flag), flaggedOn: row.flaggedOn || null }
    const place = findPlace({ ...row, ownDates, agreedPlans: learner?.agreedPlans ?? [] }, roadmap, now)
    return [{ cohortId: row.cohortId, version, before, ...facts, ...place }]
  })
  return { userId: user.id, sortName: sortName(user.name), places }
}

function toRoadmapFacts(user: Person, roadmap: Roadmap, { instances, log, lastMark, now }: Around): RoadmapFacts {
  const { timeZone } = user
  const plan = user.learner ?? {
    ...noPlan,
    createdAt: now,
    eventCount: 0,
    progress: [],
    enrollments: [],
    pauses: [],
    planChanges: [],
  }
  const { lastLearningDay, pauses, weeklyHours, studyDays } = plan
  const startedAt = findStart(roadmap, plan.enrollments, plan.createdAt)
  const instance = instances.get(roadmap.id) ?? defaultInstanceModel
  const track = getTrackSlug(roadmap, plan.enrollments)
  const states = statesFromRows(plan.progress)
  const totals = countTotals(roadmap, track, states)
  const progress = { track, states, totals, eventCount: plan.eventCount }
  const earlier = toEarlierHours(plan.planChanges)
  const schedule = { weeklyHours, earlier, studyDays: unpackDays(studyDays), startedAt, timeZone, work: null }
  const input = forecastInputFrom({ roadmap, schedule, progress, log, pauses, today: toDay(now, timeZone), instance })
  const { done, total } = totals.byLevel.junior
  return {
    counted: { coreDone: done, coreTotal: user.learner ? total : 0, lastLearningDay: lastLearningDay ?? '' },
    learner: {
      input,
      situation: computeForecastState(input),
      planMadeOn: user.learner && input.plan.startedOn,
      hidesForecast: plan.hidesForecast,
      lastLearningDay,
      lastMarkOn: lastMark ? toDay(lastMark, timeZone) : null,
    },
  }
}
