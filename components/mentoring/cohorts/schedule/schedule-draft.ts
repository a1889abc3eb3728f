import type { CohortDates, CohortModule } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import type { DateSpan } from '@/lib/mentoring/cohorts/schedule/programme-weeks'
import { findCohortDates } from '@/lib/mentoring/cohorts/schedule/schedule'

/** Dates of a class as saved. */
export type ClassDates = Pick<CohortDates, 'startsOn' | 'modules' | 'holidays'>

/** Two date inputs as they are typed; empty where they have no whole date. */
export type TypedSpan = { readonly from: string; readonly to: string }

/** The form of a class's dates as it is typed. */
export type ScheduleDraft = {
  readonly startsOn: string
  /** Dates of modules that do not follow the roadmap's weeks, by the slug of the stage. */
  readonly moved: Readonly<Record<string, TypedSpan>>
  readonly holidays: readonly (TypedSpan & { readonly id: number })[]
}

export const MOST_HOLIDAY_ROWS = 50
export const EARLIEST_DAY = '2000-01-01'
export const LATEST_DAY = '2099-12-31'

export const toScheduleDraft = ({ startsOn, modules, holidays }: ClassDates): ScheduleDraft => ({
  startsOn: startsOn ?? '',
  moved: Object.fromEntries(
    modules
      .filter(({ isMoved }) => isMoved)
      .map(({ stageSlug, from, to }) => [stageSlug, { from: from ?? '', to: to ?? '' }]),
  ),
  holidays: holidays.map(({ from, to }, id) => ({ id, from, to })),
})

export const isSameSchedule = (one: ScheduleDraft, other: ScheduleDraft): boolean =>
  JSON.stringify(toScheduleInput(one)) === JSON.stringify(toScheduleInput(other))

/** Returns the draft as it is sent: without rows in which nothing is typed. */
export const toScheduleInput = ({ startsOn, moved, holidays }: ScheduleDraft) => ({
  startsOn: startsOn || null,
  modules: Object.entries(moved)
    .filter(([, span]) => isTyped(span))
    .map(([stage, { from, to }]) => ({ stage, from, to }))
    .sort((one, other) => (one.stage < other.stage ? -1 : 1)),
  holidays: holidays.filter(isTyped).map(({ from, to }) => ({ from, to })),
})

const isTyped = ({ from, to }: TypedSpan): boolean => from !== '' || to !== ''

/**
 * Computes the dates that follow from the roadmap's weeks with the start and holidays of the draft, by the slug of the
 * stage. Dates that are not whole yet count as none.
 * @param workDays of the cohort, 0 is Monday
 */
export function computeFollowingDates(
  modules: readonly CohortModule[],
  draft: ScheduleDraft,
  workDays: readonly number[],
): Readonly<Record<string, DateSpan>> {
  if (!isDay(draft.startsOn)) return {}
  const stages = modules.map(({ stageId, stageSlug, ...module }) => ({ id: stageId, slug: stageSlug, ...module }))
  const { startsOn } = draft
  const holidays = draft.holidays.filter(({ from, to }) => isDay(from) && isDay(to) && from <= to)
  const schedule = { startsOn, deadline: null, workDays, moved: [], holidays }
  const followed = findCohortDates(stages, schedule, startsOn)
  return Object.fromEntries(followed.map(({ stageSlug, from, to }) => [stageSlug, { from, to }]))
}

/** Checks the text of a date input: it can have a year of six digits, which the schema refuses. */
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && text >= EARLIEST_DAY && text <= LATEST_DAY
