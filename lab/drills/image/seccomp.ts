import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Debian's own Python, for which Debian packages libseccomp's binding (python3-seccomp). */
const PYTHON = '/usr/bin/python3'
const COMPILE = `
import sys, seccomp
rules = seccomp.SyscallFilter(seccomp.KILL_PROCESS)
for name in sys.stdin.read().split():
    try:
        rules.add_rule(seccomp.ALLOW, name)
    except RuntimeError:
        pass  # libseccomp does not know it, or this machine does not have it
rules.export_bpf(open(sys.argv[1], 'wb'))
`

/** Returns why no seccomp filter can be compiled here, in one line; null where it can. */
export function whyNoFilter(): string | null {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) return 'systemd-analyze is not installed'
  return spawnSync(PYTHON, ['-c', 'import seccomp']).status === 0
    ? null
    : 'libseccomp for Python is not installed (Debian: python3-seccomp)'
}

/**
 * Compiles the system calls that a systemd unit allows into a filter; any other call kills the process, as under
 * systemd.
 * @param unit the unit's file
 * @param file output for the compiled filter, in the form that bubblewrap reads
 * @returns how many calls are allowed
 */
export function compileFilter(unit: string, file: string): number {
  const calls = allowedCalls(readFileSync(unit, 'utf8'))
  const { status, stderr } = spawnSync(PYTHON, ['-c', COMPILE, file], { input: calls.join('\n'), encoding: 'utf8' })
  if (status !== 0) throw new Error(`The filter of system calls was not compiled: ${stderr}`)
  return calls.length
}

/**
 * Returns the calls allowed by a unit's SystemCallFilter= lines: a plain line adds calls, a line with `~` removes some.
 */
function allowedCalls(unit: string): readonly string[] {
  const lines = [...unit.matchAll(/^SystemCallFilter=(.*)$/gm)].map(([, value = '']) => value)
  // systemd adds these to every list.
  const allowed = new Set(callsIn('@default'))
  for (const line of lines) {
    const isTaken = line.startsWith('~')
    for (const call of line.replace('~', '').split(' ').flatMap(callsIn)) {
      if (isTaken) allowed.delete(call)
      else allowed.add(call)
    }
  }
  return [...allowed]
}

/** Expands a group of systemd's, with nested groups; a single call stays itself. */
function callsIn(name: string): readonly string[] {
  if (!name.startsWith('@')) return [name]
  const { status, stdout } = spawnSync('systemd-analyze', ['syscall-filter', name], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`systemd knows no group of system calls ${name}`)
  const listed = stdout.split('\n').slice(1)
  return listed
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap(callsIn)
}
