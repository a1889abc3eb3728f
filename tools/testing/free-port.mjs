import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Returns ports of this machine on which no process listens. They differ from each other, and stay free only until
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
