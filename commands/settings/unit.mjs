// Reads the systemd unit, for commands that have to run like the server: its settings, its file of settings, its user.
// Drop-ins (`systemctl edit`) are not read: settings belong in the file.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const INSTALLED = '/etc/systemd/system/waymark@.service'

/** Returns the path of the installed unit, or else of the project's own. */
export const unitFile = (root) => (existsSync(INSTALLED) ? INSTALLED : path.join(root, 'deploy/waymark@.service'))

/**
 * Parses a unit.
 * @param {string} file
 * @returns {{ user: string | null, group: string | null, settings: Record<string, string>, settingsFile: string | null
 * }}
 */
export function readUnit(file) {
  // An image may lack it: its settings are those of the process.
  if (!existsSync(file)) return { user: null, group: null, settings: {}, settingsFile: null }
  const lines = readFileSync(file, 'utf8').replaceAll('\\\n', ' ').split('\n')
  const all = (name) =>
    lines.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1).trim())
  const last = (name) => all(name).at(-1) || null
  const user = last('User')
  const settings = {}
  for (const assignment of all('Environment').flatMap(words)) {
    const equals = assignment.indexOf('=')
    // Skips values with `%i`, the port of a single server.
    if (equals > 0 && !assignment.includes('%')) settings[assignment.slice(0, equals)] = assignment.slice(equals + 1)
  }
  return {
    user,
    group: last('Group') ?? user,
    settings,
    settingsFile: last('EnvironmentFile')?.replace(/^-/, '') ?? null,
  }
}

/** Splits `A=1 "B=two words"` into words, each of which may be quoted. */
const words = (text) =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare)
