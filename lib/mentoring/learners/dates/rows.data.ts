import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { rowsAsJson } from '@/lib/foundation/database/sql'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { momentFromJson } from '@/lib/foundation/values/stored-moment'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { toGoal } from '@/lib/mentoring/cohorts/goal'
import type { LearnerDates } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import { findProgrammeWeek } from '@/lib/mentoring/cohorts/schedule/programme-week'
import { toLearnerSchedule } from '@/lib/mentoring/cohorts/schedule/schedule'
import { listGoalStageIds, toCohortSchedule, toLearnerPlace } from '@/lib/mentoring/cohorts/schedule/stored-schedule'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'

/** A learner's place in a cohort, with rows of other tables as JSON text. */
export type PlaceRow = {
  readonly cohortId: string
  readonly name: string
  readonly roadmapId: string | null
  readonly timeZone: string
  readonly startsOn: string | null
  readonly goalLevel: string
  readonly goalStages: string
  readonly deadlineOn: string | null
  readonly deadlineWeeks: number | null
  readonly workDays: number
  readonly joinedAt: Date
  readonly ownStart: string | null
  readonly moduleDates: string | null
  readonly holidays: string | null
  readonly ownDates: string | null
  readonly agreements: string | null
}

/**
 * Reads a learner's places in open cohorts with all that their dates depend on, by the name of the cohort, in one statement.
 * @param filter an additional condition on the cohort `c`
 */
export const selectPlaces = (_viewer: Viewer, learnerId: string, filter: Prisma.Sql): Promise<PlaceRow[]> => {
  const ofCohort = Prisma.sql`"cohortId" = c."id"`
  const span = Prisma.sql`"from", "to"`
  return db().$queryRaw<PlaceRow[]>`
    SELECT c."id" AS "cohortId", c."name", c."roadmapId", c."timeZone", c."startsOn", c."goalLevel", c."goalStages",
      c."deadlineOn", c."deadlineWeeks", c."workDays", m."joinedAt", m."startsOn" AS "ownStart",
      (SELECT ${rowsAsJson(Prisma.sql`"stageId", ${span}`)} FROM "ModuleDate" WHERE ${ofCohort}) AS "moduleDates",
      (SELECT ${rowsAsJson(span)} FROM "Holiday" WHERE ${ofCohort}) AS "holidays",
      (SELECT ${rowsAsJson(Prisma.sql`"stageId", "dueOn", "setAt"`)} FROM "OwnDate"
        WHERE ${ofCohort} AND "userId" = m."userId") AS "ownDates",
      (SELECT ${rowsAsJson(Prisma.sql`COALESCE("answeredAt", "proposedAt"), "arriveBy"`)} FROM "AgreedPlan"
        WHERE ${ofCohort} AND "learnerId" = m."userId" AND "answer" = 'agreed' AND "endedAt" IS NULL) AS "agreements"
    FROM "Membership" m JOIN "Cohort" c ON c."id" = m."cohortId"
    WHERE m."userId" = ${learnerId} AND m."role" = 'learner' AND c."closedAt" IS NULL ${filter}
    ORDER BY c."name" ASC, c."id" ASC`
}

/** Computes the dates of a place today. Null where there is no roadmap. */
export function toLearnerDates(row: PlaceRow, roadmaps: readonly Roadmap[], now: Date): LearnerDates | null {
  const roadmap = findChosenRoadmap(roadmaps, row.roadmapId)
  if (!roadmap) return null
  const moduleDates = parseRows<[string, string, string]>(row.moduleDates)
  const cohort = toCohortSchedule({
    ...row,
    moduleDates: moduleDates.map(([stageId, from, to]) => ({ stageId, from, to })),
    holidays: parseRows<[string, string]>(row.holidays)
      .map(([from, to]) => ({ from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  })
  const ownDates = parseRows<[string, string, string]>(row.ownDates).map(([stageId, dueOn, setAt]) => {
    return { stageId, dueOn, setAt: momentFromJson(setAt) }
  })
  const place = toLearnerPlace({
    joinedAt: row.joinedAt,
    joinedOn: toDay(row.joinedAt, row.timeZone),
    startsOn: row.ownStart,
    ownDates,
    agreement: findNewestAgreement(row.agreements),
  })
  const today = toDay(now, row.timeZone)
  const schedule = toLearnerSchedule(roadmap.stages, listGoalStageIds(roadmap, toGoal(row)), cohort, place)
  return {
    cohortId: row.cohortId,
    cohortName: row.name,
    roadmapId: roadmap.id,
    roadmapSlug: roadmap.slug,
    roadmapTitle: roadmap.title,
    schedule,
    week: findProgrammeWeek(schedule, cohort, today),
    today,
    startsOn: row.ownStart,
  }
}

function findNewestAgreement(json: string | null): { readonly agreedAt: Date; readonly arriveBy: string } | null {
  const [newest] = parseRows<[string, string]>(json)
    .map(([at, arriveBy]) => ({ agreedAt: momentFromJson(at), arriveBy }))
    .sort((a, b) => b.agreedAt.getTime() - a.agreedAt.getTime())
  return newest ?? null
}

const parseRows = <Row>(json: string | null): readonly Row[] => JSON.parse(json ?? '[]')
