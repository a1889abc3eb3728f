import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

export type Node = {
  /** Folder of the programs `node` and `npm`. */
  readonly folder: string
  readonly version: string
  readonly npm: string
  readonly npmFolder: string
}

/** Returns the major version of npm that a Node release includes. */
const findNpm = (major: number) => (major >= 24 ? '11' : '10')

/**
 * Installs Node and its npm from the npm registry.
 * @param release a major or full version, as in the base image's name
 * @param folder where to install; the result has the folder of the programs
 */
export function installNode(release: string, folder: string): Node {
  const wanted = [`node-linux-${process.arch}@${release}`, `npm@${findNpm(Number.parseInt(release, 10))}`]
  mkdirSync(folder, { recursive: true })
  say('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...wanted])
  const programs = path.join(folder, 'node_modules', '.bin')
  const binary = path.join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin')
  symlinkSync(path.join(programs, 'npm'), path.join(binary, 'npm'))
  const PATH = `${binary}:${process.env.PATH}`
  const npmFolder = path.join(folder, 'node_modules', 'npm')
  return { folder: binary, version: say('node', ['-v'], PATH), npm: say('npm', ['-v'], PATH), npmFolder }
}

function say(command: string, args: readonly string[], PATH = process.env.PATH): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, PATH } })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`)
  return stdout.trim()
}
