import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { releaseClaim } from '../claims/claim'
import type { ReviewSnapshot } from '../review-snapshot'

/**
 * Assigns a waiting review to a mentor of its cohort, also one that another has claimed; others may still claim it.
 * @param toId null for any mentor
 * @param mentorIds the mentors of the review's cohort
 */
export function assignReviewTo(
  current: ReviewSnapshot,
  toId: string | null,
  mentorIds: readonly string[],
): Result<ReviewSnapshot, 'not-waiting' | 'no-such-colleague'> {
  if (current.state !== 'waiting' && current.state !== 'claimed') return refuse('not-waiting')
  if (toId !== null && (!mentorIds.includes(toId) || toId === current.authorId)) return refuse('no-such-colleague')
  const isTheirs = toId !== null && current.claimedById === toId
  const isSame = current.state === 'waiting' && current.handedToId === toId
  return ok(isTheirs || isSame ? current : { ...releaseClaim(current), handedToId: toId })
}
