import { tooManyRequests } from '@/lib/foundation/errors'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import * as words from '@/messages/generated/learning/check-refusals'

/** Visits under way in a process, at most: each may have a hundred requests under way. */
const AT_A_TIME = 2
const RETRY_AFTER = 45

/**
 * Runs a visit, unless too many are under way.
 * @throws too-many, and what the visit throws
 */
export async function inVisitTurn<Value>(visit: () => Promise<Value>): Promise<Value> {
  const turns = oncePerProcess('checkVisits', () => ({ underWay: 0 }))
  if (turns.underWay >= AT_A_TIME) throw tooManyRequests(words.visitsBusy(), RETRY_AFTER)
  turns.underWay += 1
  try {
    return await visit()
  } finally {
    turns.underWay -= 1
  }
}
