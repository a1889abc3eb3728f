import { spawnSync } from 'node:child_process'
import { Running } from '@/e2e/harness/program'

/** What a container has: its files, all of them read-only, a volume at /data, and its own environment. */
export type Container = {
  readonly tree: string
  readonly volume: string
  readonly environment: Readonly<Record<string, string>>
  readonly program: readonly string[]
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
export function startContained({ tree, volume, environment, program }: Container): Contained {
  const files = ['--ro-bind', '/usr', '/usr', '--ro-bind', '/etc', '/etc', '--ro-bind', tree, '/srv/waymark']
  const links = ['bin', 'lib', 'lib64'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`])
  const own = ['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--bind', volume, '/data', '--remount-ro', '/']
  const limits = [
    '--unshare-all',
    '--share-net',
    '--uid',
    '1000',
    '--gid',
    '1000',
    '--cap-drop',
    'ALL',
    '--die-with-parent',
  ]
  const set = Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value])
  const inside = ['--chdir', '/srv/waymark', '--', 'env', ...program]
  const running = new Running({
    command: 'bwrap',
    args: [...limits, ...files, ...links, ...own, '--clearenv', ...set, ...inside],
  })
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
