import 'server-only'
import { AppError, type ErrorCode } from '@/lib/foundation/errors'
import { limitFailuresByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limits } from '@/lib/foundation/rate-limit/limits'
import * as words from '@/messages/generated/learning/check-refusals'

/**
 * Refusals that count: a guessed code, and whatever is refused only after up to two megabytes were read. Not those that
 * are this instance's fault.
 */
const COUNTED: readonly ErrorCode[] = ['not-found', 'invalid', 'not-json', 'too-large', 'conflict', 'too-many']

/**
 * Runs work that reads and takes a run, unless too many of this address were refused already: then its body is not read.
 * @throws too-many, and whatever `work` throws; a body that is too large with a sentence of its own
 */
export async function limitRefusedRuns<Value>(address: string, work: () => Promise<Value>): Promise<Value> {
  const isCounted = (error: unknown) => error instanceof AppError && COUNTED.includes(error.code)
  try {
    return await limitFailuresByAddress(limits.refusedRun, address, work, isCounted)
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-large') throw new AppError('too-large', words.tooLarge())
    throw error
  }
}
