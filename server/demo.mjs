import { isLoopbackHost } from '../lib/foundation/values/loopback.mjs'

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

export const isForwarded = (headers) =>
  Object.keys(headers).some((name) => FORWARDING.some((pattern) => pattern.test(name.replaceAll('_', '-'))))

/** Refuses requests to the demo through a proxy or for another host name. */
export function demoRefusal({ headers }) {
  if (!isForwarded(headers) && isLoopbackHost(headers.host)) return null
  const detail = 'The demo has known passwords and answers on its own machine only, not through a proxy.'
  return { status: 403, title: 'Demo mode', detail, code: 'demo-only' }
}
