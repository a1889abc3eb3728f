import type { ApiCall } from '../calls/call'
import { isUnanswered, newIdempotencyKey, type Sent, send } from './transport'

/**
 * The key of each request whose answer has not come, for as long as the tab is open: a form keeps what was typed when it
 * leaves the page and comes back, so its key has to be there too.
 */
const keys = new Map<string, string>()

/**
 * Sends a write with an idempotency key. The same request, sent again since its answer was lost, brings the same key;
 * another one, or the same after an answer, means another thing.
 * @throws RequestError as `send` does
 */
export async function sendOnce<It extends ApiCall>(entry: It['entry'], sent: Sent<It> & { readonly body: unknown }) {
  const { params, body } = sent as { readonly params?: unknown; readonly body: unknown }
  const request = JSON.stringify([entry, params, body])
  const idempotencyKey = keys.get(request) ?? newIdempotencyKey()
  keys.set(request, idempotencyKey)
  try {
    const answer = await send<It>(entry, { ...sent, idempotencyKey } as Sent<It>)
    keys.delete(request)
    return answer
  } catch (error) {
    if (!isUnanswered(error)) keys.delete(request)
    throw error
  }
}
