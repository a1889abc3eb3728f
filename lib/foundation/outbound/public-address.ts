import ipaddr from 'ipaddr.js'

/** Of IPv6, what is given out to the world (IANA). */
const GLOBAL = ipaddr.parseCIDR('2000::/3')
/** A public address by its number, but it belongs to the host's own cloud (Azure), and answers with secrets. */
const AZURE = '168.63.129.16'

/** True for an address of the public internet: no special range, and nothing that stands for an IPv4 address within. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast' || parsed.toString() === AZURE) return false
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL)
}
