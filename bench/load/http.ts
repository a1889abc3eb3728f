import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export type Asked = {
  readonly method?: 'GET' | 'PUT' | 'POST'
  readonly path: string
  readonly cookie: string
  readonly body?: object
  readonly idempotencyKey?: string
  /** What has to stand in a good answer; the status is 200 in any case. */
  readonly holds?: string
}

export type Answer = { readonly ms: number; readonly bytes: number; readonly text: string }

/** One server, asked over connections that stay open. `bytes` of an answer are as they came: gzipped. */
export class Target {
  readonly #agent: Agent
  readonly #url: URL

  constructor(url: string, connections = 16) {
    this.#url = new URL(url)
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  get origin(): string {
    return this.#url.origin
  }

  /** @throws Error when the answer is not what it has to be: a wrong answer is no measurement */
  async ask({ method = 'GET', path, cookie, body, idempotencyKey, holds }: Asked): Promise<Answer> {
    const sent = body ? JSON.stringify(body) : undefined
    const headers = {
      cookie,
      'accept-encoding': 'gzip',
      origin: this.#url.origin,
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...(sent ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)) } : {}),
    }
    const started = performance.now()
    const { status, raw, encoding } = await this.#send(method, path, headers, sent)
    const ms = performance.now() - started
    const text = (encoding === 'gzip' ? gunzipSync(raw) : raw).toString('utf8')
    if (status !== 200 || (holds && !text.includes(holds))) {
      throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 300)}`)
    }
    return { ms, bytes: raw.length, text }
  }

  #send(method: string, path: string, headers: Record<string, string>, sent?: string) {
    const { hostname, port } = this.#url
    return new Promise<{ status?: number; raw: Buffer; encoding?: string }>((resolve, reject) => {
      const asking = request({ hostname, port, method, path, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            raw: Buffer.concat(chunks),
            encoding: response.headers['content-encoding'],
          }),
        )
      })
      asking.on('error', reject)
      asking.end(sent)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
