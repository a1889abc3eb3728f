import { type Answered, ask, keepingConnections } from '../harness/http'

export type Reply = Pick<Answered, 'status' | 'headers' | 'text'>

type Sent = {
  readonly method: string
  /** Goes over the wire as it is: nothing normalises it. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | null
  /** Only the head of an answer that goes on and on. */
  readonly isStream?: boolean
}

const agent = keepingConnections()
const isClosed = ({ code }: NodeJS.ErrnoException) => code === 'ECONNRESET' || code === 'EPIPE'

/**
 * Sends once, and a second time where a kept connection was closed under the request: the answer never began.
 * @throws Error when the server does not answer
 */
export async function sendOnce(port: number, sent: Sent): Promise<Reply> {
  const send = () => ask(`http://127.0.0.1:${port}`, { ...sent, agent })
  return send().catch((error) => {
    if (!isClosed(error)) throw error
    return send()
  })
}
