import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Reply = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

type Sent = {
  readonly method: string
  /** Goes over the wire as it is: nothing tidies it up. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | null
  /** Only the head of an answer that goes on and on. */
  readonly isStream?: boolean
}

const PATIENCE_MS = 30_000
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Rejects when the server does not answer. */
export function send(port: number, { method, target, headers = {}, body, isStream }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.byteLength) } : {}
    const options = { host: '127.0.0.1', port, method, path: target, agent, headers: { ...headers, ...length } }
    const sent = request(options, (answer) => {
      const chunks: Buffer[] = []
      const done = () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        })
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

/** As `send`, once more where a kept connection was closed under the request: the answer never began. */
export async function sendOnce(port: number, sent: Sent): Promise<Reply> {
  try {
    return await send(port, sent)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET' && (error as NodeJS.ErrnoException).code !== 'EPIPE') {
      throw error
    }
    return send(port, sent)
  }
}
