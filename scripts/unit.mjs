// What the systemd unit says of the server, for commands that have to run as it does: its settings, its file of settings,
// its user. Drop-ins (`systemctl edit`) are not read: settings belong in the file.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const INSTALLED = '/etc/systemd/system/waymark@.service'

/** The installed unit, or where none is the one that ships with the project. */
export const unitFile = (root) => (existsSync(INSTALLED) ? INSTALLED : path.join(root, 'deploy/waymark@.service'))

/**
 * @param {string} file
 * @returns {{ user: string | null, group: string | null, settings: Record<string, string>, settingsFile: string | null }}
 */
export function readUnit(file) {
  // An image may leave it out: its settings are those of the process.
  if (!existsSync(file)) return { user: null, group: null, settings: {}, settingsFile: null }
  const lines = readFileSync(file, 'utf8').replaceAll('\\\n', ' ').split('\n')
  const all = (name) =>
    lines.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1).trim())
  const last = (name) => all(name).at(-1) || null
  const user = last('User')
  const settings = {}
  for (const assignment of all('Environment').flatMap(words)) {
    const equals = assignment.indexOf('=')
    // `%i` is of one server alone: its port.
    if (equals > 0 && !assignment.includes('%')) settings[assignment.slice(0, equals)] = assignment.slice(equals + 1)
  }
  return {
    user,
    group: last('Group') ?? user,
    settings,
    settingsFile: last('EnvironmentFile')?.replace(/^-/, '') ?? null,
  }
}

/** `A=1 "B=two words"`: words, each of which may stand in quotes. */
const words = (text) =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare)
