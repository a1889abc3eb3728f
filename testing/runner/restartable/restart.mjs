// Stops the server hard, if it runs, and starts it again: node restart.mjs PORT FILE
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const [port, file] = process.argv.slice(2)
try {
  process.kill(Number(readFileSync(`${file}.pid`, 'utf8')), 'SIGKILL')
} catch {
  // It does not run.
}
const server = path.join(path.dirname(fileURLToPath(import.meta.url)), 'server.mjs')
// With this process's output, as a line such as "npm start &" would leave it.
spawn(process.execPath, [server, port, file], { detached: true, stdio: 'inherit' }).unref()
