import { once } from 'node:events'
import { type OutgoingHttpHeaders, request } from 'node:http'

type HalfSent = { readonly method: string; readonly headers: OutgoingHttpHeaders; readonly body: string }

/**
 * Sends the head of a request and half of its body, once the server has started to read.
 * @returns a function that sends the rest and resolves to the status of the response; rejects where the connection was
 * cut off
 */
export async function beginRequest(url: string, { method, headers, body }: HalfSent): Promise<() => Promise<number>> {
  const bytes = Buffer.from(body)
  const half = Math.floor(bytes.length / 2)
  const sent = request(url, { method, headers: { ...headers, 'content-length': bytes.length, expect: '100-continue' } })
  const status = new Promise<number>((resolve, reject) => {
    sent.once('response', (answer) => resolve(answer.resume().statusCode ?? 0))
    sent.on('error', reject)
  })
  // The status is awaited late: until then a failure must not count as unhandled.
  status.catch(() => {})
  sent.flushHeaders()
  await Promise.race([once(sent, 'continue'), status])
  sent.write(bytes.subarray(0, half))
  return () => {
    sent.end(bytes.subarray(half))
    return status
  }
}
