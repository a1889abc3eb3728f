import { afterAll, describe, expect, test } from 'vitest'
import { findBrief } from '@/content/checks/briefs'
import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import type { CheckCommand, CheckRequest } from '@/lib/learning/checks/kit/exchange'
import { performPlan } from '@/lib/learning/checks/kit/perform-plan'
import { judgeRun } from '@/lib/learning/checks/kit/replay'
import { type CheckDriver, runChecks } from '@/lib/learning/checks/kit/run-checks'
import { exchange } from '@/runner/ask'
import { type ReferenceName, referenceFaults, startReference } from './references'

const day = '2026-12-01'
const names = Object.keys(referenceFaults) as ReferenceName[]
let ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
  ends = []
})

/** Drives checks over the network as the runner does, but restarts the server in this process. */
function driveLive({ base, restart }: Awaited<ReturnType<typeof startReference>>): CheckDriver {
  const began = performance.now()
  const runCommand = async (command: CheckCommand) => {
    await restart()
    return { command, succeeded: true, value: null }
  }
  const send = (request: CheckRequest) => exchange(request, base, null, () => performance.now() - began)
  return {
    base,
    findReasonNotToRun: ({ needs }) => (needs && needs !== 'restart' ? 'no-command' : null),
    begin: () => undefined,
    perform: (planned) => performPlan(planned, { send, runCommand }),
    end: () => undefined,
  }
}

/** Runs all checks, judges the record as an instance does, and requires that both say the same. */
async function runAndJudge(brief: CheckBrief, seed: string, address: Awaited<ReturnType<typeof startReference>>) {
  const ran = await runChecks(brief, driveLive(address), { seed, day })
  const records = JSON.parse(JSON.stringify(ran.map(({ record }) => record)))
  const judged = await judgeRun(brief, { seed, day, base: address.base, records })
  expect(judged).toEqual(ran.map(({ result }) => result))
  expect(JSON.stringify(records).length).toBeLessThan(1_000_000)
  return ran.map(({ result: { id, result, failure } }) => `${id}: ${result}${failure ? `, ${failure.message}` : ''}`)
}

async function start(name: ReferenceName, fault?: string) {
  const reference = await startReference(name, fault)
  ends.push(reference.close)
  return reference
}

const getBrief = (name: string): CheckBrief => {
  const brief = findBrief(name)
  if (!brief) throw new Error(`There is no brief ${name}.`)
  return brief
}

describe.each(names)('%s', (name) => {
  const brief = getBrief(name)

  test('a server that keeps the contract passes every check, ten times over', async () => {
    const reference = await start(name)
    for (let run = 0; run < 10; run++) {
      const said = await runAndJudge(brief, `00000000000000${run}f`, reference)
      expect(said).toEqual(brief.checks.map(({ id }) => `${id}: passed`))
    }
  })

  test.each(Object.entries(referenceFaults[name]))('the fault %s is found by its check alone', async (fault, found) => {
    const said = await runAndJudge(brief, 'a1b2c3d4e5f60718', await start(name, fault))
    expect(said.filter((line) => line.includes(': failed')).map((line) => line.split(':')[0])).toEqual(found)
  })
})
