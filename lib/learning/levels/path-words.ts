import { formatDate } from '@/lib/foundation/messages/format'
import { type Day, formatLongDay, formatMonth } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/learning/level-path'
import { type DayRange, SEARCH_MONTHS, type WorkCondition } from './experience'
import type { LevelPath, Pass, PathAssumptions } from './level-path'
import { levelInText, levelName } from './level-words'
import { paceInWords } from './pace-words'

/** Words for the path to the next levels: what would be, never what a person is. */

export const passName = ({ key }: Pick<Pass, 'key'>): string =>
  key === 'ready' ? levelName('junior', false) : levelName(key, true)

/** Returns text such as "March to May 2027", "not before May 2029", "about May 2029", "reached, verified" */
export function passWhenInWords({ key, state, when, isVerified, binds }: Pass, condition: WorkCondition): string {
  if (state === 'reached') return words.reached({ isVerified })
  if (!when) return words.noDateYet()
  const isSetByPaidWork = binds === 'experience' && key !== 'junior'
  return isSetByPaidWork ? experienceInWords(when, condition) : monthsInWords(when)
}

/**
 * Describes a date set by paid work: "not before May 2029" from a known start; "about May 2029" from an assumed one,
 * because work may start sooner.
 * @param isStart when it begins a sentence or a title: "Not before ..."
 */
export function experienceInWords(
  when: DayRange,
  { workStart }: Pick<WorkCondition, 'workStart'>,
  isStart = false,
): string {
  if (workStart.kind !== 'usual') return words.notBefore({ isStart, month: formatMonth(when.from) })
  return when.to ? words.about({ isStart, when: monthsInWords(when) }) : monthsInWords(when)
}

/** Describes the gate that opens last. */
export function bindsInWords({ key, binds, stepsLeft, hoursLeft, monthsLeft }: Pass): string | null {
  if (binds === null) return null
  if (binds === 'steps') return words.needsSteps({ steps: stepsLeft, hours: hoursLeft })
  return key === 'junior' ? words.needsJob() : words.needsWork({ time: timeInWords(monthsLeft) })
}

/** "24 months", "none"; a junior needs only the first day at work. */
export function monthsOfWork({ key, state, monthsLeft }: Pass): string {
  if (key === 'junior' && state !== 'reached') return words.toBegin()
  return monthsLeft > 0 ? timeInWords(monthsLeft) : words.none()
}

/**
 * Returns text such as "if you start work in May 2027"
 * @param isStart when it begins a sentence: "If you start ..."
 */
export function conditionInWords({ workStart, paidExperienceMonths }: WorkCondition, isStart = false): string {
  const how = { isStart, isAgain: paidExperienceMonths > 0 }
  if (workStart.kind === 'at-work') return words.ifStays({ isStart })
  if (workStart.kind === 'own') {
    return workStart.isPast ? words.ifStartsNow(how) : words.ifStartsIn({ ...how, month: formatMonth(workStart.day) })
  }
  if (!workStart.when) return words.onceStarted(how)
  const { from, to } = workStart.when
  if (!to) return words.ifStartsLater({ ...how, month: formatMonth(from) })
  if (isSameMonth(from, to)) return words.ifStartsIn({ ...how, month: formatMonth(from) })
  return words.ifStartsBetween({ ...how, first: firstMonth(from, to), last: formatMonth(to) })
}

/** Returns the path in one sentence. */
export function pathInWords({ passes, assumptions }: LevelPath): string {
  if (passes.length === 0) return words.noSteps()
  const ahead = passes.filter(({ state }) => state !== 'reached')
  if (ahead.length === 0) return words.allReached()
  const [first] = ahead
  if (!first?.when) return words.noDateForAny()
  const beyond = ahead.flatMap(({ key, when, binds }) =>
    (key === 'mid' || key === 'senior') && when ? [{ level: levelInText(key, true), when, binds }] : [],
  )
  const [next, last] = beyond
  if (!next) return words.likely({ pass: passName(first), when: monthsInWords(first.when) })
  const condition = conditionInWords(assumptions, true)
  if (!last) return words.reachOne({ condition, level: next.level, when: reachedWhen(next, assumptions) })
  if (isEarliest(next, assumptions) && isEarliest(last, assumptions)) {
    return words.earliestBoth({
      condition,
      ...{ first: next.level, firstMonth: formatMonth(next.when.from) },
      ...{ second: last.level, secondMonth: formatMonth(last.when.from) },
    })
  }
  return words.reachBoth({
    condition,
    ...{ first: next.level, firstWhen: reachedWhen(next, assumptions) },
    ...{ second: last.level, secondWhen: reachedWhen(last, assumptions) },
  })
}

