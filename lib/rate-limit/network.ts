import ipaddr from 'ipaddr.js'

/**
 * What limits count an address by: an IPv4 address as it is, also in its IPv6 form, and of an IPv6 address its first 64
 * bits, within which one client can choose as it likes. What is no address is its own.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64)
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const first64 = [...parsed.parts.slice(0, 4), 0, 0, 0, 0]
  return `${new ipaddr.IPv6(first64)}/64`
}
