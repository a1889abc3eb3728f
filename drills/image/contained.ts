import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { Running } from '@/e2e/harness/program'

/** What a container has: its files, all of them read-only, a volume at /data, and its own environment. */
export type Container = {
  readonly tree: string
  readonly volume: string
  readonly environment: Readonly<Record<string, string>>
  /** The folder of the Node that runs it, as `node` in it. */
  readonly node: string
  /** A compiled filter of system calls; without it all are allowed. */
  readonly filter?: string | undefined
}

export type Contained = { readonly running: Running; readonly stop: () => Promise<Stopped> }
export type Stopped = { readonly code: number | null; readonly milliseconds: number }

/** Why nothing can be contained on this machine, in one line; null where it can. */
export function whyNoBubblewrap(): string | null {
  const tried = spawnSync('bwrap', ['--unshare-user', '--uid', '1000', '--ro-bind', '/', '/', 'true'], {
    encoding: 'utf8',
  })
  if (tried.error) return 'bubblewrap is not installed (Debian: bubblewrap)'
  return tried.status === 0 ? null : `bubblewrap cannot make a namespace here: ${tried.stderr.trim()}`
}

/**
 * Starts a program as the image's last stage would: as user 1000 without capabilities, on a root that nobody can write
 * to. The machine's own network stays: the drill asks from outside.
 */
export function startContained(container: Container, program: readonly string[]): Contained {
  const { tree, volume, environment, node, filter } = container
  const system = ['--ro-bind', '/usr', '/usr', '--ro-bind', '/etc', '/etc']
  const files = [...system, '--ro-bind', node, '/opt/node', '--ro-bind', tree, '/srv/waymark']
  const links = ['bin', 'lib', 'lib64'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`])
  const own = ['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--bind', volume, '/data', '--remount-ro', '/']
  const user = ['--uid', '1000', '--gid', '1000', '--cap-drop', 'ALL']
  const limits = ['--unshare-all', '--share-net', ...user, '--die-with-parent', ...(filter ? ['--seccomp', '3'] : [])]
  const set = Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value])
  const inside = ['--clearenv', ...set, '--chdir', '/srv/waymark', '--', 'env', ...program]
  const file = filter ? openSync(filter, 'r') : undefined
  const running = new Running({ command: 'bwrap', args: [...limits, ...files, ...links, ...own, ...inside], file })
  if (file !== undefined) closeSync(file)
  const stop = async () => {
    const asked = performance.now()
    for (const pid of descendantsOf(running.process.pid ?? 0)) process.kill(pid, 'SIGTERM')
    const code = await running.ended
    return { code, milliseconds: performance.now() - asked }
  }
  return { running, stop }
}

/** The innermost processes below one: bubblewrap does not hand a signal on to what it contains. */
function descendantsOf(pid: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  const children = stdout.split('\n').map(Number).filter(Boolean)
  return children.length === 0 ? [pid] : children.flatMap(descendantsOf)
}
