import { request } from 'node:http'
import type { Person } from './people'

/**
 * Sends a server the head of a request and half of its body.
 * @returns once it is under way at the server, what sends the rest and resolves to the status of the answer
 */
export async function beginRequest(url: string, { headers }: Person): Promise<() => Promise<number>> {
  const body = JSON.stringify({ value: 2 })
  const sent = request(`${url}/api/v1/me/confidence/linux-basics`, {
    method: 'PUT',
    headers: { ...headers, 'content-length': body.length, expect: '100-continue' },
  })
  const status = new Promise<number>((resolve, reject) => {
    sent.on('response', (answer) => resolve(answer.resume().statusCode ?? 0))
    sent.on('error', reject)
  })
  // Looked at late: until then a failure is no unhandled one.
  status.catch(() => {})
  sent.flushHeaders()
  // Sent by the server as it begins to read.
  await Promise.race([new Promise((resolve) => sent.once('continue', resolve)), status])
  sent.write(body.slice(0, 8))
  return () => {
    sent.end(body.slice(8))
    return status
  }
}
