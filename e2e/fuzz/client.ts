import { type Answered, ask, keepingConnections } from '../harness/http'

export type Reply = Pick<Answered, 'status' | 'headers' | 'text'>

type Sent = {
  readonly method: string
  /** Sent as it is, without normalization. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | null
  /** Reads only the head of an endless response. */
  readonly isStream?: boolean
}

const agent = keepingConnections()
const isClosed = ({ code }: NodeJS.ErrnoException) => code === 'ECONNRESET' || code === 'EPIPE'

/**
 * Sends a request, and a second time where a kept connection was closed under it before any response.
 * @throws Error when the server does not respond
 */
export async function sendOnce(port: number, sent: Sent): Promise<Reply> {
  const send = () => ask(`http://127.0.0.1:${port}`, { ...sent, agent })
  return send().catch((error) => {
    if (!isClosed(error)) throw error
    return send()
  })
}
