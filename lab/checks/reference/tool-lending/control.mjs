// Starts, kills and empties a reference server: the commands that its `waymark.yaml` names. What it needs is in
// `server.json` of the server's folder: the command that starts it, and what emptying its database takes.
import { spawn } from 'node:child_process'
import { openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

const [action, folder] = process.argv.slice(2)
const { command, env, database } = JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8'))
const pidFile = path.join(folder, 'server.pid')

/** Starts it in a group of its own, with its output in a file, so that it outlives this command. */
function start() {
  const log = openSync(path.join(folder, 'server.log'), 'a')
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', log, log],
  })
  writeFileSync(pidFile, String(child.pid))
  child.unref()
}

/** Kills it hard, with the workers that it has. */
function kill() {
  try {
    process.kill(-Number(readFileSync(pidFile, 'utf8')), 'SIGKILL')
  } catch {
    // It was not running.
  }
}

async function empty() {
  if (!database.startsWith('postgresql:')) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
    return
  }
  const name = new URL(database).pathname.slice(1)
  const client = new Client({ connectionString: new URL('/postgres', database).href })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  await client.query(`CREATE DATABASE "${name}"`)
  await client.end()
}

if (action === 'start') start()
if (action === 'stop') kill()
if (action === 'restart') {
  kill()
  start()
}
if (action === 'reset') {
  kill()
  await empty()
  start()
}
// One byte for each statement: a file that every worker can add to.
if (action === 'statements') console.log(statSync(path.join(folder, 'statements')).size)
