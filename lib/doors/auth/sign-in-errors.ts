import 'server-only'
import { AppError, isUnavailable } from '@/lib/foundation/errors'
import { log, reference } from '@/lib/foundation/log'

/** What somebody is told by next-auth's own name for it when something inside went wrong. */
const UNTOLD = 'Callback'

/**
 * For callbacks of next-auth, which writes the message of whatever they throw into the address that the browser goes to,
 * and into no log. Refusals pass. Everything else is for the log: a database's words tell of its tables.
 * @throws what is a refusal, and `Callback` in the place of anything else
 */
export async function logged<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error)) throw error
    log().error({ err: error, reference: reference() }, 'A sign-in broke')
    throw new Error(UNTOLD)
  }
}

/** What a right way into a closed account is answered with. */
export const isClosedRefusal = (error: unknown): boolean => error instanceof Error && error.message === 'closed'

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError || isUnavailable(error) || isClosedRefusal(error)
