import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBriefs } from '@/content/checks/briefs'
import type { CheckRecord } from '@/lib/learning/checks/kit/exchange'
import { randomFrom } from '@/lib/learning/checks/kit/random'
import { judgeRun } from '@/lib/learning/checks/kit/replay'
import { type CheckResult, runChecks } from '@/lib/learning/checks/kit/run-checks'
import { startServer } from '@/testing/runner/drill-server'
import { answerLikeAnApi } from '@/testing/runner/random-server'
import { toLiveDriver } from './live-driver'

const day = '2026-12-01'
const toRow = ({ id, result, reason, failure }: CheckResult) => [id, result, reason, failure?.expected, failure?.got]

const listKeys = (records: readonly CheckRecord[]) =>
  records.flatMap(({ events }) => events.flatMap(({ exchanges }) => exchanges.map(({ request }) => request.key)))

const slugs = checkBriefs.map(({ slug }) => slug)
const hex = fc.integer({ min: 0, max: 2 ** 31 }).map((number) => number.toString(16).padStart(16, '0'))

test.each(slugs)('a run of %s is judged as the runner saw it, whatever the server answers', async (slug) => {
  const brief = checkBriefs.find((one) => one.slug === slug)
  if (!brief) throw new Error('There is no such brief.')
  const ask = async (seed: string, faults: number) => {
    const server = await startServer(answerLikeAnApi(randomFrom(`server of ${seed}`), faults))
    const started = performance.now()
    const getTime = () => performance.now() - started
    const driver = toLiveDriver({ base: server.origin, apiKey: 'a key', settings: {}, getTime })
    const ran = await runChecks(brief, driver, { seed, day }).finally(server.stop)
    const records: CheckRecord[] = JSON.parse(JSON.stringify(ran.map(({ record }) => record)))
    if (!brief.usesKey) expect(listKeys(records).filter((key) => key !== 'none')).toEqual([])
    const judged = await judgeRun(brief, { seed, day, base: server.origin, records })
    expect(judged.map(toRow)).toEqual(ran.map(({ result }) => toRow(result)))
  }
  await fc.assert(fc.asyncProperty(hex, fc.constantFrom(0, 2, 10, 60), ask), { numRuns: 12 })
})
