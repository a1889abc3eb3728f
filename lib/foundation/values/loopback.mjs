/**
 * Returns whether a host is `localhost`, `127.0.0.0/8` or `::1`, with or without a port. Another name that resolves to
 * this machine may be an attack.
 * @param {string | undefined} host
 */
export function isLoopbackHost(host) {
  const name = (host ?? '')
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
  return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
}
