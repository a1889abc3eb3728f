// `npm run drill image [-- --node 22]`: builds deploy/Dockerfile, starts the result read-only, as its user, without
// capabilities and with the system calls that the systemd unit allows; signs in, ticks, stops, runs the host's
// commands, starts again on the same volume, and looks for the tick. With buildah it builds the image itself; without
// it, or with `--steps`, it runs the Dockerfile's steps on this machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { whyNoBuildah } from './image/buildah'
import { buildImage } from './image/built'
import { startContained, whyNoBubblewrap } from './image/contained'
import { readBase, readStages } from './image/dockerfile'
import { installNode } from './image/node'
import { compileFilter, whyNoFilter } from './image/seccomp'
import { carryOut } from './image/steps'
import { use } from './image/use'

/** Largest size of the image on disk, in MB. */
const LARGEST_MB = 600

const dockerfile = readFileSync('deploy/Dockerfile', 'utf8')
const { values } = parseArgs({
  options: {
    node: { type: 'string', default: readBase(dockerfile).release },
    port: { type: 'string', default: '3240' },
    /** Runs the Dockerfile's steps instead of building the image. */
    steps: { type: 'boolean' },
    /**
     * Result of an earlier run with `--keep`, instead of a new build: the folder of an image, or with `--steps` a tree.
     */
    built: { type: 'string' },
    keep: { type: 'boolean' },
  },
})
const why = whyNoBubblewrap()
if (why) {
  console.error(`This drill cannot run: ${why}.`)
  process.exit(1)
}
const noImage = values.steps ? '--steps was given' : whyNoBuildah()
console.log(
  noImage
    ? `Carries out the Dockerfile's steps on this machine, and builds no image: ${noImage}.`
    : 'Builds the image with buildah.',
)

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-image-'))
const place = (name: string) => path.join(folder, name)

function make() {
  const node = installNode(values.node, place('node'))
  console.log(`Node ${node.version}, npm ${node.npm}`)
  if (!noImage) return buildImage(node, folder, values.built)
  const [build, last] = readStages(dockerfile)
  if (!build || !last) throw new Error('deploy/Dockerfile has no two stages')
  return carryOut({ build, last }, node, folder, values.built)
}

try {
  const made = make()
  try {
    process.exitCode = await tryOut(made)
  } finally {
    made.leave()
  }
} finally {
  if (values.keep) console.log(`Kept: ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

/** Uses what was built as a host would. @returns the exit status */
async function tryOut({ what, megabytes, container, program, healthcheck, ...made }: ReturnType<typeof make>) {
  console.log(`${what}: ${megabytes} MB`)
  const noFilter = whyNoFilter()
  const filter = noFilter ? undefined : place('filter.bpf')
  if (filter) console.log(`System calls allowed: ${compileFilter('deploy/waymark@.service', filter)}`)
  const environment = {
    ...container.environment,
    // Only from this machine, whatever address the image would listen on.
    HOST: '127.0.0.1',
    PORT: values.port,
    DATABASE_URL: 'file:/data/waymark.db',
    NEXTAUTH_SECRET: 'a secret for the drill and for nothing else',
    DEMO: '0',
  }
  const start = (other = program) => startContained({ ...container, environment, filter }, other)
  const problems = [
    ...made.problems,
    ...(megabytes > LARGEST_MB ? [`${megabytes} MB is more than ${LARGEST_MB}`] : []),
    ...(await use({ start, ...(healthcheck ? { healthcheck } : {}) }, `http://127.0.0.1:${values.port}`)),
  ]
  console.log(`Not tried: ${made.notTried}.`)
  if (noFilter) console.log(`Not tried: the unit's list of system calls: ${noFilter}.`)
  for (const problem of problems) console.log(`! ${problem}`)
  console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} things are wrong.`)
  return problems.length === 0 ? 0 : 1
}
