import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { copyContext } from '@/lab/deploy/docker-context'
import type { Container } from './contained'
import { listCommands, readEntrypoint, readImageEnvironment, type Stage } from './dockerfile'
import type { Node } from './node'
import type { Made } from './ways'

/**
 * Runs the Dockerfile's steps on this machine, with the Node and npm of its base image.
 * @param folder an empty one
 * @param built the tree of an earlier run, instead of a new build
 */
export function carryOut(
  stages: { readonly build: Stage; readonly last: Stage },
  node: Node,
  folder: string,
  built?: string,
): Made {
  const { build, last } = stages
  const tree = built ?? path.join(folder, 'tree')
  if (!built) copyContext(process.cwd(), tree)
  for (const command of built ? [] : listCommands(build)) {
    const env = { ...process.env, ...readImageEnvironment(build), PATH: `${node.folder}:${process.env.PATH}` }
    const { status } = spawnSync('/bin/sh', ['-ec', command], { cwd: tree, env, stdio: 'inherit' })
    if (status !== 0) throw new Error(`${command} failed (${status})`)
  }
  const megabytes = Number(spawnSync('du', ['-sm', tree], { encoding: 'utf8' }).stdout.split('\t')[0])
  const volume = path.join(folder, 'data')
  mkdirSync(volume)
  chmodSync(volume, 0o777)
  return {
    what: "The image's own files",
    megabytes,
    container: {
      files: layOut(tree, node),
      volumes: { '/data': volume },
      folder: '/srv/waymark',
      environment: { ...readImageEnvironment(last), PATH: '/opt/node:/srv/waymark/bin:/usr/bin' },
      user: { uid: 1000, gid: 1000, isReal: false },
      stopSignal: 'SIGTERM',
    },
    program: readEntrypoint(last),
    problems: [],
    notTried: "the base image's system (the C library and Debian's packages are this machine's), compose.yaml",
    leave: () => {},
  }
}

function layOut(tree: string, node: Node): Container['files'] {
  const system = ['--ro-bind', '/usr', '/usr', '--ro-bind', '/etc', '/etc']
  const links = ['bin', 'lib', 'lib64'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`])
  return [...system, '--ro-bind', node.folder, '/opt/node', '--ro-bind', tree, '/srv/waymark', ...links]
}
