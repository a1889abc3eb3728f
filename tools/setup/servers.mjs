// Finds the servers that run from a folder. Packages and pages must not be replaced while one runs: it loads some parts
// only when they are first needed.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Name of a server in `ps`. The kernel keeps fifteen characters of it. */
const TITLE = 'waymark-server'

/** Marks this process as a server of its folder, for `ps` and `listServers`. */
export const nameServer = () => {
  process.title = TITLE
}

/**
 * Lists the servers of a folder.
 * @param {string} root a folder, links resolved
 * @returns {number[]} ids of the processes that serve from it, as far as this user may see. None without /proc, as
 * outside Linux.
 */
export const listServers = (root) => listProcesses().filter((pid) => isServer(pid, root))

function isServer(pid, root) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === TITLE && readlinkSync(`/proc/${pid}/cwd`) === root
  } catch {
    // It has ended meanwhile, or belongs to another user.
    return false
  }
}

function listProcesses() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}
