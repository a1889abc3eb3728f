// Who asks: the address at the other end of the socket, unless that is a proxy the host trusts (`TRUSTED_PROXIES`).
import proxyAddr from 'proxy-addr'

/** The header in which the server tells the routes. Whatever a client sends under this name is overwritten. */
export const ADDRESS_HEADER = 'x-waymark-address'

/**
 * @param {string} trusted addresses and networks, separated by commas; empty for none
 * @returns a function from a request to the client's address: the last in `X-Forwarded-For` that no trusted proxy has
 */
export function addressReader(trusted) {
  const networks = trusted
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const isTrusted = proxyAddr.compile(networks)
  return (request) => {
    const address = networks.length > 0 ? proxyAddr(request, isTrusted) : request.socket.remoteAddress
    // An IPv4 client of a socket that listens on both.
    return (address ?? '').replace(/^::ffff:(?=\d)/, '')
  }
}
