import { CLAIM_MS } from '@/lib/mentoring/reviews/claim'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { agoInWords } from '@/lib/mentoring/reviews/when'
import { clockTime, turnInWords } from '../review-words'

/** A review without its contents: where it stands, and what its reader can do. */
export type ReviewStanding = Omit<ReviewDetail, 'iterations' | 'messages'>

/**
 * Who holds a review and what that means for its reader, in words; null where nobody can hold it.
 * @param savedAt when the draft was last saved since the page was read, ISO 8601
 */
export function claimInWords(review: ReviewStanding, savedAt: string | null): string | null {
  const { state, isAuthor, claim } = review
  if (isAuthor) return 'This is your own work. Another mentor reviews it.'
  if (state === 'waiting') return waitingInWords(review)
  if (claim) return heldInWords(review, claim, savedAt)
  if (state === 'withdrawn') return `${review.learner.name} withdrew this work.`
  if (state === 'lapsed') return 'No answer for 28 days. The next attempt reopens it.'
  return state === 'changes-requested' ? turnInWords(review) : null
}

function waitingInWords({ handedTo, draft, canClaim }: ReviewStanding): string {
  const handed = handedTo?.isMe
    ? 'A colleague handed this to you. '
    : handedTo
      ? `This was handed to ${handedTo.name}. `
      : ''
  if (!canClaim) return `${handed}The mentors of the cohort can claim it.`
  const begun = draft ? 'Your draft is saved. ' : ''
  return `${handed}${begun}Claim it before you read, so no colleague reviews it too.`
}

type Claim = NonNullable<ReviewStanding['claim']>

function heldInWords({ claimLapsesAt, asOf, canClaim }: ReviewStanding, claim: Claim, savedAt: string | null): string {
  const since = agoInWords(claim.at, asOf.now)
  const until = clockTime(heldUntil(claimLapsesAt ?? claim.at, savedAt), asOf.timeZone)
  if (claim.isMine) return `You claimed it ${since}. Kept for you until ${until}; saving a draft keeps it.`
  if (!claim.hasLapsed) return `${claim.name} claimed it ${since}. Kept for them until ${until}.`
  const left = `${claim.name} claimed it ${since} and has saved nothing for a while.`
  return canClaim ? `${left} You can take it over.` : left
}

function heldUntil(lapsesAt: string, savedAt: string | null): string {
  const sinceSave = savedAt === null ? 0 : Date.parse(savedAt) + CLAIM_MS
  return new Date(Math.max(Date.parse(lapsesAt), sinceSave)).toISOString()
}
