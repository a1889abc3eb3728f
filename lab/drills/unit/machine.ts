import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** Packages of the machine: systemd, and those that the documented installation uses. */
const PACKAGES = ['systemd', 'systemd-sysv', 'dbus', 'ca-certificates']
const LONGEST_BOOT_MS = 60_000

/** Returns why no machine can be booted here, in one line; null where it can be tried. */
export function whyNoMachine(): string | null {
  if (process.getuid?.() !== 0) return 'only root can boot a container with systemd'
  for (const [program = '', packaged] of [
    ['systemd-nspawn', 'systemd-container'],
    ['mmdebstrap', 'mmdebstrap'],
    ['nsenter', 'util-linux'],
  ]) {
    if (spawnSync(program, ['--version']).error) return `${program} is not installed (Debian: ${packaged})`
  }
  return null
}

/** Makes a small Debian stable with systemd in a folder. Accepts outdated lists where this machine's apt does. */
export function makeDebian(folder: string): void {
  const asked = spawnSync('apt-config', ['dump', '--format', '%v', 'Acquire::Check-Valid-Until'], { encoding: 'utf8' })
  const dated = asked.stdout === 'false' ? ['--aptopt=Acquire::Check-Valid-Until "false"'] : []
  const args = ['--variant=minbase', `--include=${PACKAGES.join(',')}`, ...dated, 'stable', folder]
  const { status, stderr } = spawnSync('mmdebstrap', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mmdebstrap failed: ${stderr.slice(-2000)}`)
}

export type Said = { readonly status: number | null; readonly text: string }
export type Machine = {
  /** Runs a program in the machine, as root. */
  readonly inside: (...command: readonly string[]) => Said
  readonly shutDown: () => Promise<void>
}

/**
 * Boots a Debian with systemd as process 1, on this machine's network.
 * @param folder the Debian
 * @param project the built project, mounted read-only at /opt/waymark
 * @param node a Node program, mounted at /usr/bin/node
 */
export async function boot(folder: string, project: string, node: string): Promise<Machine> {
  const places = [`--bind-ro=${project}:/opt/waymark`, `--bind-ro=${node}:/usr/bin/node`]
  const args = ['--quiet', '--directory', folder, '--machine=waymark-drill', '--register=no', '--keep-unit', ...places]
  // Uses the unified control groups, because systemd no longer starts on the older kind, which a host may still have.
  const env = { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1' }
  const child = spawn('systemd-nspawn', [...args, '--boot'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = `${said}${text}`.slice(-4000)))
  const began = Date.now()
  for (;;) {
    const first = getChildPid(child)
    const machine = first === null ? null : toMachine(child, first)
    const state = machine?.inside('systemctl', 'is-system-running').text.trim()
    if (machine && (state === 'running' || state === 'degraded')) return machine
    if (child.exitCode !== null) throw new Error(`systemd-nspawn ended with ${child.exitCode}:\n${said}`)
    if (Date.now() - began > LONGEST_BOOT_MS) {
      await machine?.shutDown()
      throw new Error(`systemd was not up within a minute (${state}):\n${said}`)
    }
    await wait(200)
  }
}

function toMachine(child: ChildProcess, first: number): Machine {
  const inside = (...command: readonly string[]) => {
    const args = ['--all', '--target', String(first), '--', ...command]
    const { status, stdout, stderr } = spawnSync('nsenter', args, { encoding: 'utf8' })
    return { status, text: `${stdout}${stderr}` }
  }
  const shutDown = async () => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { inside, shutDown }
}

/** Returns the host's id of the machine's process 1. */
function getChildPid(child: ChildProcess): number | null {
  const { stdout } = spawnSync('pgrep', ['-P', String(child.pid), '-x', 'systemd|init'], { encoding: 'utf8' })
  return Number(stdout.trim()) || null
}
