// `npm run drill unit [-- --built FOLDER --debian FOLDER]`: boots a small Debian with systemd as process 1, installs
// the unit by the documented steps, starts, restarts and stops it. `systemd-analyze security` is that of this systemd.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { copyContext } from '@/lab/deploy/docker-context'
import { readBase } from './image/dockerfile'
import { installNode } from './image/node'
import { documentedSteps } from './unit/documented'
import { boot, makeDebian, whyNoMachine } from './unit/machine'
import { exerciseUnit } from './unit/use'

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: readBase(readFileSync('deploy/Dockerfile', 'utf8')).release },
    port: { type: 'string', default: '3241' },
    /** A project built earlier with this Node, instead of a new build. */
    built: { type: 'string' },
    /** A Debian kept by `--keep`, copied instead of made again. */
    debian: { type: 'string' },
    keep: { type: 'boolean' },
  },
})
const why = whyNoMachine()
if (why) {
  console.error(`This drill cannot run: ${why}. Nothing of the unit was tried under systemd.`)
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-unit-'))
const debian = path.join(folder, 'debian')
const project = values.built ?? path.join(folder, 'project')
try {
  if (values.debian) spawnSync('cp', ['--archive', values.debian, debian])
  else makeDebian(debian)
  const node = installNode(values.node, path.join(folder, 'node'))
  if (!values.built) {
    copyContext(process.cwd(), project)
    const env = { ...process.env, PATH: `${node.folder}:${process.env.PATH}` }
    const { status } = spawnSync('node', ['tools/build.mjs'], { cwd: project, env, stdio: 'inherit' })
    if (status !== 0) throw new Error(`the build failed (${status})`)
  }
  console.log(`Node ${node.version}`)
  const machine = await boot(debian, project, path.join(node.folder, 'node'))
  try {
    const { text } = machine.inside('systemctl', '--version')
    console.log(`${text.split('\n')[0]} is process 1`)
    const problems = await exerciseUnit(machine, documentedSteps(), values.port)
    console.log(
      'Not tried: PostgreSQL, a proxy in front, and a machine that boots by itself (a container shares the kernel).',
    )
    for (const problem of problems) console.log(`! ${problem}`)
    console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} things are wrong.`)
    process.exitCode = problems.length === 0 ? 0 : 1
  } finally {
    await machine.shutDown()
  }
} finally {
  if (values.keep) console.log(`Kept: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
