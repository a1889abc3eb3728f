import ipaddr from 'ipaddr.js'

/**
 * What limits count an address by: an IPv4 address as it is, also in its IPv6 form, and of an IPv6 address its first
 * bits, within which one client can choose as it likes. What is no address is its own.
 * @param {string} address
 * @param {48 | 64} [bits] of IPv6, in sixteens: 64 is what one customer has at least, 48 what a larger one has
 * @returns {string}
 */
export function toNetwork(address, bits = 64) {
  if (!ipaddr.isValid(address)) return address.slice(0, 64)
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const parts = parsed.parts.map((part, n) => (n < bits / 16 ? part : 0))
  return `${new ipaddr.IPv6(parts)}/${bits}`
}
