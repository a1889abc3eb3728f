// `npm run drill image [-- --node 22]`: carries out what deploy/Dockerfile says, with the Node and npm of its base image,
// in a copy of the project as .dockerignore leaves it. Starts the outcome read-only, as user 1000, without capabilities and
// with the system calls that the systemd unit allows; signs in, ticks, stops, runs the host's commands, starts again on the
// same volume, and looks for the tick.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { copyContext } from '@/scripts/docker-context'
import { startContained, whyNoBubblewrap } from './image/contained'
import { argumentOf, commandsOf, environmentOf, programOf, readStages } from './image/dockerfile'
import { installNode } from './image/node'
import { compileFilter, whyNoFilter } from './image/seccomp'
import { use } from './image/use'

/** What the image's own files may take on disk, in MB. */
const LARGEST_MB = 600

const dockerfile = readFileSync('deploy/Dockerfile', 'utf8')
const { values } = parseArgs({
  options: {
    node: { type: 'string', default: argumentOf(dockerfile, 'NODE_VERSION') },
    port: { type: 'string', default: '3240' },
    /** The tree that `--keep` left, instead of a new build. */
    built: { type: 'string' },
    keep: { type: 'boolean' },
  },
})
const why = whyNoBubblewrap()
if (why) {
  console.error(`This drill cannot run: ${why}.`)
  process.exit(1)
}

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-image-'))
const place = (name: string) => path.join(folder, name)
const [tree, volume] = [values.built ?? place('tree'), place('data')]

try {
  const [build, last] = readStages(dockerfile)
  if (!build || !last) throw new Error('deploy/Dockerfile has no two stages')
  const node = installNode(values.node, place('node'))
  console.log(`Node ${node.version}, npm ${node.npm}`)
  if (!values.built) copyContext(process.cwd(), tree)
  for (const command of values.built ? [] : commandsOf(build)) {
    const env = { ...process.env, ...environmentOf(build), PATH: `${node.folder}:${process.env.PATH}` }
    const { status } = spawnSync('/bin/sh', ['-ec', command], { cwd: tree, env, stdio: 'inherit' })
    if (status !== 0) throw new Error(`${command} failed (${status})`)
  }
  const megabytes = Number(spawnSync('du', ['-sm', tree], { encoding: 'utf8' }).stdout.split('\t')[0])
  console.log(`The image's own files: ${megabytes} MB`)

  mkdirSync(volume)
  chmodSync(volume, 0o777)
  const noFilter = whyNoFilter()
  const filter = noFilter ? undefined : place('filter.bpf')
  if (filter) console.log(`System calls allowed: ${compileFilter('deploy/waymark@.service', filter)}`)
  const environment = {
    ...environmentOf(last),
    PATH: '/opt/node:/usr/bin',
    // Only from this machine, whatever the image would listen on.
    HOST: '127.0.0.1',
    PORT: values.port,
    DATABASE_URL: 'file:/data/waymark.db',
    NEXTAUTH_SECRET: 'a secret for the drill and for nothing else',
    DEMO: '0',
  }
  const container = { tree, volume, environment, node: node.folder, filter }
  const problems = [
    ...(megabytes > LARGEST_MB ? [`the image's own files take ${megabytes} MB of at most ${LARGEST_MB}`] : []),
    ...(await use(
      (program = programOf(last)) => startContained(container, program),
      `http://127.0.0.1:${values.port}`,
    )),
  ]
  console.log(
    "Not tried: the base image's system (the C library and Debian's packages are this machine's), compose.yaml.",
  )
  if (noFilter) console.log(`Not tried: the unit's list of system calls: ${noFilter}.`)
  for (const problem of problems) console.log(`! ${problem}`)
  console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} things are wrong.`)
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  if (values.keep) console.log(`Kept: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
