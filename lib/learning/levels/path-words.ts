import { formatLongDay, formatMonth } from '@/lib/foundation/values/day-words'
import { type DayRange, SEARCH_MONTHS, type WorkCondition } from './experience'
import type { LevelPath, Pass, PathAssumptions } from './level-path'
import { levelInText, levelName, stepsInWords } from './level-words'
import { hours } from './next-step-words'
import { paceInWords } from './pace-words'

/** What the path to the next levels says: what would be, never what somebody is. */

export const passName = ({ key }: Pick<Pass, 'key'>): string =>
  key === 'ready' ? levelName('junior', false) : levelName(key, true)

/** "March to May 2027", "not before May 2029", "about May 2029", "reached, verified" */
export function passWhenInWords({ key, state, when, isVerified, binds }: Pass, condition: WorkCondition): string {
  if (state === 'reached') return isVerified ? 'reached, verified' : 'reached, self-reported'
  if (!when) return 'no date yet'
  const isSetByPaidWork = binds === 'experience' && key !== 'junior'
  return isSetByPaidWork ? experienceInWords(when, condition) : monthsInWords(when)
}

/**
 * A date set by paid work: "not before May 2029" from a start that is known; "about May 2029" where the start is
 * assumed, because work may start sooner.
 */
export function experienceInWords(when: DayRange, { workStart }: Pick<WorkCondition, 'workStart'>): string {
  if (workStart.kind !== 'usual') return `not before ${formatMonth(when.from)}`
  return when.to ? `about ${monthsInWords(when)}` : monthsInWords(when)
}

/** The gate that opens last. */
export function bindsInWords({ key, binds, stepsLeft, hoursLeft, monthsLeft }: Pass): string | null {
  if (binds === null) return null
  if (binds === 'steps') return `Needs ${stepsInWords(stepsLeft)}, about ${hours(hoursLeft)}`
  return key === 'junior' ? 'Needs a first day at work' : `Needs paid work, ${timeInWords(monthsLeft)} to go`
}

/** "24 months", "none"; of juniors the first day at work alone is asked. */
export function monthsOfWork({ key, state, monthsLeft }: Pass): string {
  if (key === 'junior' && state !== 'reached') return 'to begin'
  return monthsLeft > 0 ? timeInWords(monthsLeft) : 'none'
}

/** "if you start work in May 2027" */
export function conditionInWords({ workStart, paidExperienceMonths }: WorkCondition): string {
  const start = paidExperienceMonths > 0 ? 'go back to work' : 'start work'
  if (workStart.kind === 'at-work') return 'if you stay at work'
  if (workStart.kind === 'own') {
    return workStart.isPast ? `if you ${start} now` : `if you ${start} in ${formatMonth(workStart.day)}`
  }
  if (!workStart.when) return `once you ${start}`
  const { from, to } = workStart.when
  if (!to) return `if you ${start} in ${formatMonth(from)} or later`
  const [first, last] = [formatMonth(from), formatMonth(to)]
  return first === last
    ? `if you ${start} in ${first}`
    : `if you ${start} between ${withoutSameYear(first, last)} and ${last}`
}

/** The path in one sentence. */
export function pathInWords({ passes, assumptions }: LevelPath): string {
  if (passes.length === 0) return 'This track has no steps yet.'
  const ahead = passes.filter(({ state }) => state !== 'reached')
  if (ahead.length === 0) return 'You’ve reached every milestone of this track.'
  const [first] = ahead
  if (!first?.when) return 'There is no date for the next milestone yet, so later ones have none either.'
  const beyond = ahead.flatMap(({ key, when }) => ((key === 'mid' || key === 'senior') && when ? [{ key, when }] : []))
  if (beyond.length === 0) return `${passName(first)} comes into view: ${monthsInWords(first.when)}.`
  const condition = sentence(conditionInWords(assumptions))
  if (assumptions.workStart.kind === 'usual') {
    const [next, ...others] = beyond.map(({ key, when }) => [
      levelInText(key, true),
      experienceInWords(when, assumptions),
    ])
    const rest = others.map((words) => ` and ${words.join(' ')}`).join('')
    return `${condition}, ${next?.join(' would come ')}${rest}.`
  }
  const earliest = beyond.map(({ key, when }) => `${levelInText(key, true)} in ${formatMonth(when.from)}`)
  return `${condition}, the earliest would be ${earliest.join(' and ')}.`
}

/** What the path takes for granted, a sentence each. */
export function assumptionsInWords({ passes, assumptions }: LevelPath): readonly string[] {
  const { hoursRange, paidExperienceMonths } = assumptions
  const soFar = paidExperienceMonths > 0 ? timeInWords(paidExperienceMonths) : 'none'
  const pace = `You keep your pace of ${paceInWords(hoursRange)}, ${paidExperienceMonths > 0 ? 'alongside your job' : 'even once you have a job'}.`
  const isStepLeft = passes.some(({ stepsLeft }) => stepsLeft > 0)
  return [
    workStartInWords(assumptions),
    ...(isStepLeft ? [pace] : []),
    `Mid-level takes 2 years of paid work and senior 5; so far it is ${soFar}.`,
    isStepLeft
      ? 'Every done step counts, verified or not, and every other step takes its usual hours.'
      : 'Every done step counts, verified or not.',
  ]
}

function workStartInWords({ workStart, paidExperienceMonths }: PathAssumptions): string {
  if (workStart.kind === 'at-work') return 'You stay in paid work from now on.'
  if (workStart.kind === 'usual') {
    return `Paid work starts ${timeInWords(SEARCH_MONTHS)} after junior-ready, to allow for the job search.`
  }
  if (!workStart.isPast)
    return `Paid work starts${paidExperienceMonths > 0 ? ' again' : ''} on ${formatLongDay(workStart.day)}, as you chose.`
  return `${formatLongDay(workStart.day)}, the day you chose for the start of work, has passed, so the path starts from today. If you have started, enter your paid experience in settings.`
}

/** "March 2027", "March to May 2027", "November 2026 to March 2027" */
export function monthsInWords({ from, to }: DayRange): string {
  const first = formatMonth(from)
  if (!to) return `${first} or later`
  const last = formatMonth(to)
  return first === last ? first : `${withoutSameYear(first, last)} to ${last}`
}

/** "March" before "May 2027": the year is said once. */
const withoutSameYear = (first: string, last: string): string =>
  first.slice(-4) === last.slice(-4) ? first.slice(0, -5) : first

/** "2 years", "18 months", "1 month" */
function timeInWords(months: number): string {
  if (months >= 12 && months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`
  return months === 1 ? '1 month' : `${months} months`
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
