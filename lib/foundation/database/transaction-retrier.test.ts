import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createTransactionRetrier, retriedBehind } from './transaction-retrier'

/** Fails once because others were in the way, and the second time does what it is told to. */
function failOnce<Value>(then: () => Promise<Value>): () => Promise<Value> {
  let tries = 0
  return async () => {
    if (++tries === 1) throw Object.assign(new Error('conflict'), { code: 'P2034' })
    return then()
  }
}

test('who gave way is tried again behind others of the same key, and behind nobody else', async () => {
  const retrying = createTransactionRetrier()
  const over: string[] = []
  const done = (name: string) => failOnce(async () => void over.push(name))
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const works = [
    retrying(failOnce(() => held.then(() => void over.push('held')))),
    retrying(done('shared')),
    retriedBehind('ana', () => retrying(done('ana'))),
    retriedBehind('ben', () => retrying(failOnce(() => held.then(() => void over.push('ben, held'))))),
    retriedBehind('ben', () => retrying(done('ben'))),
  ]
  for (let n = 0; n < 20; n++) await turn()
  expect(over).toEqual(['ana'])
  release()
  await Promise.all(works)
  expect(over.slice(1).sort()).toEqual(['ben', 'ben, held', 'held', 'shared'])
  expect(over.indexOf('ben')).toBeGreaterThan(over.indexOf('ben, held'))
  expect(over.indexOf('shared')).toBeGreaterThan(over.indexOf('held'))
})

test('each attempt is run by itself, and nothing is held between two', async () => {
  const retrying = createTransactionRetrier()
  const [log, held]: [string[], Set<object>] = [[], new Set()]
  const attempt = async <Value>(work: () => Promise<Value>) => {
    const place = {}
    held.add(place)
    log.push(`${held.size} held`)
    try {
      return await work()
    } finally {
      held.delete(place)
    }
  }
  const work = failOnce(async () => 'done')
  expect(await retriedBehind('ana', () => retrying(work), attempt)).toBe('done')
  expect(log).toEqual(['1 held', '1 held'])
})

test('each failure that is tried again is told with its reason', async () => {
  const told: unknown[] = []
  const hear = (message: unknown) => told.push(message)
  subscribe('waymark:retry', hear)
  onTestFinished(() => void unsubscribe('waymark:retry', hear))
  const retrying = createTransactionRetrier()
  await retrying(failOnce(async () => {}))
  await expect(retrying(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(told).toEqual([{ reason: 'conflict' }])
})
