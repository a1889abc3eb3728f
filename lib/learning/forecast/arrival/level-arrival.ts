import type { Day } from '@/lib/foundation/values/day-words'
import { experienceDay, laterDay, monthsToGo, type PaidWork } from '@/lib/learning/levels/experience'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import type { Arrival } from './arrival-date'

/**
 * Computes when a level is reached: the later of its core steps and its paid work, at each quantile. This is the only
 * function that dates a level.
 * @param core when the core steps up to the level are done
 * @param ready the same for junior-ready, from which a first job is searched for
 */
export function levelArrival(level: Level, core: Arrival, ready: Arrival, work: PaidWork, today: Day): Arrival {
  if (core.state === 'no-date' || monthsToGo(level, work) === 0) return core
  const experienceAt = (at: Place) => experienceDay(level, work, dayAt(ready, at, today), today)
  const laterAt = (at: Place): Day | null => {
    const [steps, experience] = [dayAt(core, at, today), experienceAt(at)]
    return steps && experience && laterDay(steps, experience)
  }
  const [middle, from50, from85] = [laterAt(places.middle), laterAt(places.from50), laterAt(places.from85)]
  if (!middle || !from50 || !from85) return { state: 'no-date', reason: 'too-far' }
  return {
    state: 'range',
    binds: experienceAt(places.middle) === middle ? 'experience' : 'steps',
    middle,
    range50: { from: from50, to: laterAt(places.to50) },
    range85: { from: from85, to: laterAt(places.to85) },
  }
}

type Dated = Extract<Arrival, { state: 'range' }>
type Place = (range: Dated) => Day | null

const places = {
  middle: ({ middle }) => middle,
  from50: ({ range50 }) => range50.from,
  to50: ({ range50 }) => range50.to,
  from85: ({ range85 }) => range85.from,
  to85: ({ range85 }) => range85.to,
} as const satisfies Record<string, Place>

function dayAt(arrival: Arrival, at: Place, today: Day): Day | null {
  if (arrival.state === 'done') return today
  return arrival.state === 'range' ? at(arrival) : null
}
