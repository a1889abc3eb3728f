import { setTimeout as wait } from 'node:timers/promises'
import type { Learner } from '@/e2e/harness/client'

export type Answer = { readonly status: number; readonly body: unknown }

const PATIENCE_MS = 30_000

/** Calls the API as this learner. @throws Error without a complete answer */
export async function send(
  { client }: Learner,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await client.call(method, `/api/v1${path}`, body, {
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : null }
}

/** Repeats a request until the server answers: one interrupted by a crash is repeated unchanged. */
export async function untilAnswered(ask: () => Promise<Answer>, onLost: () => void): Promise<Answer> {
  for (;;) {
    const answer = await ask().catch(() => null)
    // 409 on a tick means a conflict with others; 5xx, that the outcome is unknown.
    if (answer && answer.status < 500) return answer
    onLost()
    await wait(20 + Math.random() * 80)
  }
}
