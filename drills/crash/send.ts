import { setTimeout as wait } from 'node:timers/promises'
import type { Learner } from '@/e2e/harness/client'

export type Answer = { readonly status: number; readonly body: unknown }

const PATIENCE_MS = 30_000

/** Calls the API as this learner. @throws Error when no whole answer came */
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

/** Tries until the server answers: what it was doing when it died is asked for again, word for word. */
export async function untilAnswered(ask: () => Promise<Answer>, onLost: () => void): Promise<Answer> {
  for (;;) {
    const answer = await ask().catch(() => null)
    // 409 on a tick says that others were in the way; 5xx, that the server knows not whether it was done.
    if (answer && answer.status < 500) return answer
    onLost()
    await wait(20 + Math.random() * 80)
  }
}
