import dns from 'node:dns'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ResolvedNames } from '@/lib/foundation/outbound/fetch'
import { sampleBrief } from '@/testing/checks/sample-brief'
import { type SampleServer, serveSampleApi } from '@/testing/checks/serve-sample-api'
import { runChecks } from '../kit/run-checks'
import { toVisitDriver } from './visit-driver.data'

let silent: SampleServer
beforeAll(async () => {
  silent = await serveSampleApi('key')
  silent.before = () => true
  process.env.DATABASE_URL = 'file:none'
  process.env.OUTBOUND_ALLOW = silent.host
})
afterAll(() => silent.stop())

async function visit(answerWithin: number, allWithin: number, base = silent.address, names: ResolvedNames = new Map()) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), allWithin)
  const driver = toVisitDriver({ base, apiKey: null, signal: controller.signal, names, answerWithin })
  const ran = await runChecks(sampleBrief, driver, { seed: '0f3a5b7c9d1e2f40', day: '2026-12-01' })
  clearTimeout(timer)
  return ran.map(({ result, record }) => [
    result.result,
    record.events[0]?.exchanges[0]?.answer.failure ?? result.reason,
  ])
}

test('a request without an answer fails, and takes no longer than it may', async () => {
  const began = performance.now()
  expect(await visit(100, 10_000)).toEqual([
    ['failed', 'timeout'],
    ['failed', 'timeout'],
    ['failed', 'timeout'],
    ['not-run', 'not-here'],
  ])
  expect(performance.now() - began).toBeLessThan(2000)
})

test('what the end of the visit cut off is not held against the work, nor what came after', async () => {
  const results = await visit(200, 300)
  expect(results).toEqual([
    ['failed', 'timeout'],
    ['not-run', 'no-time'],
    ['not-run', 'no-time'],
    ['not-run', 'no-time'],
  ])
})

test('no request asks again where the host is, which may be another one by then', async () => {
  const lookup = vi.spyOn(dns, 'lookup')
  const names: ResolvedNames = new Map([['work.example.org', [{ address: '93.184.216.34', family: 4 }]]])
  const { port } = new URL(silent.address)
  expect(await visit(100, 10_000, `http://work.example.org:${port}`, names)).toHaveLength(4)
  expect(lookup).not.toHaveBeenCalled()
})

test('a visit takes in so many bytes and no more', async () => {
  silent.before = (_request, response) => {
    response.end('x'.repeat(50_000))
    return true
  }
  const { signal } = new AbortController()
  const visited = { base: silent.address, apiKey: null, signal, names: new Map(), mostBytes: 120_000 }
  const ran = await runChecks(sampleBrief, toVisitDriver(visited), { seed: '0f3a5b7c9d1e2f40', day: '2026-12-01' })
  const answers = ran.flatMap(({ record }) =>
    record.events.flatMap(({ exchanges }) => exchanges.map((one) => one.answer)),
  )
  expect(answers.map(({ status, failure }) => failure ?? status)).toEqual([200, 200, ...Array(5).fill('too-large')])
})
