import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildBase, lendNetwork } from './base'
import { Buildah, type Config } from './buildah'
import type { User } from './contained'
import { readBase } from './dockerfile'
import type { Node } from './node'
import type { Made } from './ways'

const TAG = 'localhost/waymark:drill'
const BASE_TAG = 'localhost/waymark-base:drill'

/** Files that a host's folder may have besides the project, and that must not get into an image. */
const PRIVATE = ['deploy/.env', 'deploy/tls/privkey.pem', '.env.local', 'data/waymark.db', 'before.zip', 'backup.key']

/**
 * Builds the image from the unchanged Dockerfile, on a base made from Debian's packages, and mounts its files.
 * @param folder an empty one
 * @param built the folder of an earlier run, instead of a new build
 */
export function buildImage(node: Node, folder: string, built?: string): Made {
  const place = (name: string) => path.join(folder, name)
  const buildah = new Buildah(path.join(built ?? folder, 'storage'))
  if (!built) {
    const { suite } = readBase(readFileSync('deploy/Dockerfile', 'utf8'))
    buildBase(buildah, BASE_TAG, suite, node, place('base'))
    exportCommit(place('context'))
    buildah.build({
      dockerfile: path.join(place('context'), 'deploy', 'Dockerfile'),
      context: place('context'),
      tag: TAG,
      lent: lendNetwork(place('lent')),
      buildArguments: { NODE_IMAGE: BASE_TAG },
    })
  }
  const { config, size, root } = buildah.mount(TAG)
  // Mounts the files elsewhere, because only root can read the storage, and the image's user needs them.
  const shown = place('root')
  mkdirSync(shown, { recursive: true })
  run('mount', '--bind', root, shown)
  chmodSync(folder, 0o711)
  const user = readUser(config, shown)
  console.log(`User ${config.User} (${user.uid}), ${config.StopSignal}, volumes ${Object.keys(config.Volumes ?? {})}`)
  return {
    what: `The image, its base included (${size} in its layers)`,
    megabytes: Number.parseInt(
      run('du', '--summarize', '--one-file-system', '--apparent-size', '--block-size=MB', shown),
      10,
    ),
    container: {
      files: ['--ro-bind', shown, '/'],
      volumes: makeVolumes(config, shown, place('volumes')),
      folder: config.WorkingDir,
      environment: Object.fromEntries(config.Env.map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string])),
      user,
      stopSignal: config.StopSignal as NodeJS.Signals,
    },
    program: [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])],
    healthcheck: config.Healthcheck?.Test.slice(1) ?? [],
    problems: [
      ...PRIVATE.filter((file) => existsSync(path.join(shown, config.WorkingDir, file))).map(
        (file) => `${file} is in the image`,
      ),
      ...(config.Healthcheck ? [] : ['the image has no health check']),
      ...(user.uid === 0 ? ["the image's user is root"] : []),
    ],
    notTried: "Docker's own Node image (the base is made here from Debian's packages), Docker's builder, compose.yaml",
    leave: () => {
      run('umount', shown)
      buildah.leave()
    },
  }
}

/** Exports the committed project, and adds files that must not get into an image. */
function exportCommit(folder: string): void {
  mkdirSync(folder)
  run('sh', '-ec', 'git archive HEAD | tar -x -C "$1"', 'sh', folder)
  for (const file of PRIVATE) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), 'not for the image\n')
  }
  console.log(`Building commit ${run('git', 'rev-parse', '--short', 'HEAD').trim()}; what is not committed is left out`)
}

/** Returns the user of an image, by its own passwd file. */
function readUser({ User: name }: Config, root: string): User {
  const users = readFileSync(path.join(root, 'etc', 'passwd'), 'utf8').split('\n')
  const [, , uid = 0, gid = 0] = users.map((line) => line.split(':')).find(([first]) => first === name) ?? []
  return { uid: Number(uid), gid: Number(gid), isReal: true }
}

/** Makes new volumes, each with the owner and mode of its folder in the image. */
function makeVolumes({ Volumes }: Config, root: string, folder: string): Readonly<Record<string, string>> {
  const made = Object.keys(Volumes ?? {}).map((there) => {
    const [here, { uid, gid, mode }] = [path.join(folder, there), statSync(path.join(root, there))]
    mkdirSync(here, { recursive: true })
    chownSync(here, uid, gid)
    chmodSync(here, mode)
    return [there, here]
  })
  return Object.fromEntries(made)
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`)
  return stdout
}
