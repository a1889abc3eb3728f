import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const said = (command: string, ...args: string[]): string | null => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? `${stdout}${stderr}`.trim() : null
}

/** Evaluates an expression in PHP; null without output. */
const php = (expression: string): string | null =>
  said('php', '-d', 'error_reporting=0', '-r', `echo ${expression};`) || null

/** Path of Python, which may be a shim that needs our home folder. */
const python = said('python3', '-c', 'import sys; print(sys.executable)')
/** Reads the version of each program or library that `needs` can name with one. */
const versions: Record<string, () => string | null> = {
  node: () => process.versions.node,
  python: () => said('python3', '-c', 'import sys; print("%d.%d" % sys.version_info[:2])'),
  php: () => php('PHP_VERSION'),
  excimer: () => php('phpversion("excimer")'),
  pdo_pgsql: () => php('phpversion("pdo_pgsql")'),
  pdo_sqlite: () => php('phpversion("pdo_sqlite")'),
  laravel: () => php('(include "Illuminate/autoload.php") ? Illuminate\\Foundation\\Application::VERSION : ""'),
  java: () => /version "([\d.]+)/.exec(said('java', '-version') ?? '')?.[1] ?? null,
  bash: () => said('bash', '-c', 'echo $BASH_VERSION'),
}
const known = new Map<string, string | null>()
export function readVersion(program: string): string | null {
  const version = known.get(program) ?? versions[program]?.() ?? null
  known.set(program, version)
  return version
}

/**
 * Returns why this machine lacks a requirement, in a few words; null where it does not.
 * @param need a program or a library of PHP (`openssl`), or one with its lowest version (`java>=25`)
 */
export function whyLacking(need: string): string | null {
  const [program = '', least] = need.split('>=')
  const version = versions[program] ? readVersion(program) : findProgram(program)
  if (version === null) return `${program} is not installed`
  return least && isOlder(version, least) ? `needs ${program} ${least}, found ${version}` : null
}

export function isOlder(version: string, least: string): boolean {
  const [have, want] = [version, least].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)))
  const index = (want ?? []).findIndex((part, at) => part !== (have?.[at] ?? 0))
  return index >= 0 && (have?.[index] ?? 0) < (want?.[index] ?? 0)
}

const findProgram = (program: string): string | null =>
  (process.env.PATH ?? '').split(':').find((folder) => existsSync(path.join(folder, program))) ?? null

export const pythonProgram = python ?? 'python3'

/** Prefix that runs a command with only its own loopback network; empty where the kernel does not allow it. */
const cutOff = ['unshare', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
export const withoutNetwork: readonly string[] =
  said(cutOff[0] ?? '', ...cutOff.slice(1), 'true') === null ? [] : cutOff

/**
 * Makes the environment of a sample: its folder as home, an identity for Git, and settings by which programs do not use
 * the network.
 * @param folder where it runs
 */
export const environmentIn = (folder: string): Record<string, string> => ({
  PATH: [...(python ? [path.dirname(python)] : []), process.env.PATH].join(':'),
  HOME: folder,
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  PYTHONDONTWRITEBYTECODE: '1',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ALLOW_PROTOCOL: 'file',
  GIT_EDITOR: 'true',
  GIT_PAGER: 'cat',
  GIT_AUTHOR_NAME: 'Mira Sand',
  GIT_AUTHOR_EMAIL: 'mira@example.org',
  GIT_COMMITTER_NAME: 'Mira Sand',
  GIT_COMMITTER_EMAIL: 'mira@example.org',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'init.defaultBranch',
  GIT_CONFIG_VALUE_0: 'main',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  no_proxy: '127.0.0.1,localhost',
})
