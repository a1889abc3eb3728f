import { toAnswer, toNoAnswer } from '@/lib/learning/checks/kit/answer'
import {
  type CheckAnswer,
  type CheckRequest,
  type Exchange,
  MAX_BODY_BYTES,
  toKeyHeader,
} from '@/lib/learning/checks/kit/exchange'
import { hideKey } from './hide-key'

/** Milliseconds that a server has for one answer. */
export const ANSWER_WITHIN = 10_000

/** Sends one request of a check and records the answer. The key is not recorded. */
export async function exchange(
  request: CheckRequest,
  base: string,
  apiKey: string | null,
  getTime: () => number,
): Promise<Exchange> {
  const startedAt = Math.round(getTime())
  const answer = hideKey(await ask(request, base, apiKey), apiKey)
  return { request, answer, startedAt, endedAt: Math.round(getTime()) }
}

async function ask(request: CheckRequest, base: string, apiKey: string | null): Promise<CheckAnswer> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<CheckAnswer>((resolve) => {
    timer = setTimeout(() => {
      resolve(toNoAnswer('timeout'))
      controller.abort()
    }, ANSWER_WITHIN)
  })
  const sending = sendRequest(request, base, apiKey, controller.signal).catch(() => toNoAnswer('unreachable'))
  // Some bodies that can't be unpacked end neither with an error nor when they are aborted.
  return Promise.race([sending, timeout]).finally(() => clearTimeout(timer))
}

async function sendRequest(
  request: CheckRequest,
  base: string,
  apiKey: string | null,
  signal: AbortSignal,
): Promise<CheckAnswer> {
  const { method, path, key, headers, body } = request
  const response = await fetch(`${base}${path}`, {
    method,
    // Each request has a connection of its own: a kept one that the server closes would lose a request for nothing.
    headers: { ...headers, ...toKeyHeader(key, apiKey), connection: 'close' },
    body,
    redirect: 'manual',
    signal,
  })
  const bytes = await readBytes(response)
  return bytes === null ? toNoAnswer('too-large') : toAnswer(request, response, bytes)
}

/** Reads a body, and returns null for one that is too large. */
async function readBytes({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop closes the connection.
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > MAX_BODY_BYTES) return null
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
