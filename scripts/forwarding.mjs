/** Headers by which a proxy says that it stands between: any of them means that the client is not on this machine. */
const FORWARDING =
  /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-(host|url|forwarded-for)|true-client-ip|cf-connecting-ip|cf-ray|fly-client-ip|fastly-client-ip)$/

export const refusesForwarded = (headers) => Object.keys(headers).some((name) => FORWARDING.test(name))

/** `localhost`, `127.0.0.0/8` or `::1`, with or without a port. Another name that leads here is somebody's trick. */
export function isLoopbackHost(host) {
  const name = (host ?? '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
  return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}
