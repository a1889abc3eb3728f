// `waymark COMMAND ...`: runs a command of this installation like its servers: with the systemd unit's settings, its
// file of settings, and its user. Without such a file the settings of this process count, as in a container.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { root } from '../tools/setup/steps.mjs'
import { MOST_BYTES, parseEnvironmentFile } from './settings/environment-file.mjs'
import { SETTINGS, unknown } from './settings/settings.mjs'
import { readUnit, unitFile } from './settings/unit.mjs'

const COMMANDS = {
  admin: 'EMAIL                        make an admin, print a one-time sign-in link',
  backup: '[FILE] [--force]            save database and files in one archive',
  restore: 'FILE [--force | --drill]   put an archive back, or try it in a scratch place',
  verify: '                            check everything that is kept',
  move: '[--to postgresql://...]       from SQLite to an empty PostgreSQL (or MOVE_TO=...)',
  seed: '--learners N                  add made-up people, in a demo alone',
  start: '                             start a server',
  version: '                           print the version of this installation',
}

class UsageError extends Error {}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`waymark: ${error.message}\n`)
  process.exit(1)
}

async function main([command = 'help', ...args]) {
  if (['help', '--help', '-h'].includes(command)) return help()
  if (['version', '--version', '-v'].includes(command)) return printVersion()
  if (!Object.hasOwn(COMMANDS, command)) throw new UsageError(`there is no command ${command}; try: waymark help`)
  // Lets commands resolve file arguments from the caller's folder, as npm's do.
  process.env.INIT_CWD = process.cwd()
  const unit = readUnit(unitFile(root))
  const file = findSettings(unit)
  if (file) takeSettings(unit, file)
  // A user of this command has an installation in mind: never the demo.
  else process.env.NODE_ENV ??= 'production'
  process.chdir(root)
  if (file) becomeUser(unit)
  if (command === 'start') return startServer()
  const { status } = spawnSync(process.execPath, ['commands/run.mjs', `commands/${command}.ts`, ...args], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}

/** Starts the server, and exits with its status. */
function startServer() {
  // Puts the Node that runs this process first.
  const PATH = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter)
  const server = spawn(path.join(root, 'bin/serve'), { stdio: 'inherit', env: { ...process.env, PATH } })
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  // Ignores it, because a terminal sends it to the server too.
  process.on('SIGINT', () => {})
  server.on('exit', (status) => {
    process.exitCode = status ?? 1
  })
}

function help() {
  const lines = Object.entries(COMMANDS).map(([name, rest]) => `  waymark ${name} ${rest}`)
  const where = 'Settings are read from /etc/waymark/environment, or the file that WAYMARK_ENVIRONMENT names.'
  const direct =
    'Each command but start and version takes --direct: it works where the pooler of DATABASE_URL is paused.'
  process.stdout.write(`${lines.join('\n')}\n${where}\n${direct}\n`)
}

function printVersion() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  process.stdout.write(`Waymark ${version}\n`)
}

/** Finds the file of settings. @returns {string | null} null where there is none */
function findSettings({ settingsFile }) {
  const asked = process.env.WAYMARK_ENVIRONMENT
  const file = asked || settingsFile
  if (!file) return null
  const found = statSync(file, { throwIfNoEntry: false })
  if (found) return file
  if (asked) throw new UsageError(`there is no file ${file} (WAYMARK_ENVIRONMENT)`)
  return null
}

/** Replaces this process's settings by those of a server. Settings of the shell are ignored. */
function takeSettings({ settings }, file) {
  const { values, problems } = parseEnvironmentFile(readSettings(file))
  for (const problem of problems) process.stderr.write(`Warning: ${file}, ${problem}; it is ignored.\n`)
  for (const warning of unknown(Object.keys(values))) process.stderr.write(`Warning: ${warning}\n`)
  for (const name of [...SETTINGS, 'AS_BUILT', 'NODE_ENV']) {
    const [here, there] = [process.env[name], values[name] ?? settings[name]]
    if (SETTINGS.includes(name) && here && here !== there) {
      process.stderr.write(`Warning: ${name} of this shell is ignored; ${file} decides.\n`)
    }
    delete process.env[name]
  }
  Object.assign(process.env, settings, values, { WAYMARK_ENVIRONMENT: file })
}

function readSettings(file) {
  try {
    if (statSync(file).size > MOST_BYTES)
      throw new UsageError(`${file} is over ${MOST_BYTES / 1024} KB: not a file of settings`)
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'EACCES') throw new UsageError(`${file} can't be read by this user; run it with sudo`)
    if (error.code) throw new UsageError(`${file} can't be read: ${error.message}`)
    throw error
  }
}

/** Switches from root to the server's user, who could not read files made by root. */
function becomeUser({ user, group }) {
  if (process.getuid() !== 0 || !user) return
  try {
    process.initgroups(user, group)
    process.setgid(group)
    process.setuid(user)
  } catch {
    throw new UsageError(`there is no user ${user}, as which the server runs; see "Set up" in docs/hosting.md`)
  }
  process.env.HOME = userInfo().homedir
}