/** A level beyond junior and its date. */
type Beyond = { readonly when: DayRange; readonly binds: Pass['binds'] }

/** Whether no earlier month is possible: paid work sets the date, and its start is known. */
const isEarliest = ({ binds }: Beyond, { workStart }: PathAssumptions) =>
  binds === 'experience' && workStart.kind !== 'usual'

/**
 * Returns text such as "in May 2029 at the earliest", "between March and May 2027", "about May 2029", "in May 2029 or
 * later": after "reach senior"
 */
function reachedWhen(beyond: Beyond, assumptions: PathAssumptions): string {
  const { from, to } = beyond.when
  if (isEarliest(beyond, assumptions)) return words.atTheEarliest({ month: formatMonth(from) })
  if (beyond.binds === 'experience' && to) return experienceInWords(beyond.when, assumptions)
  if (to && !isSameMonth(from, to)) return words.between({ first: firstMonth(from, to), last: formatMonth(to) })
  return words.inMonth({ month: monthsInWords(beyond.when) })
}

/** Returns the path's assumptions, a sentence each. */
export function assumptionsInWords({ passes, assumptions }: LevelPath): readonly string[] {
  const { paidExperienceMonths } = assumptions
  const hasWork = paidExperienceMonths > 0
  const isStepLeft = passes.some(({ stepsLeft }) => stepsLeft > 0)
  return [
    workStartInWords(assumptions),
    ...(isStepLeft ? paceSentences(assumptions) : []),
    words.assumedWork({ hasWork, time: timeInWords(paidExperienceMonths) }),
    words.assumedSteps({ isStepLeft }),
  ]
}

function paceSentences({ average, paidExperienceMonths }: PathAssumptions): readonly string[] {
  const isAtWork = paidExperienceMonths > 0
  if (!average) return [words.paceStays({ isAtWork })]
  const { key, hoursRange } = average
  const goal = key === 'ready' ? levelInText('junior', false) : levelInText(key, true)
  return [words.averagePace({ goal, pace: paceInWords(hoursRange), isAtWork }), words.roadmapHour()]
}

function workStartInWords({ workStart, paidExperienceMonths }: PathAssumptions): string {
  if (workStart.kind === 'at-work') return words.workContinues()
  if (workStart.kind === 'usual') return words.workStartsUsually({ time: timeInWords(SEARCH_MONTHS) })
  const day = formatLongDay(workStart.day)
  return workStart.isPast ? words.workPast({ day }) : words.workStarts({ day, isAgain: paidExperienceMonths > 0 })
}

/** Returns text such as "March 2027", "March to May 2027", "November 2026 to March 2027" */
export function monthsInWords({ from, to }: DayRange): string {
  if (!to) return words.monthsOrLater({ month: formatMonth(from) })
  if (isSameMonth(from, to)) return formatMonth(from)
  return words.monthRange({ first: firstMonth(from, to), last: formatMonth(to) })
}

const isSameMonth = (a: Day, b: Day) => a.slice(0, 7) === b.slice(0, 7)

/** "March" before "May 2027": the year is not repeated. */
const firstMonth = (from: Day, to: Day): string =>
  from.slice(0, 4) === to.slice(0, 4)
    ? formatDate(new Date(`${from}T00:00:00Z`), { month: 'long', timeZone: 'UTC' })
    : formatMonth(from)

/** Returns text such as "2 years", "18 months", "1 month" */
export const timeInWords = (months: number): string =>
  months >= 12 && months % 12 === 0 ? words.years({ years: months / 12 }) : words.months({ months })
