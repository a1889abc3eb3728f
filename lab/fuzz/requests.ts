// `npm run fuzz -- --requests 45000 --seed 1`: starts the production build on a new database, sends it invalid requests
// made from its OpenAPI document, and fails where it answers with a server error, refuses in an undocumented way, logs
// anything, or leaves something half-written. `--on postgresql` uses a new PostgreSQL instead of SQLite; `--keep` keeps
// the folder, `--seconds 240` ends the sending early.
import { parseArgs } from 'node:util'
import { fuzz } from '@/e2e/fuzz/run'
import { makeDemo } from '@/e2e/harness/demo'
import { db } from '@/lib/foundation/database/db'
import { verify } from '@/lib/operations/integrity/data'
import { operator } from '@/lib/platform/auth/viewer'
import { startCluster } from '../../tools/testing/postgresql-cluster.mjs'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '45000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '3600' },
    on: { type: 'string', default: 'sqlite' },
    keep: { type: 'boolean', default: false },
  },
})
const [requests, seed, limit] = [Number(values.requests), Number(values.seed), Number(values.seconds)]
const isKind = values.on === 'sqlite' || values.on === 'postgresql'
if (!isKind || !Number.isInteger(requests) || requests < 1 || !Number.isInteger(seed) || !(limit > 0)) {
  console.error('Use whole numbers and a kind of database: --requests 45000 --seed 1 --on postgresql')
  process.exit(1)
}

const cluster = values.on === 'postgresql' ? await startCluster() : null
// Every log line at this level is a failure.
const { server, env, leave } = await makeDemo('fuzz', {
  LOG_LEVEL: 'error',
  ...(cluster ? { DATABASE_URL: cluster.url('postgres') } : {}),
})
Object.assign(process.env, env)
const started = performance.now()
try {
  await server.start()
  const before = server.output()
  process.stderr.write(before)
  let shown = 0
  const onProgress = (sent: number) => {
    if (sent - shown < 5000) return
    shown = sent
    console.log(`${sent} of ${requests} requests sent`)
  }
  const report = await fuzz(server.port, { requests, seed, seconds: limit, onProgress })
  const seconds = (performance.now() - started) / 1000
  const problems = [
    ...report.faults,
    ...(await alive()),
    ...distinct(server.output().slice(before.length).split('\n').filter(Boolean))
      .slice(0, 40)
      .map((line) => `the log: ${line}`),
  ]
  // No upload is running any more, so a file without a row is a problem too.
  for await (const check of verify(operator)) problems.push(...check.problems, ...check.remarks)
  await db().$disconnect()
  const counts = Object.entries(report.byStatus).map(([status, count]) => `${count} × ${status}`)
  console.log(
    `${report.sent} requests to ${report.calls} calls and all pages on ${values.on}, seed ${seed}, ${seconds.toFixed(0)} s`,
  )
  console.log(`By status: ${counts.join(', ')}`)
  console.log(`${report.succeeded} of ${report.calls} calls succeeded at least once`)
  for (const name of report.neverReached) console.log(`  never: ${name}`)
  for (const problem of problems) console.log(`! ${problem}`)
  console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} problems.`)
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  await leave({ keep: values.keep })
  await cluster?.stop()
}

/** Keeps the first of similar lines: one fault writes hundreds. */
function distinct(lines: readonly string[]): string[] {
  const varies = /"(time|requestId|ms|bytes|reference)":("[^"]*"|[\d.]+)/g
  return [
    ...new Map(lines.toReversed().map((line) => [line.replace(varies, '').slice(0, 400), line])).values(),
  ].reverse()
}

async function alive(): Promise<string[]> {
  if (server.hasDied()) return ['the server has ended']
  const answer = await fetch(`${server.url}/api/health/ready`)
  return answer.ok ? [] : [`the server is no longer ready: ${answer.status}`]
}
