import { addDays, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { expectedPopulation } from '@/lib/learning/forecast/calibration/kinds'
import { simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { after, HOUR } from '../calendar'
import type { Happening } from '../log'
import { ZONE } from './world'

/** Weeks before now within which learners began; one in four has the longer period, so that some have arrived. */
const BEGAN_WEEKS_AGO = { most: 51, few: 155 }
const FEW = 4

/** A synthetic learner's own activity up to now. */
export type Life = {
  readonly track: string
  readonly weeklyHours: number
  /** 0 is Monday. */
  readonly studyDays: readonly number[]
  readonly startedAt: Date
  /** The end of their activity: now, or the day on which they gave up. */
  readonly until: Date
  readonly happenings: readonly Happening[]
  /** Pauses announced by now, in order. */
  readonly pauses: readonly { readonly from: Day; readonly to: Day; readonly createdAt: Date }[]
}

/**
 * Simulates one of the people on whom the forecast is calibrated, up to now, with their pace, breaks and possible
 * drop-out. Leaves out the last hours, so that today's submissions fit in.
 */
export function makeLife(roadmap: Roadmap, learnerId: string, seed: number, now: Date): Life {
  const today = toDay(now, ZONE)
  const begin = addDays(today, -7 * (seed % FEW === 0 ? BEGAN_WEEKS_AGO.few : BEGAN_WEEKS_AGO.most))
  const { track, plan, events, pauses, stoppedOn } = simulateLearner(roadmap, expectedPopulation, begin, seed)
  const end = after(now, -6 * HOUR)
  return {
    track,
    weeklyHours: plan.weeklyHours,
    studyDays: plan.studyDays,
    startedAt: earlier(after(startOfDay(plan.startedOn, ZONE), 8 * HOUR), after(now, -2 * HOUR)),
    until: stoppedOn !== null && stoppedOn < today ? startOfDay(stoppedOn, ZONE) : now,
    happenings: events
      .filter(({ occurredAt }) => occurredAt < end)
      .map(({ stepId, to, known, occurredAt }) => ({
        ...{ stepId, kind: 'status' as const, to, known, reason: null, occurredAt, actorId: learnerId },
      })),
    pauses: pauses
      .filter(({ announcedOn }) => announcedOn <= today)
      .map(({ from, to, announcedOn }) => ({ from, to, createdAt: after(startOfDay(announcedOn, ZONE), 7 * HOUR) })),
  }
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
