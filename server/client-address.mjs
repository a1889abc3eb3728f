// Determines the client's address: the other end of the socket, unless that is a proxy the host trusts
// (`TRUSTED_PROXIES`).
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'

/** Header by which the server passes the address to the routes. It overwrites any value sent by the client. */
export const ADDRESS_HEADER = 'x-waymark-address'

/**
 * Makes a function that determines a request's client: its address, and whether it came through a trusted proxy.
 * @param {string} trusted addresses and networks, separated by commas; empty for none
 */
export function clientReader(trusted) {
  const networks = trusted.split(',').map((part) => part.trim())
  const isTrusted = proxyAddr.compile(networks.filter(Boolean))
  return ({ headers, socket }) => {
    let address = toAddress(socket.remoteAddress) ?? ''
    const isProxied = isTrusted(address)
    const hops = (headers['x-forwarded-for'] ?? '').split(',')
    // From the nearest hop to the farthest: each was named by the one before, and counts as long as that one is trusted.
    // The others are not parsed, because anybody can send thousands.
    for (let at = hops.length - 1; at >= 0 && isTrusted(address); at--) {
      const hop = toAddress(hops[at])
      if (hop === null) break
      address = hop
    }
    return { address, isProxied }
  }
}

/** Normalizes an address: without port and zone, and IPv4 as such. Null for invalid ones. */
function toAddress(text = '') {
  const trimmed = text.trim()
  const host = /^\[(.+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(trimmed)?.[1] ?? trimmed
  const address = host.replace(/%.*/s, '')
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address)
  return isAddress ? ipaddr.process(address).toString() : null
}
