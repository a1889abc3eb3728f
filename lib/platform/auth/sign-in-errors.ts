import 'server-only'
import { AppError, isUnavailable } from '@/lib/foundation/errors'
import { log, reference } from '@/lib/foundation/log'

/** next-auth's own code for an internal error, which users may see. */
const UNTOLD = 'Callback'

/**
 * Runs a callback of next-auth, which would put the message of any error into the browser's address, and into no log.
 * Refusals pass. Everything else is logged: a database's message may reveal its tables.
 * @throws refusals as they are, and `Callback` in place of anything else
 */
export async function logUnexpectedErrors<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (isRefusal(error)) throw error
    log().error({ err: error, reference: reference() }, 'A sign-in broke')
    throw new Error(UNTOLD)
  }
}

/** Returns whether an error means that the credentials are right but the account is closed. */
export const isClosedRefusal = (error: unknown): boolean => error instanceof Error && error.message === 'closed'

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError || isUnavailable(error) || isClosedRefusal(error)
