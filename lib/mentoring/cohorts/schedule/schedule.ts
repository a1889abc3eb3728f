import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Stage } from '@/lib/learning/roadmaps/roadmap'
import type { CohortDeadline } from '../goal'
import { countWeeksUntil, type DateSpan, findLastWorkDay, listWeekStarts } from './programme-weeks'

/** Dates of a cohort, as its mentors set them. */
export type CohortSchedule = {
  readonly startsOn: Day | null
  readonly deadline: CohortDeadline | null
  /** Days on which the cohort works; 0 is Monday. */
  readonly workDays: readonly number[]
  /** Dates of stages that were moved away from the weeks of the roadmap. */
  readonly moved: readonly (DateSpan & { readonly stageId: string })[]
  readonly holidays: readonly DateSpan[]
}

/** A learner's place in a cohort, in days of the cohort's time zone. */
export type LearnerPlace = {
  readonly joinedOn: Day
  /** Their own start, where a mentor set one. */
  readonly startsOn: Day | null
  /** Ends that a mentor moved for them alone, by the id of a stage. */
  readonly ownEnds: ReadonlyMap<string, Day>
  /** Date of the goal that a mentor moved for them alone; null where none did, and where an agreed plan is newer. */
  readonly ownDueOn: Day | null
  /** Date of the goal that they agreed on with a mentor; null without such a plan. */
  readonly agreedDueOn: Day | null
}

/** A stage with its dates for one learner. */
export type ModuleDates = DateSpan & {
  readonly stageId: string
  readonly stageSlug: string
  readonly title: string
  /** A mentor moved its end for this learner. */
  readonly isOwn: boolean
}

/** Dates of one learner in one cohort. */
export type LearnerSchedule = {
  /** The day from which their weeks count; null while the cohort has no start. */
  readonly startsOn: Day | null
  /** Stages with dates, in the order of the roadmap. */
  readonly modules: readonly ModuleDates[]
  /** Number of weeks from the start to the last module's end; 0 without modules. */
  readonly weeks: number
  /** Day by which they are to reach the cohort's goal; null for none. */
  readonly dueOn: Day | null
  /** A mentor moved that day for this learner. */
  readonly isDueOwn: boolean
  readonly holidays: readonly DateSpan[]
}

type DatedStage = Pick<Stage<unknown>, 'id' | 'slug' | 'title' | 'weeks'>

/**
 * Returns the day from which a learner's dates count: the start that a mentor set; else the cohort's own start, moved by
 * the whole weeks that had passed when they joined. Null while the cohort has none.
 */
export function findOwnStart(
  { startsOn }: Pick<CohortSchedule, 'startsOn'>,
  place: Pick<LearnerPlace, 'startsOn' | 'joinedOn'>,
): Day | null {
  if (place.startsOn !== null) return place.startsOn
  if (startsOn === null) return null
  const weeksLate = Math.max(0, Math.floor(daysBetween(startsOn, place.joinedOn) / 7))
  return addDays(startsOn, weeksLate * 7)
}

/**
 * Computes a learner's dates from those of their cohort.
 * @param stages of the cohort's roadmap
 * @param goalStageIds ids of the stages that the cohort's goal names; empty for all
 */
export function toLearnerSchedule(
  stages: readonly DatedStage[],
  goalStageIds: readonly string[],
  schedule: CohortSchedule,
  place: LearnerPlace,
): LearnerSchedule {
  const { holidays } = schedule
  const startsOn = findOwnStart(schedule, place)
  const modules = findCohortDates(stages, schedule, startsOn).map((module): ModuleDates => {
    const end = place.ownEnds.get(module.stageId)
    if (end === undefined) return { ...module, isOwn: false }
    // The date that a mentor set wins, also over a module that was moved behind it later.
    return { ...module, ...(end < module.from && { from: end }), to: end, isOwn: true }
  })
  const counted = modules.filter(({ stageId }) => goalStageIds.length === 0 || goalStageIds.includes(stageId))
  const deadline = findDeadline(schedule, place, modules.length > 0 || place.startsOn !== null ? startsOn : null)
  return {
    startsOn,
    modules,
    weeks: countWeeks(startsOn, modules, schedule),
    dueOn: place.ownDueOn ?? place.agreedDueOn ?? deadline ?? findLastEnd(counted),
    isDueOwn: place.ownDueOn !== null,
    holidays,
  }
}

/**
 * Finds the dates of stages that begin on a day, in the order of the roadmap, without those that have none.
 * @param startsOn the cohort's own start, or a learner's
 */
export function findCohortDates(
  stages: readonly DatedStage[],
  schedule: CohortSchedule,
  startsOn: Day | null,
): readonly Omit<ModuleDates, 'isOwn'>[] {
  const last = Math.max(0, ...stages.map(({ weeks }) => weeks?.to ?? 0))
  const weekStarts = startsOn === null ? [] : listWeekStarts(startsOn, last, schedule)
  return stages.flatMap((stage) => {
    const dates = findMovedDates(stage, schedule, startsOn) ?? findWeekDates(stage, schedule, weekStarts)
    return dates ? [{ stageId: stage.id, stageSlug: stage.slug, title: stage.title, ...dates }] : []
  })
}

/** Finds the dates to which a stage was moved, as much later as the learner began later; null where it was not. */
function findMovedDates({ id }: DatedStage, schedule: CohortSchedule, startsOn: Day | null): DateSpan | null {
  const moved = schedule.moved.find(({ stageId }) => stageId === id)
  if (!moved) return null
  const late = startsOn === null || schedule.startsOn === null ? 0 : daysBetween(schedule.startsOn, startsOn)
  return { from: addDays(moved.from, late), to: addDays(moved.to, late) }
}

/** Finds the dates of the weeks of a stage; null without weeks or a start. */
function findWeekDates({ weeks }: DatedStage, schedule: CohortSchedule, starts: readonly Day[]): DateSpan | null {
  const from = weeks && starts[weeks.from - 1]
  const lastWeek = weeks && starts[weeks.to - 1]
  if (!from || !lastWeek) return null
  return { from, to: findLastWorkDay({ from, to: addDays(lastWeek, 6) }, schedule) }
}

/**
 * Returns the cohort's deadline for a learner. A day for all is as much later as they began later, where the cohort has
 * dated modules or a mentor set their start.
 */
function findDeadline(schedule: CohortSchedule, { joinedOn }: LearnerPlace, startsOn: Day | null): Day | null {
  const { deadline } = schedule
  if (!deadline) return null
  if ('weeks' in deadline) return addDays(startsOn ?? joinedOn, deadline.weeks * 7)
  if (startsOn === null || schedule.startsOn === null) return deadline.on
  return addDays(deadline.on, daysBetween(schedule.startsOn, startsOn))
}

/** Counts the weeks of the programme up to the last module's end. */
function countWeeks(startsOn: Day | null, modules: readonly DateSpan[], schedule: CohortSchedule): number {
  const last = findLastEnd(modules)
  return startsOn === null || last === null ? 0 : countWeeksUntil(startsOn, last, schedule)
}

/** Finds the last day of the modules; null without any. */
export const findLastEnd = (modules: readonly DateSpan[]): Day | null =>
  modules
    .map(({ to }) => to)
    .sort()
    .at(-1) ?? null
