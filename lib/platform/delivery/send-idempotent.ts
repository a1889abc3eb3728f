import type { ApiCall } from '../calls/call'
import { isUnanswered, newIdempotencyKey, type Sent, send } from './transport'

/**
 * Keys of unanswered requests in this tab: a form keeps its typed text when the user leaves the page and returns, so
 * its key has to be kept too.
 */
const keys = new Map<string, { readonly key: string; readonly at: number }>()
/** Time after which the same text is a new request: a second "Thanks!". */
const RETRY_MS = 10 * 60 * 1000

/**
 * Sends a write with an idempotency key. A repeat of a request without response reuses the key; another request, or the
 * same after a response, gets a new one.
 * @throws RequestError as `send` does
 */
export async function sendIdempotent<It extends ApiCall>(
  entry: It['entry'],
  sent: Sent<It> & { readonly body: unknown },
) {
  const { params, body } = sent as { readonly params?: unknown; readonly body: unknown }
  const request = JSON.stringify([entry, params, body])
  const now = Date.now()
  const known = keys.get(request)
  const idempotencyKey = known && now - known.at < RETRY_MS ? known.key : newIdempotencyKey()
  keys.set(request, { key: idempotencyKey, at: now })
  try {
    const answer = await send<It>(entry, { ...sent, idempotencyKey } as Sent<It>)
    keys.delete(request)
    return answer
  } catch (error) {
    if (!isUnanswered(error)) keys.delete(request)
    throw error
  }
}
