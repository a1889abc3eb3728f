import type { Agent } from 'node:http'
import { ask, keepingConnections } from '@/e2e/harness/http'

export type Asked = {
  readonly method?: 'GET' | 'PUT' | 'POST'
  readonly path: string
  readonly cookie: string
  readonly body?: object
  readonly idempotencyKey?: string
  /** Text that a good answer contains; its status is always 200. */
  readonly holds?: string
}

export type Answer = { readonly ms: number; readonly bytes: number; readonly text: string }

/** Sends requests to one server over keep-alive connections. `bytes` of an answer are as received: gzipped. */
export class Target {
  readonly #agent: Agent
  readonly #url: URL

  constructor(url: string, connections = 16) {
    this.#url = new URL(url)
    this.#agent = keepingConnections(connections)
  }

  get origin(): string {
    return this.#url.origin
  }

  /** Sends a request. @throws Error for an unexpected answer, which would be no measurement */
  async ask({ method = 'GET', path, cookie, body, idempotencyKey, holds }: Asked): Promise<Answer> {
    const sent = body ? JSON.stringify(body) : undefined
    const headers = {
      cookie,
      'accept-encoding': 'gzip',
      origin: this.#url.origin,
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...(sent ? { 'content-type': 'application/json' } : {}),
    }
    const started = performance.now()
    const answer = await ask(this.#url.origin, { method, target: path, headers, body: sent, agent: this.#agent })
    const ms = performance.now() - started
    const { status, bytes, text } = answer
    if (status !== 200 || (holds && !text.includes(holds))) {
      throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 300)}`)
    }
    return { ms, bytes: bytes.length, text }
  }

  close(): void {
    this.#agent.destroy()
  }
}
