// Shows what the set-up does and how long is left, going by how long each step took last time.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Of what a program said, for the case that it fails: its last characters. */
const KEPT = 64 * 1024

const seconds = (ms) => `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`

/**
 * Runs a program and ends the whole process when it fails, with what it said.
 * @param what the step, as the host reads it
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
 * Carries out steps one after the other, and says which, how long it took last time and what is left.
 * @param steps what each does (`label`), how long it took on two busy cores (`measured`, in ms), and the work
 * @param file where the times of this machine are kept
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

/** In a terminal, one line that is rewritten each second; elsewhere one line at the start and one at the end. */
function show(line, began) {
  // What a command answers may go into a file.
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
