// Makes one folder for all temporary files of a test run, which is deleted with the run, however its tests end.
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const MEMORY = '/dev/shm'
const LEAST_BYTES = 4 * 1024 ** 3

/**
 * Makes a new temporary folder for this process and everything that it starts, and deletes it at the end of this
 * process. It is in memory where there is room: thousands of commits would wait for a disk, and no test cuts the power.
 */
export function makeTemporaryFolder() {
  if (process.env.WAYMARK_RUN_FOLDER) return
  const folder = mkdtempSync(path.join(hasRoomInMemory() ? MEMORY : tmpdir(), 'waymark-run-'))
  // Same mode as the system's temporary folder, because a database server runs as another user.
  chmodSync(folder, 0o1777)
  process.env.WAYMARK_RUN_FOLDER = folder
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))
}

function hasRoomInMemory() {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= LEAST_BYTES && !isWithoutPrograms(MEMORY)
  } catch {
    return false
  }
}

/** Returns whether programs in a folder cannot run: some tests write programs and run them. */
function isWithoutPrograms(folder) {
  if (!existsSync('/proc/mounts')) return true
  const lines = readFileSync('/proc/mounts', 'utf8').split('\n')
  const options = lines.map((line) => line.split(' ')).find(([, place]) => place === folder)?.[3] ?? ''
  return options.split(',').includes('noexec')
}
