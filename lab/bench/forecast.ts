// Times one forecast, one what-if and one burn-up, for simulated learners of half a year on the real roadmap.

import { readLibrary } from '@/commands/content-files'
import { addDays, startOfDay } from '@/lib/foundation/values/calendar-date'
import { computeBurnUp } from '@/lib/learning/forecast/burn-up'
import { expectedPopulation } from '@/lib/learning/forecast/calibration/kinds'
import { simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { computeForecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import { whatIf } from '@/lib/learning/forecast/what-if/what-if'
import { statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'

const LEARNERS = 40
const ROUNDS = 20
const [roadmap] = toRoadmaps(readLibrary())
if (!roadmap) throw new Error('There is no roadmap.')

const inputs = Array.from({ length: LEARNERS }, (_, seed): ForecastInput => {
  const { track, plan, events: all } = simulateLearner(roadmap, expectedPopulation, '2026-01-05', 1000 + seed)
  const today = addDays(plan.startedOn, 182)
  const events = all.filter(({ occurredAt }) => occurredAt < startOfDay(today, 'UTC'))
  const log = summarizeLog(events, plan.timeZone, today)
  return { roadmap, track, plan: { ...plan, pauses: [] }, states: statesAfter(events), log, work: null, today }
})

function timed(name: string, work: (input: ForecastInput) => unknown): void {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    for (const input of inputs) {
      // Copies the input, because a forecast is cached by its input.
      const fresh = { ...input }
      const started = performance.now()
      work(fresh)
      // Leaves out the first round, which warms up.
      if (round > 0) times.push(performance.now() - started)
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2)
  console.log(`${name.padEnd(10)} median ${at(0.5)} ms, p99 ${at(0.99)} ms (${times.length} calls)`)
}

timed('Forecast', (input) => computeForecast(input))
timed('What-if', (input) => whatIf(input, { weeklyHours: 20 }))
timed('Burn-up', (input) => computeBurnUp(input, 'level:junior'))
