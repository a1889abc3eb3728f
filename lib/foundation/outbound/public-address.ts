import ipaddr from 'ipaddr.js'

/** IPv6 addresses that are globally assigned (IANA). */
const GLOBAL = ipaddr.parseCIDR('2000::/3')
/** Public by its number, but it belongs to the host's own cloud (Azure), and serves secrets. */
const AZURE = '168.63.129.16'

/** Returns whether an address is on the public internet: no special range, no embedded IPv4 address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast' || parsed.toString() === AZURE) return false
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL)
}
