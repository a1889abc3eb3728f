import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { makeLearner } from '@/testing/people'
import { setManyProgress } from '../batch/commands'
import { setProgress } from '../commands'
import { getLogSummary, readSummaries } from './data'
import { emptyLog, summarizeLog } from './log-summary'

setUpDatabase()

const now = new Date()
const tick = (step: string, status: 'done' | 'learning' = 'done') => ({ step, status, idempotencyKey: `key-${step}` })

test('a log is read once for as long as it does not grow', async () => {
  const learner = await makeLearner('Ana')
  await setManyProgress(learner, [tick('http', 'learning'), tick('docker')])
  const first = await getLogSummary(learner, learner.id, now)
  expect(await getLogSummary(learner, learner.id, now)).toBe(first)
  await setProgress(learner, 'http', { status: 'done' })
  const second = await getLogSummary(learner, learner.id, now)
  expect(second.traces.filter(({ isDone }) => isDone)).toHaveLength(2)
  const { timeZone } = learner
  expect(second).toEqual(summarizeLog(await listEvents(learner, learner.id), timeZone, toDay(now, timeZone)))
})

test('a log is read anew for another zone, and in another week', async () => {
  const learner = await makeLearner('Bo')
  await setProgress(learner, 'http', { status: 'done', occurredAt: new Date(now.getTime() - 60_000) })
  // Zones exactly a day apart at any hour; those of islands are 25 hours apart, which is two days for an hour of each.
  const head = { learnerId: learner.id, eventCount: 1, timeZone: 'Etc/GMT-12' }
  const [there] = await readSummaries([head], now)
  const [here] = await readSummaries([{ ...head, timeZone: 'Etc/GMT+12' }], now)
  expect(there?.movedOn[0]).toBe((here?.movedOn[0] ?? 0) + 1)
  const [later] = await readSummaries([head], new Date(now.getTime() + 15 * 86_400_000))
  expect([there?.moves.length, later?.moves.length]).toEqual([1, 0])
})

test('several logs come in the order in which they were asked for, each as long as its head says', async () => {
  const [ana, bo, cy] = [await makeLearner('Ana'), await makeLearner('Bo'), await makeLearner('Cy')]
  await setManyProgress(ana, [tick('http'), tick('docker')])
  await setManyProgress(cy, [tick('http')])
  const heads = [cy, bo, ana].map(({ id, timeZone }) => ({ learnerId: id, timeZone, eventCount: id === bo.id ? 0 : 1 }))
  const summaries = await readSummaries(heads, now)
  expect(summaries.map(({ traces }) => traces.length)).toEqual([1, 0, 1])
  expect(summaries[1]).toBe(emptyLog)
})

test('more logs than fit into one statement are read', async () => {
  const learner = await makeLearner('Ana')
  await setManyProgress(learner, [tick('http')])
  const { timeZone } = learner
  const others = Array.from({ length: 1199 }, () => ({ learnerId: randomUUID(), eventCount: 1, timeZone }))
  const summaries = await readSummaries([...others, { learnerId: learner.id, eventCount: 1, timeZone }], now)
  expect(summaries).toHaveLength(1200)
  expect(summaries.at(-1)?.traces.map(({ isDone }) => isDone)).toEqual([true])
})
