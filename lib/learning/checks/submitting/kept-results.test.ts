import { expect, test } from 'vitest'
import { CheckFailure } from '../kit/brief'
import type { CheckRecord, Exchange } from '../kit/exchange'
import { toKeptResults } from './kept-results'

const toExchange = (n: number, body: string): Exchange => ({
  request: { method: 'GET', path: `/${n}`, key: 'valid', headers: {}, body: null },
  answer: { status: 200, headers: {}, body, failure: null },
  startedAt: n,
  endedAt: n,
})
const toRecord = (id: string, exchanges: readonly Exchange[]): CheckRecord => {
  return { id, events: exchanges.map((one) => ({ exchanges: [one], command: null })), notRun: null }
}
const fail = (id: string, exchange: Exchange | null, got = 'none') =>
  ({ id, result: 'failed', reason: null, failure: new CheckFailure('one', got, exchange) }) as const

const ten = Array.from({ length: 10 }, (_, n) => toExchange(n, ''))

test('the exchange in which a failure shows is kept, and five before it; else the last ones', () => {
  const [shown] = toKeptResults([fail('a', ten[7] ?? null)], [toRecord('a', ten)], null)
  expect(shown?.exchanges.map(({ startedAt }) => startedAt)).toEqual([2, 3, 4, 5, 6, 7])
  const [last] = toKeptResults([fail('a', null)], [toRecord('a', ten)], null)
  expect(last?.exchanges.map(({ startedAt }) => startedAt)).toEqual([4, 5, 6, 7, 8, 9])
  const passed = { id: 'a', result: 'passed', reason: null, failure: null } as const
  expect(toKeptResults([passed], [toRecord('a', ten)], null)[0]?.exchanges).toEqual([])
})

test('texts are cut, and all of a run fits into 200 KB whatever its characters', () => {
  for (const text of ['x', '\u0001', '😀', '漢', '"']) {
    const long = Array.from({ length: 6 }, (_, n) => toExchange(n, text.repeat(60_000)))
    const results = Array.from({ length: 60 }, (_, n) => fail(`check-${n}`, null, text.repeat(9000)))
    const records = results.map(({ id }) => toRecord(id, long))
    const kept = toKeptResults(results, records, null)
    expect(Buffer.byteLength(JSON.stringify(kept)), text).toBeLessThan(200_000)
    expect(kept[0]?.exchanges.length, text).toBeGreaterThan(0)
    expect(JSON.stringify(kept).isWellFormed()).toBe(true)
    expect(kept[0]?.exchanges[0]?.answer.body.length).toBeLessThanOrEqual(2001)
  }
})

test('a secret is hidden wherever an answer repeats it, also at the edge of a cut', () => {
  const secret = 'the-secret-key'
  const body = `${'x'.repeat(1995)}${secret}`
  const one = toExchange(1, body)
  const headed = { ...one, answer: { ...one.answer, headers: { 'x-request-id': secret } } }
  const kept = JSON.stringify(toKeptResults([fail('a', headed, secret)], [toRecord('a', [headed])], secret))
  expect(kept).not.toContain('the-s')
})
