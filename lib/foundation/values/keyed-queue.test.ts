import { expect, test } from 'vitest'
import { KeyedQueue } from './keyed-queue'

const aTurnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve))

test('those of one key come one after the other, those of others meanwhile, and nothing is kept of them', async () => {
  const turns = new KeyedQueue()
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await aTurnOfTheLoop()
    log.push(`${name} ends`)
    return name
  }
  const all = [turns.run('ana', work('first')), turns.run('ana', work('second')), turns.run('bo', work('other'))]
  expect(turns.size).toBe(2)
  expect(await Promise.all(all)).toEqual(['first', 'second', 'other'])
  expect(log.filter((line) => !line.startsWith('other'))).toEqual([
    ...['first begins', 'first ends', 'second begins', 'second ends'],
  ])
  expect(log.indexOf('other begins')).toBeLessThan(log.indexOf('first ends'))
  expect(turns.size).toBe(0)
})

test('one that fails fails for itself', async () => {
  const turns = new KeyedQueue()
  const failing = turns.run('ana', () => Promise.reject(new Error('no')))
  const next = turns.run('ana', async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
  expect(turns.size).toBe(0)
})
