// `npm run drill mentors -- --mentors 32 --seconds 10 [--learners 3000] [--hasty]`: on a PostgreSQL of its own, all mentors of
// one cohort claim, draft, judge and release at once and without a pause, each reviews of their own, and a learner of the
// cohort ticks beside them. Once on a database that was made today, where tables have few pages, and once beside 3,000
// other learners; `--learners` runs it once, beside so many. Fails where the database refuses more than one in a second,
// where a claim or a tick waits too long, and where a verdict is lost or something does not add up. `--hasty` is a
// PostgreSQL that does not wait for its disk.
import { spawnSync } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { db } from '@/lib/foundation/database/db'
import { isSound } from '@/lib/operations/integrity/check'
import { verify } from '@/lib/operations/integrity/data'
import { operator } from '@/lib/platform/auth/viewer'
import { startCluster, whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { Load } from './mentors/load'
import { makeWorld } from './mentors/world'

/** In milliseconds: the middle of claims, the middle of ticks, and the longest tick. */
const MOST = { claim: 300, tick: 100, longestTick: 1000 }
const WARM_UP_MS = 3000

const { values } = parseArgs({
  options: {
    mentors: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '10' },
    learners: { type: 'string' },
    hasty: { type: 'boolean', default: false },
  },
})
const [mentors, seconds] = [Number(values.mentors), Number(values.seconds)]

const why = whyNoCluster()
if (why) console.log(`Skipped: ${why}.`)
else if (values.learners !== undefined) await drill(Number(values.learners))
// Each in a process of its own, which keeps the content of one database.
else for (const others of ['0', '3000']) again(others)

function again(others: string): void {
  const args = [...process.execArgv, ...process.argv.slice(1), '--learners', others]
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) process.exitCode = 1
}

async function drill(others: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-mentors-'))
  const cluster = await startCluster({ isDurable: !values.hasty })
  try {
    console.log(others === 0 ? 'A database made today' : `Beside ${others} learners of other cohorts`)
    const load = new Load(await makeWorld(cluster.url('postgres'), folder, mentors, others))
    await load.warmUp(WARM_UP_MS)
    const used = process.cpuUsage()
    const retries = await countRetries(() => load.run(seconds * 1000))
    const { user, system } = process.cpuUsage(used)
    const problems = [...judge(load, retries), ...(await findDamage(load))]
    // It could have used nearly all of one: with much less, the machine was busy with something else.
    console.log(`used ${Math.round((user + system) / seconds / 10_000)}% of a core`)
    for (const problem of problems) console.log(`  ! ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  } finally {
    await db().$disconnect()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How often the database refused something that was then tried again. */
async function countRetries(work: () => Promise<void>): Promise<number> {
  let count = 0
  const hear = () => void count++
  subscribe('waymark:retry', hear)
  await work()
  unsubscribe('waymark:retry', hear)
  return count
}

/** Prints what it took, and gives what is over its bound. */
function judge({ took, refused }: Load, retries: number): string[] {
  for (const [deed, times] of Object.entries(took)) {
    const cells = [0.5, 0.95, 1].map((share) => `${percentile(times, share)} ms`.padStart(10))
    console.log(`${deed.padEnd(8)}${String(times.length).padStart(6)}${cells.join('')}`)
  }
  console.log(`tried again ${retries} times in ${seconds} s`)
  const [claim, tick, longestTick] = [percentile(took.claim, 0.5), percentile(took.tick, 0.5), percentile(took.tick, 1)]
  return [
    ...refused.slice(0, 5).map((why) => `refused: ${why}`),
    ...(retries > seconds ? [`more than ${seconds} were tried again`] : []),
    ...(claim > MOST.claim ? [`half of the claims take over ${MOST.claim} ms`] : []),
    ...(tick > MOST.tick ? [`half of the ticks take over ${MOST.tick} ms`] : []),
    ...(longestTick > MOST.longestTick ? [`a tick takes over ${MOST.longestTick} ms`] : []),
  ]
}

/** Whether each verdict that was acknowledged is there, once, and all rows fit together. */
async function findDamage({ judged }: Load): Promise<string[]> {
  const stored = await db().verdict.count({ where: { iterationId: { in: judged } } })
  const checks = []
  for await (const check of verify(operator)) checks.push(check)
  return [
    ...(stored === judged.length && new Set(judged).size === stored
      ? []
      : [`${judged.length} verdicts, ${stored} stored`]),
    ...(isSound(checks) ? [] : checks.flatMap(({ problems }) => problems)),
  ]
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
}
