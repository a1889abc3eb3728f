// Who asks: the address at the other end of the socket, unless that is a proxy the host trusts (`TRUSTED_PROXIES`).
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'

/** The header in which the server tells the routes. Whatever a client sends under this name is overwritten. */
export const ADDRESS_HEADER = 'x-waymark-address'

/**
 * @param {string} trusted addresses and networks, separated by commas; empty for none
 * @returns a function from a request to the client's address: the last in `X-Forwarded-For` that no trusted proxy has.
 *   What a proxy has passed on and is no address counts for nothing, nor does anything before it. An IPv4 address comes
 *   as one, whatever form it had.
 */
export function addressReader(trusted) {
  const networks = networksIn(trusted)
  const isTrusted = proxyAddr.compile(networks)
  return (request) => {
    const socket = plain(request.socket.remoteAddress) ?? ''
    if (networks.length === 0 || !isTrusted(socket)) return socket
    // From the nearest to the farthest; each of them was named by the one before.
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

/** Whether a request comes from a proxy the host trusts, by the same list. */
export function isTrustedPeer(trusted) {
  const networks = networksIn(trusted)
  const isTrusted = proxyAddr.compile(networks)
  return (request) => networks.length > 0 && isTrusted(plain(request.socket.remoteAddress) ?? '')
}

const forwardedFor = ({ headers }) => (headers['x-forwarded-for'] ?? '').split(',').reverse()

/** An address without port and zone, and IPv4 as such; null for what is none. */
function plain(text = '') {
  const trimmed = text.trim()
  const host = /^\[(.+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(trimmed)?.[1] ?? trimmed
  const address = host.replace(/%.*/s, '')
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)
  return isAddress ? ipaddr.process(address).toString() : null
}
