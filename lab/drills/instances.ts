// `npm run drill instances -- --people 12 --kills 10 --restarts 4`: runs two servers on one PostgreSQL behind nginx.
// While people tick and make cohorts, servers are killed, and all are restarted one after the other; then the database
// is compared with the answers. Fails where a request failed that was not running on a killed server, or where a write
// is missing or duplicated.
import { parseArgs } from 'node:util'
import { startInstances } from '@/e2e/harness/instances'
import { whyNoNginx } from '@/e2e/harness/nginx'
import { killUnderLoad, rollingRestart } from '@/e2e/instances/drills'
import { type Report, wrongIn } from '@/e2e/instances/load'
import { makePerson, type Person } from '@/e2e/instances/people'
import { whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'

const text = (value: string) => ({ type: 'string', default: value }) as const
const { values } = parseArgs({ options: { people: text('12'), kills: text('10'), restarts: text('4') } })
const [count, kills, restarts] = [Number(values.people), Number(values.kills), Number(values.restarts)]
const why = whyNoCluster() ?? whyNoNginx()
if (why) {
  console.error(`This drill cannot run: ${why}.`)
  process.exit(1)
}

const world = await startInstances()
const problems: string[] = []
try {
  const people: Person[] = []
  for (let n = 0; n < count; n++) people.push(await makePerson(world.url, world.sql, `drill-${n}`))
  const all: Report[] = []
  const say = (what: string, report: Report) => {
    all.push(report)
    const sorted = report.times.toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)
    const kinds = ['tick', 'cohort'].map((kind) => report.failures.filter((one) => one.kind === kind).length)
    console.log(
      `${what}: ${sorted.length} answers, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; failed: ${kinds[0]} ticks, ${kinds[1]} others`,
    )
  }
  for (let n = 0; n < kills; n++) {
    const { report, killedAt } = await killUnderLoad(world, people, world.servers[n % 2 === 0 ? 0 : 1])
    say(`kill ${n + 1}`, report)
    if (report.failures.length > people.length) problems.push(`kill ${n + 1}: more failed than were under way`)
    const late = report.failures.filter(({ at }) => at < killedAt || at > killedAt + 1500)
    problems.push(...late.map(({ at, what }) => `kill ${n + 1}: failed ${at - killedAt} ms after it: ${what}`))
  }
  for (let n = 0; n < restarts; n++) {
    const report = await rollingRestart(world, people)
    say(`restart ${n + 1}`, report)
    problems.push(...report.failures.map(({ kind, what }) => `restart ${n + 1}: a ${kind} failed: ${what}`))
  }
  problems.push(...(await wrongIn(world.sql, all)))
  const ticks = all.flatMap((one) => [...one.ticks.values()]).reduce((sum, one) => sum + one, 0)
  const made = all.flatMap(({ cohorts }) => cohorts).length
  console.log(`${ticks} ticks and ${made} cohorts were answered with yes`)
  if (problems.length > 0) console.log(world.proxyLog().split('\n').slice(-40).join('\n'))
} finally {
  await world.stop()
}
for (const problem of problems) console.log(`! ${problem}`)
console.log(problems.length === 0 ? 'Each is there once, and nothing else failed.' : `${problems.length} problems.`)
process.exitCode = problems.length === 0 ? 0 : 1
