import { AppError } from '@/lib/foundation/errors'
import { toNetwork } from '@/lib/foundation/rate-limit/network.mjs'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import * as words from '@/messages/generated/learning/check-refusals'

/** Runs of one network that a process reads at a time: each may be two megabytes, and sent as slowly as one likes. */
const AT_A_TIME = 30
/** Seconds; a runner tries again by itself. */
const RETRY_AFTER = 5

/**
 * Reads and takes a run, unless too many from the same network are under way.
 * @throws unavailable, and what `work` throws
 */
export async function inRunTurn<Value>(address: string, work: () => Promise<Value>): Promise<Value> {
  const underWay = oncePerProcess('checkRuns', () => new Map<string, number>())
  const network = toNetwork(address, 48)
  const count = underWay.get(network) ?? 0
  if (count >= AT_A_TIME) throw new AppError('unavailable', words.runsBusy(), [], RETRY_AFTER)
  underWay.set(network, count + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(network) ?? 1) - 1
    if (left > 0) underWay.set(network, left)
    else underWay.delete(network)
  }
}
