import { dayAt, toDayNumber, toMonday } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastPlan } from '../forecast'
import { simulateLife } from './life'
import { type Population, traitsFrom } from './population'
import { chanceFrom } from './random-source'
import { SimulatedWalk } from './walk'

/** UTC, so that an event's day is the same everywhere: time zones are tested elsewhere. */
const TIME_ZONE = 'UTC'
export const THREE_YEARS = 1096
const DAY_MS = 24 * 60 * 60 * 1000

export type SimulatedPause = { readonly from: Day; readonly to: Day; readonly announcedOn: Day }

export type SimulatedLearner = {
  readonly track: string
  /** The plan at the start. */
  readonly plan: Omit<ForecastPlan, 'pauses' | 'earlier'>
  readonly planChanges: readonly { readonly on: Day; readonly weeklyHours: number }[]
  readonly pauses: readonly SimulatedPause[]
  readonly events: readonly ProgressEvent[]
  /** The day of the last tick of the junior core; null when it was not reached within the simulation. */
  readonly finishedOn: Day | null
  /** The day on which they gave up; null when they did not. */
  readonly stoppedOn: Day | null
}

/** Simulates one learner on a roadmap. The forecast may see the plan, the log, and pauses once announced. */
export function simulateLearner(
  roadmap: Roadmap,
  population: Population,
  begin: Day,
  seed: number,
  days = THREE_YEARS,
): SimulatedLearner {
  const chance = chanceFrom(seed)
  const traits = traitsFrom(population, chance)
  const tracks = roadmap.tracks.map(({ slug }) => slug)
  const track = chance.oneOf([tracks[0] ?? '', ...tracks.slice(1)])
  const start = toMonday(toDayNumber(begin)) + Math.floor(chance.between(0, 52)) * 7
  const life = simulateLife(traits, population, days, start - toDayNumber('2000-01-01'), chance)
  const walk = new SimulatedWalk(listSteps(toTrackRoadmap(roadmap, track)), traits, population, chance)
  const finished = walk.through(life, days, start)
  const day = (index: number) => dayAt(start + index)
  const end = finished ?? days
  return {
    track,
    plan: {
      weeklyHours: traits.weeklyHours,
      studyDays: traits.studyDays,
      startedOn: day(0),
      timeZone: TIME_ZONE,
    },
    planChanges: life.planChanges.flatMap(({ from, weeklyHours }) =>
      from <= end ? [{ on: day(from), weeklyHours }] : [],
    ),
    pauses: life.breaks.flatMap(({ from, to, announcedOn }) =>
      announcedOn === null || announcedOn > end
        ? []
        : [{ from: day(from), to: day(to), announcedOn: day(announcedOn) }],
    ),
    events: walk.log.map(({ day, minute, ...line }, index) => ({
      ...line,
      sequence: index + 1,
      kind: 'status',
      reason: null,
      occurredAt: new Date((start + day) * DAY_MS + minute * 60_000),
    })),
    finishedOn: finished === null ? null : day(finished),
    stoppedOn: life.stopsOn === null ? null : day(life.stopsOn),
  }
}
