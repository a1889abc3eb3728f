// Shows the progress of the set-up and the time left, from each step's last duration.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Characters of a program's output that are kept for an error message: the last ones. */
const KEPT = 64 * 1024

const seconds = (ms) => `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`

/**
 * Runs a program; on failure, prints its output and ends the whole process.
 * @param what name of the step for the host
 */
export async function run(what, command, args, { cwd, env = {} }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-KEPT)))
  }
  const failure = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : `exit code ${code}`))
  })
  if (failure === null) return
  process.stderr.write(`\n${said}\n${what} failed: ${failure}.\n`)
  process.exit(1)
}

/**
 * Runs steps in turn, and prints the current one, its last duration and the time left.
 * @param steps name (`label`), duration on two busy cores (`measured`, in ms), and the work
 * @param file keeps the durations of this machine
 */
export async function withProgress(steps, file) {
  if (steps.length === 0) return
  const took = readTimes(file)
  const expected = ({ label, measured }) => took[label] ?? measured
  for (const [index, step] of steps.entries()) {
    const last = took[step.label] === undefined ? 'usually' : 'last time'
    const title = `Step ${index + 1} of ${steps.length}: ${step.label}`
    const later = steps.slice(index + 1).reduce((sum, other) => sum + expected(other), 0)
    const began = Date.now()
    const line = (elapsed) => {
      const left = later + Math.max(0, expected(step) - elapsed)
      return `${title} (${seconds(expected(step))} ${last}; about ${seconds(left)} left in all)`
    }
    const stop = show(line, began)
    await step.work()
    const elapsed = Date.now() - began
    stop(`${title}: done in ${seconds(elapsed)}`)
    took[step.label] = elapsed
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(took))
}

/**
 * Prints progress. In a terminal, one line that is rewritten each second; elsewhere one line at the start and one at
 * the end.
 */
function show(line, began) {
  // On standard error where a command's output may be redirected to a file.
  const out = process.env.PROGRESS_ON_STDERR === '1' ? process.stderr : process.stdout
  if (!out.isTTY) {
    out.write(`${line(0)} ...\n`)
    return (last) => out.write(`${last}\n`)
  }
  const write = (text, end = '') => out.write(`\r\x1b[2K${text.slice(0, out.columns - 1)}${end}`)
  const draw = () => write(`${line(Date.now() - began)}, ${seconds(Date.now() - began)} so far`)
  draw()
  const timer = setInterval(draw, 1000)
  return (last) => {
    clearInterval(timer)
    write(last, '\n')
  }
}

function readTimes(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
