// Times the nightly learning from all learners, and its effect on requests meanwhile.
//   npm run bench nightly                 10,000 learners
//   LEARNERS=1000 npm run bench nightly
// Fails when it takes a minute or more, or when the 99th percentile of a forecast's time grows by over a tenth of a
// second.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hashOfContent, readLibrary } from '@/commands/content-files'
import { openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { findForecastContext } from '@/lib/learning/forecast/data'
import { computeForecast } from '@/lib/learning/forecast/forecast'
import { learnFromPeople } from '@/lib/learning/forecast/instance/commands'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { viewerFrom } from '@/lib/platform/auth/make-viewer'
import { operator } from '@/lib/platform/auth/viewer'
import { migrate } from '@/prisma/migrate'
import { seedPopulation } from '@/prisma/seed/synthetic/commands'

const LEARNERS = Number(process.env.LEARNERS ?? 10_000)
const [MOST_SECONDS, MOST_WAIT_MS] = [60, 100]
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'))
const now = new Date()

try {
  const client = await fill()
  const quiet = await watch(() => wait(5000))
  const [started, used] = [performance.now(), process.cpuUsage()]
  const busy = await watch(() => learnFromPeople(operator, now))
  const seconds = (performance.now() - started) / 1000
  const processor = process.cpuUsage(used).user / 1e6
  const row = await client.forecastInstance.findFirstOrThrow()
  console.log(`Learnt from ${row.people} of ${LEARNERS} learners, ${row.arrived} arrived, in ${seconds.toFixed(1)} s`)
  console.log(`Of processor time, with the forecasts asked for meanwhile, ${processor.toFixed(1)} s`)
  const held = percentile(busy, 0.99) - percentile(quiet, 0.99)
  for (const [name, times] of [
    ['before', quiet],
    ['meanwhile', busy],
  ] as const) {
    const at = (share: number) => percentile(times, share).toFixed(1)
    console.log(`A forecast ${name}: median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms (${times.length})`)
  }
  if (seconds >= MOST_SECONDS || held > MOST_WAIT_MS) process.exitCode = 1
  await client.$disconnect()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function fill() {
  const url = `file:${path.join(folder, 'nightly.db')}`
  const address = { NEXTAUTH_URL: 'http://127.0.0.1:3000', NEXTAUTH_SECRET: randomBytes(32).toString('hex') }
  Object.assign(process.env, { DATABASE_URL: url, DATA_FOLDER: folder, ...address })
  await migrate(url)
  const client = openDatabase(url)
  shared.database = client
  await syncRoadmaps(operator, readLibrary(), hashOfContent())
  const options = { learners: LEARNERS, mentors: 20, cohorts: Math.ceil(LEARNERS / 50), seed: 7 }
  await seedPopulation(operator, options, now, { databaseUrl: url })
  return client
}

/** Times a learner's forecast every 25 ms while the work runs. */
async function watch(work: () => Promise<unknown>): Promise<number[]> {
  const client = shared.database
  const user = await client?.user.findFirstOrThrow({ where: { learner: { eventCount: { gt: 20 } } } })
  if (!user) throw new Error('There is no learner.')
  const viewer = viewerFrom({ ...user, sessionId: '' })
  const times: number[] = []
  let isOver = false
  const asking = async () => {
    while (!isOver) {
      const started = performance.now()
      const ground = await findForecastContext(viewer, viewer.id, now)
      if (ground) computeForecast(ground.input)
      times.push(performance.now() - started)
      await wait(25)
    }
  }
  const asked = asking()
  await work()
  isOver = true
  await asked
  return times
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}
