// Determines the client's address: the other end of the socket, unless that is a proxy the host trusts
// (`TRUSTED_PROXIES`).
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'

/** Header by which the server passes the address to the routes. It overwrites any value sent by the client. */
export const ADDRESS_HEADER = 'x-waymark-address'

/**
 * Makes a function that determines the client's address.
 * @param {string} trusted addresses and networks, separated by commas; empty for none
 * @returns a function from a request to the client's address: the last in `X-Forwarded-For` that no trusted proxy has.
 * An invalid entry ends the search, since nothing before it can be trusted. IPv4 addresses are returned as IPv4,
 * whatever form they had.
 */
export function addressReader(trusted) {
  const networks = networksIn(trusted)
  const isTrusted = proxyAddr.compile(networks)
  return (request) => {
    const socket = plain(request.socket.remoteAddress) ?? ''
    if (networks.length === 0 || !isTrusted(socket)) return socket
    // Follows the chain from the nearest hop to the farthest; each hop was named by the previous one.
    let address = socket
    for (const hop of forwardedFor(request)) {
      const next = plain(hop)
      if (next === null) break
      address = next
      if (!isTrusted(address)) break
    }
    return address
  }
}

const networksIn = (trusted) =>
  trusted
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** Returns a function that checks whether a request comes from a trusted proxy, by the same list. */
export function isTrustedPeer(trusted) {
  const networks = networksIn(trusted)
  const isTrusted = proxyAddr.compile(networks)
  return (request) => networks.length > 0 && isTrusted(plain(request.socket.remoteAddress) ?? '')
}

const forwardedFor = ({ headers }) => (headers['x-forwarded-for'] ?? '').split(',').reverse()

/** Normalizes an address: without port and zone, and IPv4 as such. Null for invalid ones. */
function plain(text = '') {
  const trimmed = text.trim()
  const host = /^\[(.+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(trimmed)?.[1] ?? trimmed
  const address = host.replace(/%.*/s, '')
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)
  return isAddress ? ipaddr.process(address).toString() : null
}
