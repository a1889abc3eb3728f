import type { ApiCall } from '../calls/call'
import { isUnanswered, newIdempotencyKey, type Sent, send } from './transport'

/**
 * The key of each request whose answer has not come, in this tab: a form keeps what was typed when it leaves the page and
 * comes back, so its key has to be there too.
 */
const keys = new Map<string, { readonly key: string; readonly at: number }>()
/** Who sends the same words later than this means another thing: a second "Thanks!". */
const RETRY_MS = 10 * 60 * 1000

/**
 * Sends a write with an idempotency key. The same request, sent again since its answer was lost, brings the same key;
 * another one, or the same after an answer, means another thing.
 * @throws RequestError as `send` does
 */
export async function sendOnce<It extends ApiCall>(entry: It['entry'], sent: Sent<It> & { readonly body: unknown }) {
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
