import type { Day } from '@/lib/foundation/values/day-words'
import { unpackDays } from '@/lib/learning/plans/study-days'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type CohortGoal, toDeadline } from '../goal'
import type { DateSpan } from './programme-weeks'
import type { CohortSchedule, LearnerPlace } from './schedule'

type StoredModuleDate = DateSpan & { readonly stageId: string }

const bySpan = [{ from: 'asc' }, { to: 'asc' }] as { from?: 'asc'; to?: 'asc' }[]

/** Query of the columns of a cohort that its dates depend on. */
export const scheduleFields = {
  roadmapId: true,
  timeZone: true,
  startsOn: true,
  deadlineOn: true,
  deadlineWeeks: true,
  workDays: true,
  moduleDates: { select: { stageId: true, from: true, to: true }, orderBy: { stageId: 'asc' } },
  holidays: { select: { from: true, to: true }, orderBy: bySpan },
} as const

export type StoredSchedule = {
  readonly startsOn: string | null
  readonly deadlineOn: string | null
  readonly deadlineWeeks: number | null
  readonly workDays: number
  readonly moduleDates: readonly StoredModuleDate[]
  readonly holidays: readonly DateSpan[]
}

export const toCohortSchedule = (row: StoredSchedule): CohortSchedule => ({
  startsOn: row.startsOn,
  deadline: toDeadline(row),
  workDays: unpackDays(row.workDays),
  moved: row.moduleDates,
  holidays: row.holidays,
})

/** A date that a mentor moved for a learner; `stageId` is empty for the goal. */
export type StoredOwnDate = { readonly stageId: string; readonly dueOn: Day; readonly setAt: Date }

type StoredPlace = {
  readonly joinedAt: Date
  /** In the cohort's time zone. */
  readonly joinedOn: Day
  readonly startsOn: Day | null
  readonly ownDates: readonly StoredOwnDate[]
  /** The agreed plan in force in the cohort. */
  readonly agreement: { readonly agreedAt: Date; readonly arriveBy: Day } | null
}

/** Returns whether a moved date of the goal counts: unless a plan was agreed after it. */
const isOwnDateInForce = ({ setAt }: StoredOwnDate, agreedAt: Date | null): boolean =>
  agreedAt === null || setAt >= agreedAt

/** Returns a learner's place from its rows. */
export function toLearnerPlace({ joinedAt, joinedOn, startsOn, ownDates, agreement }: StoredPlace): LearnerPlace {
  // A server of the version before keeps the dates of learners who leave: they don't count when they come back.
  const theirs = ownDates.filter(({ setAt }) => setAt >= joinedAt)
  const goal = theirs.find(({ stageId }) => stageId === '')
  return {
    joinedOn,
    startsOn,
    ownEnds: new Map(theirs.flatMap(({ stageId, dueOn }) => (stageId ? [[stageId, dueOn] as const] : []))),
    ownDueOn: goal && isOwnDateInForce(goal, agreement?.agreedAt ?? null) ? goal.dueOn : null,
    agreedDueOn: agreement?.arriveBy ?? null,
  }
}

/** Lists the ids of the stages that a goal names; empty for a goal that names none. */
export const listGoalStageIds = ({ stages }: Pick<Roadmap, 'stages'>, goal: CohortGoal): readonly string[] =>
  'stages' in goal ? stages.filter(({ slug }) => goal.stages.includes(slug)).map(({ id }) => id) : []
