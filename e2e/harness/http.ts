import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'

export type RequestOptions = {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer | null
  /** Sent without a content-length. */
  readonly isChunked?: boolean
  /** Address of this machine to send from: Linux has all of 127.0.0.0/8. */
  readonly from?: string
  /** Sent as it is, in place of the normalized path of the URL. */
  readonly target?: string
  /** Keeps connections open; without one each request has its own. */
  readonly agent?: Agent
  /** Resolves with the head of an endless response. */
  readonly isStream?: boolean
}

/** A raw response: `bytes` may be compressed, `text` is not. */
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

  /** Cookies that it sets, as a browser sends them back. */
  get cookies(): readonly string[] {
    return cookiesIn(this.headers['set-cookie'] ?? [])
  }
}

/** Extracts "name=value" from each `set-cookie` line. */
export const cookiesIn = (lines: readonly string[]): string[] => lines.map((line) => line.split(';')[0] ?? '')

const PATIENCE_MS = 30_000

export const keepingConnections = (maxSockets = 16): Agent => new Agent({ keepAlive: true, maxSockets })

/**
 * Sends exactly this request, without the headers that a browser or `fetch` would add.
 * @throws Error when there is no response within 30 seconds
 */
export function ask(url: string, asked: RequestOptions = {}): Promise<Answered> {
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

/** Writes these bytes to a bare connection. @returns everything that comes back until the server ends it */
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
