// Holds the set-up to one process at a time: two installs at once would leave half of each.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Longer than it takes to write a number into a file, in milliseconds. */
const WRITTEN_WITHIN = 10_000

/**
 * Does the work while it alone holds the lock.
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
 * The process that holds the lock, by its number and when it began; this one while the file is being written or has just
 * gone: then ask again. Null for a file that stayed empty: its process ended before it wrote.
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

/** Numbers of processes are used again, in a container at once: only the same start makes it the same process. */
function isRunning({ pid, start }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return start === '' || getStart(pid) === start
}

/** When a process began, in ticks since the machine did (proc(5), field 22 of stat); empty where there is no /proc. */
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
