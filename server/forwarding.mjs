/**
 * Headers that proxies add, or that name a client elsewhere: any of them means that the request did not start on this
 * machine.
 */
const FORWARDING = [
  /forwarded/,
  /^(via|cdn-loop|true-client-ip|x-scheme|x-real-ip|x-client-ip|x-cluster-client-ip|x-proxyuser-ip)$/,
  /^x-original-/,
  /^(cf|fly|fastly|x-envoy|x-azure|x-appengine|x-amz|x-arr)-/,
]

export const refusesForwarded = (headers) =>
  Object.keys(headers).some((name) => FORWARDING.some((pattern) => pattern.test(name.replaceAll('_', '-'))))

/**
 * Returns whether a host is `localhost`, `127.0.0.0/8` or `::1`, with or without a port. Another name that resolves to
 * this machine may be an attack.
 */
export function isLoopbackHost(host) {
  const name = (host ?? '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
  return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}

/** Refuses requests to the demo through a proxy or for another host name. */
export function demoRefusal({ headers }) {
  if (!refusesForwarded(headers) && isLoopbackHost(headers.host)) return null
  const detail = 'The demo has known passwords and answers on its own machine only, not through a proxy.'
  return { status: 403, title: 'Demo mode', detail, code: 'demo-only' }
}
