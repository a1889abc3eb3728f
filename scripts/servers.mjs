// Which servers run from a folder. Packages and pages must not be replaced beneath one: it loads parts of them only when they
// are first needed.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What `ps` shows of a server. The kernel keeps fifteen characters of it as the name of the process. */
const TITLE = 'waymark-server'

/** Names this process a server of the folder it is in: for whoever looks at the machine, and for `listServers`. */
export const nameServer = () => {
  process.title = TITLE
}

/**
 * @param {string} root a folder, links resolved
 * @returns {number[]} the numbers of the processes that serve from it, as far as this user may see. None where there is no
 *   /proc, as outside Linux.
 */
export const listServers = (root) => listProcesses().filter((pid) => isServer(pid, root))

function isServer(pid, root) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === TITLE && readlinkSync(`/proc/${pid}/cwd`) === root
  } catch {
    // It has ended meanwhile, or belongs to somebody else.
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
