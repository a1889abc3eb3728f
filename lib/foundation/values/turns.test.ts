import { expect, test } from 'vitest'
import { Turns } from './turns'

const aTurnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve))

test('those of one key come one after the other, those of others meanwhile, and nothing is kept of them', async () => {
  const turns = new Turns()
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await aTurnOfTheLoop()
    log.push(`${name} ends`)
    return name
  }
  const all = [turns.take('ana', work('first')), turns.take('ana', work('second')), turns.take('bo', work('other'))]
  expect(turns.size).toBe(2)
  expect(await Promise.all(all)).toEqual(['first', 'second', 'other'])
  expect(log.filter((line) => !line.startsWith('other'))).toEqual([
    ...['first begins', 'first ends', 'second begins', 'second ends'],
  ])
  expect(log.indexOf('other begins')).toBeLessThan(log.indexOf('first ends'))
  expect(turns.size).toBe(0)
})

test('one that fails fails for itself', async () => {
  const turns = new Turns()
  const failing = turns.take('ana', () => Promise.reject(new Error('no')))
  const next = turns.take('ana', async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
  expect(turns.size).toBe(0)
})
