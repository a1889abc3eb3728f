import type { Arrival } from '@/lib/learning/forecast/arrival/arrival-date'
import { chanceFrom } from '@/lib/learning/forecast/calibration/random-source'
import { computeForecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { nextTick, randomLog } from './random-log'

/** Lists the five dates of a range in their order; empty for a target that is done or has none. */
export function getDates(arrival: Arrival | undefined): readonly string[] {
  if (arrival?.state !== 'range') return []
  const { middle, range50, range85 } = arrival
  return [range85.from, range50.from, middle, range50.to ?? '9999-12-31', range85.to ?? '9999-12-31']
}

export type LaterDate = {
  readonly seed: number
  readonly step: string
  readonly target: string
  readonly before: string
  readonly after: string
}

/** Ticks steps one after the other on a random log, and finds every date that a tick moved later. */
export function datesMovedLater(roadmap: Roadmap, seed: number, ticks: number): LaterDate[] {
  let log = randomLog(roadmap, seed)
  const chance = chanceFrom(seed + 1_000_000_007)
  const found: LaterDate[] = []
  for (let one = 0; one < ticks; one++) {
    const { states } = log.input
    const left = listSteps(toTrackRoadmap(roadmap, log.input.track)).filter(({ id }) => states[id]?.status !== 'done')
    // Picks the roadmap's next step, or any other.
    const step = chance.happens(0.5) ? left[0] : left[Math.floor(chance.next() * left.length)]
    if (!step) return found
    const next = nextTick(log, step, chance.happens(0.15))
    for (const [target, before, after] of movedLater(log.input, next.input)) {
      found.push({ seed, step: step.slug, target, before, after })
    }
    log = next
  }
  return found
}

function movedLater(one: ForecastInput, other: ForecastInput): [string, string, string][] {
  const [before, after] = [computeForecast(one).arrivals, computeForecast(other).arrivals]
  return Object.keys(before).flatMap((target): [string, string, string][] => {
    const [old, moved] = [getDates(before[target]), getDates(after[target])]
    const isLost = before[target]?.state === 'range' && after[target]?.state === 'no-date'
    if (isLost) return [[target, old[2] ?? '', 'no date']]
    const at = moved.findIndex((day, index) => day > (old[index] ?? '9999-12-31'))
    return at === -1 ? [] : [[target, old[at] ?? '', moved[at] ?? '']]
  })
}
