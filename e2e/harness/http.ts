import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'

export type Asked = {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer | null
  /** Sent without a content-length. */
  readonly isChunked?: boolean
  /** The address of this machine that the request is sent from: Linux has all of 127.0.0.0/8. */
  readonly from?: string
  /** Goes over the wire as it is, in place of the path of the URL, which is normalised. */
  readonly target?: string
  /** Keeps connections open; without one each request has its own. */
  readonly agent?: Agent
  /** Resolves with the head of an answer that never ends. */
  readonly isStream?: boolean
}

/** An answer as it came: `bytes` may be compressed, `text` is not. */
export class Answered {
  constructor(
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
    readonly bytes: Buffer,
  ) {}

  get text(): string {
    const bytes = this.headers['content-encoding'] === 'gzip' ? gunzipSync(this.bytes) : this.bytes
    return bytes.toString('utf8')
  }

  /** The cookies it sets, as a browser sends them back. */
  get cookies(): readonly string[] {
    return cookiesIn(this.headers['set-cookie'] ?? [])
  }
}

/** "name=value" of each `set-cookie` line. */
export const cookiesIn = (lines: readonly string[]): string[] => lines.map((line) => line.split(';')[0] ?? '')

const PATIENCE_MS = 30_000

export const keepingConnections = (maxSockets = 16): Agent => new Agent({ keepAlive: true, maxSockets })

/**
 * Sends exactly this request, with no header added that a browser or `fetch` would add.
 * @throws Error when there is no answer within 30 seconds
 */
export function ask(url: string, asked: Asked = {}): Promise<Answered> {
  const { method = 'GET', headers = {}, body, isChunked = false, from, target, agent = false, isStream } = asked
  const known = { 'content-length': Buffer.byteLength(body ?? '') }
  const length = body === undefined || body === null ? {} : isChunked ? { 'transfer-encoding': 'chunked' } : known
  const path = target === undefined ? {} : { path: target }
  const options = { method, headers: { ...length, ...headers }, localAddress: from, agent, ...path }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      const chunks: Buffer[] = []
      const done = () => resolve(new Answered(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks)))
      if (isStream && answer.statusCode === 200) {
        done()
        sent.destroy()
        return
      }
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', done)
      answer.on('error', reject)
    })
    sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)))
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

/** Writes these bytes to a bare connection. @returns all that comes back until the server ends it */
export function talk(url: string, words: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(words))
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}
