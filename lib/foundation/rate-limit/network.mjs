import ipaddr from 'ipaddr.js'

/**
 * Returns the network by which limits count an address: an IPv4 address itself, also in its IPv6 form; of an IPv6
 * address its first bits, because a client may choose the rest. Invalid addresses get their own bucket.
 * @param {string} address
 * @param {48 | 64} [bits] of IPv6, in sixteens: one customer has at least a /64, a larger one a /48
 * @returns {string}
 */
export function toNetwork(address, bits = 64) {
  if (!ipaddr.isValid(address)) return address.slice(0, 64)
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const parts = parsed.parts.map((part, n) => (n < bits / 16 ? part : 0))
  return `${new ipaddr.IPv6(parts)}/${bits}`
}
