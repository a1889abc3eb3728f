import { addDays } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Arrival, DateRange } from '@/lib/learning/forecast/arrival/arrival-date'
import { levelArrival } from '@/lib/learning/forecast/arrival/level-arrival'
import { levelDates } from '@/lib/learning/forecast/arrival/level-dates'
import { type LevelPath, levelPath } from '@/lib/learning/levels/level-path'
import { countsAsDone, getState, type States } from '@/lib/learning/progress/completion'
import { type Level, levels, listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'

/** A learner in progress, with a forecast derived from the date of junior-ready. */
export type OnTheWay = {
  readonly roadmap: Roadmap
  readonly track: string
  readonly states: States
  readonly paidExperienceMonths: number
  readonly startsWorkOn: Day | null
  /** Date range of the junior core, where it is not done; null for no date. */
  readonly juniorReady: DateRange | null
  /** Days between the cores of consecutive levels. */
  readonly daysALevel: number
  readonly today: Day
}

/** Returns the path of a learner whose levels are dated as the forecast dates them. */
export function pathOnTheWay(facts: OnTheWay): LevelPath {
  const { roadmap, track, states, today } = facts
  const work = { months: facts.paidExperienceMonths, startsOn: facts.startsWorkOn }
  const [junior, mid, senior] = levels.map((level) => getCore(level, facts)) as [Arrival, Arrival, Arrival]
  const cores: Readonly<Record<Level, Arrival>> = { junior, mid, senior }
  const arrivals = Object.fromEntries(
    levels.map((level) => [`level:${level}`, levelArrival(level, cores[level], junior, work, today)]),
  )
  return levelPath({ roadmap, track, states, work, dates: levelDates({ arrivals }), begun: new Map(), today })
}

function getCore(level: Level, { roadmap, track, states, juniorReady, daysALevel, today }: OnTheWay): Arrival {
  const isLeft = (upTo: Level) =>
    listSteps(toTrackRoadmap(roadmap, track)).some(
      (step) =>
        step.isCore &&
        levels.indexOf(step.level) <= levels.indexOf(upTo) &&
        !countsAsDone(getState(states, step.id).status),
    )
  if (!isLeft(level)) return { state: 'done' }
  const ready = isLeft('junior') ? juniorReady : { from: today, to: today }
  if (!ready) return { state: 'no-date', reason: 'too-far' }
  const days = daysALevel * levels.indexOf(level)
  const at = (day: Day) => addDays(day > today ? day : today, days)
  const range = { from: at(ready.from), to: ready.to && at(ready.to) }
  return { state: 'range', binds: 'steps', middle: range.from, range50: range, range85: range }
}
