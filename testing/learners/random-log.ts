import { addDays } from '@/lib/foundation/values/calendar-date'
import { chanceFrom, type RandomSource } from '@/lib/learning/forecast/calibration/random-source'
import type { ForecastInput } from '@/lib/learning/forecast/forecast'
import { correctionFrom } from '@/lib/learning/forecast/instance/correction'
import { defaultInstanceModel, type InstanceModel } from '@/lib/learning/forecast/instance/instance-model'
import { toPlannedHours } from '@/lib/learning/plans/planned-hours'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { listSteps, type Roadmap, type Step, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'

const START = '2026-01-05'
const ZONES = ['UTC', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Apia'] as const
const DAY_MS = 86_400_000

/** A random log: sittings, months without a tick, steps begun and reset, plans that change, pauses past and future. */
export type RandomLog = { readonly input: ForecastInput; readonly events: readonly ProgressEvent[]; readonly now: Date }

export function randomLog(roadmap: Roadmap, seed: number): RandomLog {
  const chance = chanceFrom(seed)
  const track = chance.oneOf(roadmap.tracks.map(({ slug }) => slug) as [string, ...string[]])
  const steps = listSteps(toTrackRoadmap(roadmap, track))
  const days = Math.floor(chance.between(0, 700))
  const timeZone = chance.oneOf(ZONES)
  const today = addDays(START, days)
  const now = new Date(Date.parse(`${today}T12:00:00Z`))
  const events = readEvents(steps, days, chance)
  const changes = Array.from({ length: chance.oneOf([0, 0, 1, 3]) }, () => ({
    on: addDays(START, Math.floor(chance.between(0, days + 1))),
    weeklyHours: Math.floor(chance.between(1, 60)),
  }))
  const pauses = Array.from({ length: chance.oneOf([0, 0, 1, 4]) }, () => {
    const from = addDays(START, Math.floor(chance.between(0, days + 60)))
    return { from, to: addDays(from, Math.floor(chance.between(0, 60))) }
  })
  const plan = {
    ...toPlannedHours(Math.floor(chance.between(1, 60)), changes),
    ...{ studyDays: chance.oneOf([[], [0, 2, 4], [5, 6]]), startedOn: START, timeZone, pauses },
  }
  const ground = { roadmap, track, plan, work: null, today, instance: randomInstance(chance) }
  return { events, now, input: inputWith(ground, events) }
}

/** Returns the same learner's input with another log. */
export const inputWith = (ground: Omit<ForecastInput, 'log' | 'states'>, events: readonly ProgressEvent[]) => ({
  ...ground,
  states: statesAfter(events),
  log: summarizeLog(events, ground.plan.timeZone, ground.today),
})

/** Returns the log after one more step was ticked now, after everything else. */
export function nextTick({ events, now, input }: RandomLog, step: Step, known = false): RandomLog {
  const from = input.states[step.id]?.status ?? 'not-started'
  const more = [...events, event(events.length + 1, step.id, from, 'done', now, known)]
  return { events: more, now: new Date(now.getTime() + 20_000), input: inputWith(input, more) }
}

const event = (sequence: number, stepId: string, from: string, to: string, occurredAt: Date, known = false) =>
  ({ sequence, stepId, kind: 'status', from, to, known, reason: null, occurredAt }) as const

function readEvents(steps: readonly Step[], days: number, chance: RandomSource): ProgressEvent[] {
  const events: ProgressEvent[] = []
  const statusOf = new Map<string, string>()
  const busy = chance.between(0, 0.4)
  for (let day = 0; day < days; day++) {
    if (!chance.happens(busy)) continue
    const sitting = chance.oneOf([1, 1, 1, 2, 3, 12])
    const apart = chance.oneOf([20_000, 700_000])
    for (let one = 0; one < sitting; one++) {
      const step = steps[Math.floor(chance.next() * steps.length)]
      if (!step) continue
      const from = statusOf.get(step.id) ?? 'not-started'
      const to = chance.oneOf(['done', 'done', 'done', 'learning', 'learning', 'not-started', 'skipped'])
      if (from === to) continue
      const at = new Date(Date.parse(`${START}T06:00:00Z`) + day * DAY_MS + one * apart)
      events.push(event(events.length + 1, step.id, from, to, at, to === 'done' && chance.happens(0.1)))
      statusOf.set(step.id, to)
    }
  }
  return events
}

/**
 * Makes what an instance may have learnt, from people who arrive ever earlier than forecast to people who arrive ever
 * later.
 */
function randomInstance(chance: RandomSource): InstanceModel {
  const plain = { ...defaultInstanceModel, kept: chance.between(0.2, 1.5), paused: chance.between(0, 0.2) }
  if (chance.happens(0.5)) return plain
  const [middle, slope, spread] = [chance.between(-1.5, 1.5), chance.between(-4, 4), chance.between(0.2, 1.6)]
  const residuals = Array.from({ length: 120 }, (_, one) => {
    const part = chance.next()
    const deviation = middle + slope * part + spread * chance.normal()
    return { learnerId: String(one), part, deviation, isOpen: chance.happens(0.3), weight: 1 }
  })
  return { ...plain, deviations: correctionFrom(residuals) }
}
