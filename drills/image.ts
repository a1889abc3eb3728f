// `npm run drill image`: carries out what deploy/Dockerfile says, with the npm that its base image brings, in a copy of
// the project as .dockerignore leaves it; starts the outcome read-only, as user 1000, without capabilities; signs in,
// ticks, stops, starts again on the same volume, and looks for the tick. It does not run the base image itself: Node, the
// C library and Debian's packages are this machine's.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { copyContext } from '@/scripts/docker-context'
import { freePort } from '@/scripts/free-port.mjs'
import { startContained, whyNoBubblewrap } from './image/contained'
import { commandsOf, environmentOf, programOf, readStages } from './image/dockerfile'
import { use } from './image/use'

const { values } = parseArgs({
  options: {
    npm: { type: 'string', default: '10' },
    port: { type: 'string' },
    keep: { type: 'boolean' },
  },
})
const why = whyNoBubblewrap()
if (why) {
  console.error(`This drill cannot run: ${why}.`)
  process.exit(1)
}

const port = values.port ?? String(await freePort())
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-image-'))
const [tree, programs, volume] = ['tree', 'programs', 'data'].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
]
const ran = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
  const { status } = spawnSync(command, args, { cwd: tree, env, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${status})`)
}

try {
  const [build, last] = readStages(readFileSync('deploy/Dockerfile', 'utf8'))
  if (!build || !last) throw new Error('deploy/Dockerfile has no two stages')
  copyContext(process.cwd(), tree)
  mkdirSync(programs)
  ran('npm', ['install', '--prefix', programs, '--no-audit', '--no-fund', `npm@${values.npm}`])
  symlinkSync(process.execPath, path.join(programs, 'node_modules', '.bin', 'node'))
  const PATH = `${path.join(programs, 'node_modules', '.bin')}:${process.env.PATH}`
  for (const command of commandsOf(build)) ran('/bin/sh', ['-ec', command], { ...process.env, PATH })
  console.log(`The image's own files: ${sizeOf(tree)}`)

  mkdirSync(volume, { mode: 0o777 })
  chmodSync(volume, 0o777)
  const environment = {
    ...environmentOf(last),
    PATH: '/usr/local/bin:/usr/bin',
    // Only from this machine, whatever the image would listen on.
    HOST: '127.0.0.1',
    PORT: port,
    DATABASE_URL: 'file:/data/waymark.db',
    NEXTAUTH_SECRET: 'a secret for the drill and for nothing else',
    DEMO: '0',
  }
  const problems = await use(
    () => startContained({ tree, volume, environment, program: programOf(last) }),
    `http://127.0.0.1:${port}`,
  )
  for (const problem of problems) console.log(`! ${problem}`)
  console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} things are wrong.`)
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  if (values.keep) console.log(`Kept: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

function sizeOf(place: string): string {
  return spawnSync('du', ['-sh', place], { encoding: 'utf8' }).stdout.split('\t')[0] ?? ''
}
