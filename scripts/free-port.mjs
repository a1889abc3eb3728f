import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Asks the system for ports of this machine that no process listens on. They differ from each other, and are free until
 * another process takes them: listen at once.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => server.listening || once(server, 'listening')))
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

/** @returns {Promise<number>} */
export const freePort = async () => (await freePorts(1))[0]
