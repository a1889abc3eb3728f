import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { Running } from '@/e2e/harness/program'

/** A container: its read-only files, its volumes, and its environment. */
export type Container = {
  /** Arguments by which bubblewrap mounts its files. */
  readonly files: readonly string[]
  /** Writable folders, by their path in the container. */
  readonly volumes: Readonly<Record<string, string>>
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly user: User
  readonly stopSignal: NodeJS.Signals
  /** A compiled seccomp filter; without it all system calls are allowed. */
  readonly filter?: string | undefined
}

export type User = {
  readonly uid: number
  readonly gid: number
  /** True when the user has the same id on the machine, as in Docker; otherwise it maps to the present user. */
  readonly isReal: boolean
}

export type Contained = { readonly running: Running; readonly stop: () => Promise<Stopped> }
export type Stopped = { readonly code: number | null; readonly milliseconds: number }

/** Returns why bubblewrap cannot be used on this machine, in one line; null where it can. */
export function whyNoBubblewrap(): string | null {
  const tried = spawnSync('bwrap', ['--unshare-user', '--uid', '1000', '--ro-bind', '/', '/', 'true'], {
    encoding: 'utf8',
  })
  if (tried.error) return 'bubblewrap is not installed (Debian: bubblewrap)'
  return tried.status === 0 ? null : `bubblewrap cannot make a namespace here: ${tried.stderr.trim()}`
}

/**
 * Starts a program as the image's last stage would: as its user without capabilities, on a read-only root. It keeps the
 * machine's own network, because the drill sends requests from outside.
 */
export function startContained(container: Container, program: readonly string[]): Contained {
  const { files, volumes, folder, environment, filter } = container
  const { uid, gid, isReal } = container.user
  const bound = Object.entries(volumes).flatMap(([there, here]) => ['--bind', here, there])
  const own = ['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', ...bound, '--remount-ro', '/']
  const user = ['--uid', String(uid), '--gid', String(gid), '--cap-drop', 'ALL']
  const limits = ['--unshare-all', '--share-net', ...user, '--die-with-parent', ...(filter ? ['--seccomp', '3'] : [])]
  const set = Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value])
  const inside = ['--clearenv', ...set, '--chdir', folder, '--', 'env', ...program]
  const become = isReal ? ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'] : []
  const [command = '', ...args] = [...become, 'bwrap', ...limits, ...files, ...own, ...inside]
  const file = filter ? openSync(filter, 'r') : undefined
  const running = new Running({ command, args, file })
  if (file !== undefined) closeSync(file)
  const stop = async () => {
    const asked = performance.now()
    for (const pid of listDescendants(running.process.pid ?? 0)) process.kill(pid, container.stopSignal)
    const code = await running.ended
    return { code, milliseconds: performance.now() - asked }
  }
  return { running, stop }
}

/** Lists the innermost descendants of a process: bubblewrap does not forward signals. */
function listDescendants(pid: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  const children = stdout.split('\n').map(Number).filter(Boolean)
  return children.length === 0 ? [pid] : children.flatMap(listDescendants)
}
