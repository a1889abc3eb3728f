// Limits the set-up to one process at a time: two concurrent installs would leave half of each.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Time within which the process id is written into the lock, in milliseconds. */
const WRITTEN_WITHIN = 10_000

/**
 * Runs the work while holding the lock.
 * @param lock the lock's file
 * @param work an async function
 */
export async function withLock(lock, work) {
  for (let waited = 0; !takes(lock); waited++) {
    const holder = readHolder(lock)
    if (holder === null || !isRunning(holder)) rmSync(lock, { force: true })
    else if (waited === 0) process.stdout.write('Another start is setting up; waiting for it ...\n')
    await wait(200)
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function takes(lock) {
  try {
    writeFileSync(lock, `${process.pid} ${getStart(process.pid)}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/**
 * Returns the process that holds the lock, by its id and start; this process while the file is being written or has
 * just been deleted, so that the caller retries. Null for a file that stayed empty: its process ended before writing.
 */
function readHolder(lock) {
  const own = { pid: process.pid, start: getStart(process.pid) }
  try {
    const [pid, start = ''] = readFileSync(lock, 'utf8').split(' ')
    if (Number(pid) > 0) return { pid: Number(pid), start }
    return Date.now() - statSync(lock).mtimeMs > WRITTEN_WITHIN ? null : own
  } catch {
    return own
  }
}

/**
 * Returns whether the process runs. Ids are reused, in a container at once: only with the same start is it the same
 * one.
 */
function isRunning({ pid, start }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return start === '' || getStart(pid) === start
}

/**
 * Returns when a process started, in ticks since the machine's boot (proc(5), field 22 of stat); empty without /proc.
 */
function getStart(pid) {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    )
  } catch {
    return ''
  }
}
