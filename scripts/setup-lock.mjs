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
    const holder = holderOf(lock)
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
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/**
 * The process that holds the lock; this one while the file is being written or has just gone: then ask again. Null for
 * a file that stayed empty: its process ended before it wrote its number.
 */
function holderOf(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder > 0) return holder
    return Date.now() - statSync(lock).mtimeMs > WRITTEN_WITHIN ? null : process.pid
  } catch {
    return process.pid
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
