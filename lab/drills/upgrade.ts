// `npm run drill upgrade -- --proxy nginx|caddy --on sqlite|postgresql [--from <commit>]`: replaces two servers of an
// older build behind a proxy by this one by the steps of docs/upgrade.md, while people open pages with all their
// scripts and tick; then rolls back by its steps. Fails where a request fails, a file is missing, or the data differs
// from the answers. Where a migration lies between the two, or with `--restore`, it rolls back by the backup from
// before the upgrade: the older release has to serve its content. `--older` names a folder that is built already.
// `--keep-none` leaves the files of the other build behind, to show the effect of the proxy alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startCaddy, whyNoCaddy } from '@/e2e/harness/caddy'
import { type Learner, makeLearner } from '@/e2e/harness/client'
import { startNginx, whyNoNginx } from '@/e2e/harness/nginx'
import { Server } from '@/e2e/harness/server'
import { whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { makePlace } from './crash/places'
import { makeTicked, waymark, wrongAfterReturn } from './upgrade/backup'
import { buildAgain, buildRelease, copyRelease, listMigrations, olderCommit, pointTo, run } from './upgrade/releases'
import { type Seen, visit } from './upgrade/visitors'

const text = (value: string) => ({ type: 'string', default: value }) as const
const { values } = parseArgs({
  options: {
    proxy: text('nginx'),
    on: text('postgresql'),
    from: { type: 'string' },
    older: { type: 'string' },
    port: text('3240'),
    people: text('3'),
    visitors: text('4'),
    'keep-none': { type: 'boolean' },
    restore: { type: 'boolean', default: false },
  },
})
const { proxy: kind, on } = values
const isKnown = ['nginx', 'caddy'].includes(kind) && (on === 'sqlite' || on === 'postgresql')
const why = isKnown
  ? ((kind === 'nginx' ? whyNoNginx() : whyNoCaddy()) ?? (on === 'postgresql' ? whyNoCluster() : null))
  : 'use --proxy nginx|caddy --on sqlite|postgresql'
if (why || (on !== 'sqlite' && on !== 'postgresql')) {
  console.error(`This drill cannot run: ${why}.`)
  process.exit(1)
}

const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-upgrade-'))
const [older, newer, current] = ['older', 'newer', 'current'].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
]
const port = Number(values.port)
const problems: string[] = []

const commit = values.from ?? olderCommit(root)
if (values.older !== undefined) copyRelease(path.resolve(values.older), older)
else if (commit === null) buildAgain(root, older)
else buildRelease(commit, root, older)
copyRelease(root, newer)
const source = values.older ?? (commit === null ? 'this commit, with other names of files' : commit.slice(0, 12))
console.log(`${kind}, ${on}: from ${source} to what is here`)
const isMigrated = listMigrations(older).join() !== listMigrations(newer).join()
if (isMigrated) console.log('The new build migrates the database: the older one comes back with the backup.')

/**
 * Switches releases by the steps of docs/upgrade.md. The newer build copies in both directions, since an older one may
 * not know how.
 */
function takeOver(option: '--files-from' | '--files-to'): void {
  if (!values['keep-none']) run(process.execPath, ['scripts/build.mjs', option, older], newer)
  pointTo(current, option === '--files-from' ? newer : older)
}

const place = await makePlace(on)
const proxy = await (kind === 'nginx' ? startNginx : startCaddy)(port, [port + 1, port + 2])
const env = {
  ...place.env,
  NODE_ENV: 'production' as const,
  AS_BUILT: '1',
  HOST: '127.0.0.1',
  NEXTAUTH_URL: proxy.url,
  TRUSTED_PROXIES: '127.0.0.1',
  DRAIN_SECONDS: '6',
}
const servers = [
  new Server(port + 1, env, { folder: current }),
  new Server(port + 2, env, { folder: current }),
] as const

async function replace(what: string, option: '--files-from' | '--files-to'): Promise<readonly Learner[]> {
  const people = await Promise.all(
    Array.from({ length: Number(values.people) }, (_, n) =>
      makeLearner(proxy.url, { name: `${what}${n}`, email: `${what}${n}@example.org` }),
    ),
  )
  const end = await visit(proxy.url, people, Number(values.visitors))
  const began = Date.now()
  takeOver(option)
  for (const server of servers) {
    await server.stop()
    await server.start()
    // Caddy checks each second which server is ready (docs/upgrade.md).
    await wait(3000)
  }
  const seen = await end()
  say(what, seen, (Date.now() - began) / 1000)
  for (const [person, ticks] of seen.ticks) {
    const { eventCount } = await person.client.api('get', '/api/v1/me/progress')
    if (eventCount !== ticks) problems.push(`${ticks} ticks of ${person.name} were answered; ${eventCount} are there`)
  }
  console.log(
    run(process.execPath, ['scripts/run.mjs', 'scripts/verify.ts'], current, { ...process.env, ...env }).trim(),
  )
  return people
}

/** Rolls back by the steps of docs/upgrade.md for a newer version with a migration. */
async function goBackWith(archive: string, inBackup: readonly Learner[], later: readonly Learner[]): Promise<void> {
  const began = Date.now()
  await Promise.all(servers.map((server) => server.stop()))
  pointTo(current, older)
  waymark(current, ['restore', archive, '--force'], env)
  await Promise.all(servers.map((server) => server.start()))
  // Caddy checks each second which server is ready.
  await wait(3000)
  console.log(`back with the backup: ${((Date.now() - began) / 1000).toFixed(0)} s`)
  waymark(current, ['verify'], env)
  problems.push(...(await wrongAfterReturn({ url: proxy.url, folder: older, inBackup, later })))
}

function say(what: string, { pages, files, ticks, failures, missing }: Seen, seconds: number): void {
  const ticked = [...ticks.values()].reduce((sum, one) => sum + one, 0)
  console.log(
    `${what}: ${seconds.toFixed(0)} s; ${pages} pages, ${files} files, ${ticked} ticks; failed: ${failures.length}; missing files: ${missing.length}`,
  )
  problems.push(...failures.slice(0, 10), ...missing.slice(0, 10))
  if (failures.length > 0) console.log(proxy.output().split('\n').slice(-10).join('\n'))
}

try {
  pointTo(current, older)
  await Promise.all(servers.map((server) => server.start()))
  await wait(3000)
  const inBackup = await makeTicked(proxy.url)
  const archive = path.join(folder, 'before.zip')
  waymark(current, ['backup', archive], env)
  waymark(current, ['restore', '--drill', archive], env)
  const later = await replace('upgrade', '--files-from')
  if (isMigrated || values.restore) await goBackWith(archive, inBackup, later)
  else await replace('rollback', '--files-to')
} finally {
  await Promise.all(servers.map((server) => server.kill()))
  await proxy.stop()
  await place.leave()
  rmSync(folder, { recursive: true, force: true })
}
for (const problem of problems) console.log(`! ${problem}`)
console.log(
  problems.length === 0
    ? 'No request failed, no file was missing, and the data is what it has to be.'
    : `${problems.length} problems.`,
)
process.exitCode = problems.length === 0 ? 0 : 1
