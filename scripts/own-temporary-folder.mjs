// One folder for all that a run of tests puts under the temporary one: gone with the run, however its tests end.
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const MEMORY = '/dev/shm'
const LEAST_BYTES = 4 * 1024 ** 3

/**
 * Makes a new folder the temporary one of this process and of all that it starts from now on, and deletes it at the end of
 * this process. It is in memory where there is room: thousands of commits wait for a disk, and no test cuts the power.
 */
export function makeTemporaryFolder() {
  if (process.env.WAYMARK_RUN_FOLDER) return
  const folder = mkdtempSync(path.join(hasRoomInMemory() ? MEMORY : tmpdir(), 'waymark-run-'))
  // As the one it stands in for: a database server runs as another user.
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

/** Some tests write programs and run them. */
function isWithoutPrograms(folder) {
  if (!existsSync('/proc/mounts')) return true
  const lines = readFileSync('/proc/mounts', 'utf8').split('\n')
  const options = lines.map((line) => line.split(' ')).find(([, place]) => place === folder)?.[3] ?? ''
  return options.split(',').includes('noexec')
}
