import { expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import type { Pause } from '../pace/pauses'
import { makeStatusEvent, START, steadyLearner, testPlan } from '../test-fixtures'
import { deviationsAt } from './instance-model'
import { learnInstanceModel, type ObservedLearner } from './replay'

/** Creates a learner who ticks a step a week, except during a pause, which is unknown before its first day. */
function watched(id: number, pause?: Pause): ObservedLearner {
  const weeks = Array.from({ length: 60 }, (_, week) => addDays(START, 7 * week + 6))
  const days = weeks.filter((day) => !pause || day < pause.from || day > pause.to).slice(0, 20)
  const events = days.map((day, index) => makeStatusEvent(`step-${index}`, day))
  const until = days.at(-1) ?? START
  const knownOn = (today: Day) => {
    const known = events.filter(({ occurredAt }) => occurredAt.toISOString().slice(0, 10) <= today)
    const pauses = pause && pause.from <= today ? [pause] : []
    return {
      ...steadyLearner(0),
      ...{ today, plan: { ...testPlan, pauses }, states: statesAfter(known) },
      log: summarizeLog(known, 'UTC', today),
    }
  }
  return { id: String(id), knownOn, startedOn: START, until }
}
const learntFrom = (pause?: Pause) => learnInstanceModel(Array.from({ length: 12 }, (_, id) => watched(id, pause)))

test('an instance learns that people arrive later where pauses come that nobody had announced', () => {
  const middle = (pause?: Pause) => deviationsAt(learntFrom(pause), 0.1).middle
  const pause = { from: addDays(START, 7 * 10), to: addDays(START, 7 * 22 - 1) }
  expect(middle(pause)).toBeGreaterThan(middle() + 0.3)
})

test('an instance of nobody, or of people who have not arrived, corrects nothing', () => {
  expect(learnInstanceModel([]).deviations).toBeNull()
  const underWay = Array.from({ length: 30 }, (_, id) => ({ ...watched(id), until: addDays(START, 6) }))
  expect(learnInstanceModel(underWay).deviations).toBeNull()
})
