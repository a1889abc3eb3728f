import { tooManyRequests } from '@/lib/foundation/errors'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import * as words from '@/messages/generated/learning/check-refusals'

/** Visits under way in a process, at most: each may have a hundred requests under way. */
const AT_A_TIME = 2
const RETRY_AFTER = 45

/**
 * Runs a visit, unless too many are under way, or one for the same person, who could otherwise take every turn.
 * @throws too-many, and what the visit throws
 */
export async function inVisitTurn<Value>(personId: string, visit: () => Promise<Value>): Promise<Value> {
  const underWay = oncePerProcess('checkVisits', () => new Set<string>())
  if (underWay.has(personId)) throw tooManyRequests(words.visitUnderWay(), RETRY_AFTER)
  if (underWay.size >= AT_A_TIME) throw tooManyRequests(words.visitsBusy(), RETRY_AFTER)
  underWay.add(personId)
  try {
    return await visit()
  } finally {
    underWay.delete(personId)
  }
}
