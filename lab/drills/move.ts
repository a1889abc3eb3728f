// `npm run drill move -- --learners 10000`: fills a SQLite database, signs a person in to a server on it, moves it to a
// new PostgreSQL, and sends a request with the same cookie to a server on that.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { signIn } from '@/e2e/harness/client'
import { type Server, startServer } from '@/e2e/harness/server'
import { argumentsFor } from '@/tools/setup/steps.mjs'
import { startCluster, whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'

const { values } = parseArgs({ options: { learners: { type: 'string', default: '10000' } } })
const why = whyNoCluster()
if (why) console.log(`Skipped: ${why}.`)
else await drill()

async function drill(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-move-'))
  const file = path.join(folder, 'waymark.db')
  const common = { DATA_FOLDER: folder, NEXTAUTH_SECRET: 'a secret for the drill and for nothing else', DEMO: '1' }
  const before = { ...common, DATABASE_URL: `file:${file}` }
  const cluster = await startCluster({ isDurable: true })
  const after = { ...common, DATABASE_URL: cluster.url('postgres') }
  try {
    run('commands/seed.ts', ['--learners', values.learners], before)
    const cookie = await onServer(
      before,
      async ({ url }) => (await signIn(url, 'learner@waymark.test', 'waymark-demo')).cookie,
    )
    const here = await onServer(before, (server) => whatIsThere(server, cookie))
    console.log(`The SQLite file has ${Math.round(statSync(file).size / 1e6)} MB.`)
    run('commands/move.ts', ['--to', after.DATABASE_URL], before)
    const there = await onServer(after, async (server) => {
      const answers = await whatIsThere(server, cookie)
      await tick(server, cookie)
      return answers
    })
    const isSame = here === there
    console.log(isSame ? 'The same cookie is answered the same by both servers.' : 'The servers answer differently.')
    if (!isSame) process.exitCode = 1
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(script: string, args: readonly string[], env: Record<string, string>): void {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, [...argumentsFor(script), ...args], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`${script} ended with ${status}.`)
  console.log(`${script}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

async function onServer<Value>(env: Record<string, string>, work: (server: Server) => Promise<Value>): Promise<Value> {
  const server = await startServer(env)
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

async function whatIsThere({ url }: Server, cookie: string): Promise<string> {
  const answers = await Promise.all(
    ['/me', '/me/progress', '/me/level'].map((call) => fetch(`${url}/api/v1${call}`, { headers: { cookie } })),
  )
  const bad = answers.find(({ status }) => status !== 200)
  if (bad) throw new Error(`${bad.url} was answered ${bad.status}.`)
  return JSON.stringify(await Promise.all(answers.map((answer) => answer.json())))
}

async function tick({ url }: Server, cookie: string): Promise<void> {
  const init = { method: 'PUT', headers: { cookie, 'content-type': 'application/json' } }
  for (const status of ['done', 'not-started']) {
    const answer = await fetch(`${url}/api/v1/me/progress/docker`, { ...init, body: JSON.stringify({ status }) })
    if (answer.status !== 200) throw new Error(`A tick was answered ${answer.status}: ${await answer.text()}`)
  }
}
