import { addDays, daysBetween, getWeekday } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Stage } from '@/lib/learning/roadmaps/roadmap'
import type { CohortDeadline } from '../goal'
import { countWeeksUntil, type DateSpan, findWeekStart, isDayOff } from './programme-weeks'

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
  /** Date of the whole that a mentor moved for them alone; null where none did. */
  readonly ownDueOn: Day | null
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
  readonly holidays: readonly DateSpan[]
}

type DatedStage = Pick<Stage<unknown>, 'id' | 'slug' | 'title' | 'weeks'>

/**
 * Returns the day from which a learner's dates count: the start that a mentor set; else the cohort's own start, moved by
 * the whole weeks that had passed when they joined. Null while the cohort has none.
 */
export function findOwnStart({ startsOn }: Pick<CohortSchedule, 'startsOn'>, place: LearnerPlace): Day | null {
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
  const modules = stages.flatMap((stage): ModuleDates[] => {
    const dates = findStageDates(stage, schedule, startsOn)
    if (!dates) return []
    const end = place.ownEnds.get(stage.id)
    const to = end !== undefined && end >= dates.from ? end : dates.to
    return [
      { stageId: stage.id, stageSlug: stage.slug, title: stage.title, from: dates.from, to, isOwn: to !== dates.to },
    ]
  })
  const counted = modules.filter(({ stageId }) => goalStageIds.length === 0 || goalStageIds.includes(stageId))
  return {
    startsOn,
    modules,
    weeks: countWeeks(startsOn, modules, schedule),
    dueOn:
      place.ownDueOn ?? findDeadline(schedule, place, modules.length > 0 ? startsOn : null) ?? findLastEnd(counted),
    holidays,
  }
}

/** Finds the dates of a stage: those that were moved, as late as the learner began; else those of its weeks. */
function findStageDates(stage: DatedStage, schedule: CohortSchedule, startsOn: Day | null): DateSpan | null {
  const moved = schedule.moved.find(({ stageId }) => stageId === stage.id)
  if (moved) {
    const late = startsOn === null || schedule.startsOn === null ? 0 : daysBetween(schedule.startsOn, startsOn)
    return { from: addDays(moved.from, late), to: addDays(moved.to, late) }
  }
  if (!stage.weeks || startsOn === null) return null
  const from = findWeekStart(startsOn, stage.weeks.from, schedule)
  const lastDay = addDays(findWeekStart(startsOn, stage.weeks.to, schedule), 6)
  return { from, to: findLastWorkDay(from, lastDay, schedule) }
}

/** Returns the last working day of a span outside holidays; its last day where it has none. */
function findLastWorkDay(from: Day, to: Day, { workDays, holidays }: CohortSchedule): Day {
  for (let day = to; day >= from && daysBetween(day, to) < 7; day = addDays(day, -1)) {
    if (workDays.includes(getWeekday(day)) && !isDayOff(day, holidays)) return day
  }
  return to
}

/**
 * Returns the cohort's deadline for a learner. A day for all is as much later as they began later, where the cohort has
 * dated modules.
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

const findLastEnd = (modules: readonly DateSpan[]): Day | null =>
  modules
    .map(({ to }) => to)
    .sort()
    .at(-1) ?? null
