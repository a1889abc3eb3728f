import { connect } from 'node:net'

type Flood = { readonly connections: number; readonly from: string; readonly path: string }

/** Time after which the remaining connections are closed. */
const LONGEST_MS = 120_000

/**
 * Opens that many connections at once and requests a page on each.
 * @returns whether all have ended, and then how many were answered with 200
 */
export function flood(url: string, { connections, from, path }: Flood) {
  const { hostname, port, host } = new URL(url)
  const began = performance.now()
  let [open, answered] = [connections, 0]
  const one = () =>
    new Promise<void>((resolve) => {
      const socket = connect({ host: hostname, port: Number(port), localAddress: from })
      socket.once('connect', () => socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`))
      socket.once('data', (data) => (answered += data.toString('latin1').startsWith('HTTP/1.1 200') ? 1 : 0))
      socket.resume()
      socket.on('error', () => {})
      const givenUp = setTimeout(() => socket.destroy(), LONGEST_MS)
      socket.once('close', () => {
        clearTimeout(givenUp)
        open -= 1
        resolve()
      })
    })
  const ended = Promise.all(Array.from({ length: connections }, one)).then(() => ({
    answered,
    seconds: (performance.now() - began) / 1000,
  }))
  return { isOver: () => open === 0, ended }
}
