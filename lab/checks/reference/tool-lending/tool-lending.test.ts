import { afterAll, expect, test } from 'vitest'
import { toolLending } from '@/content/checks/tool-lending/brief'
import { faults } from './faults'
import { listFailures, runAndJudge } from './run-and-judge'
import { type ReferenceServer, startReference, whyNot } from './start'

// `npm run drill checks` runs all languages and faults. Here is one of each, so that a suite takes seconds for it.
const why = whyNot('python')
if (why) console.log(`Skipped: the checks of tool-lending on a server. ${why}.`)

let servers: ReferenceServer[] = []
afterAll(() => {
  for (const server of servers) server.stop()
  servers = []
})

async function start(fault?: string): Promise<ReferenceServer> {
  const server = await startReference('python', fault)
  servers.push(server)
  return server
}

test.skipIf(why)('a server that keeps the contract passes every check, and the instance judges the same', async () => {
  const { results, judged, size, troubles } = await runAndJudge(await start(), 'a1b2c3d4e5f60718')
  expect(troubles).toEqual([])
  expect(listFailures(results)).toEqual([])
  expect(results.map(({ id, result }) => `${id}: ${result}`)).toEqual(
    toolLending.checks.map(({ id }) => `${id}: passed`),
  )
  expect(judged).toEqual(results)
  // The instance takes 2 MB.
  expect(size).toBeLessThan(1_000_000)
})

test.skipIf(why)('without commands the checks that need one are not run, and nothing fails', async () => {
  const server = await start()
  const { results, judged } = await runAndJudge({ ...server, settings: {} as never }, '0123456789abcdef')
  expect(listFailures(results)).toEqual([])
  const notRun = results.filter(({ result }) => result === 'not-run')
  expect(notRun.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
    'few-statements: no-command',
    'survive-kill: no-command',
    'empty-database: no-command',
  ])
  expect(judged).toEqual(results)
})

test.skipIf(why).each(['race-on-items', 'late-commit'])('the fault %s is found by its check alone', async (fault) => {
  const { results, judged } = await runAndJudge(await start(fault), 'feedfacecafebeef')
  expect(results.filter(({ result }) => result === 'failed').map(({ id }) => id)).toEqual(faults.python[fault])
  expect(judged).toEqual(results)
})
