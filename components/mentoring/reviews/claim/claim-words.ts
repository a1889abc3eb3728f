import { CLAIM_MS } from '@/lib/mentoring/reviews/claims/claim'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { agoInWords, clockTime } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/claim'
import { turnInWords } from '../review-words'

/** A review without its contents: its state, and what its reader can do. */
export type ReviewStatus = Omit<ReviewDetail, RecordPart>

type RecordPart = 'newest' | 'iterations' | 'attemptsBefore' | 'messages' | 'messageCount' | 'messagesBefore'

/**
 * Puts the state of a claim and what it means for the reader into words; null where the review cannot be claimed.
 * @param savedAt when the draft was last saved since the page was read, ISO 8601
 */
export function claimInWords(review: ReviewStatus, savedAt: string | null): string | null {
  const { state, isAuthor, claim } = review
  if (isAuthor) return words.ownWork()
  if (state === 'waiting') return waitingInWords(review)
  if (claim) return heldInWords(review, claim, savedAt)
  if (state === 'withdrawn') return words.withdrawn({ learner: review.learner.name })
  if (state === 'lapsed') return words.lapsed()
  return state === 'changes-requested' ? turnInWords(review) : null
}

/** Joins whole sentences. */
function waitingInWords({ handedTo, draft, canClaim }: ReviewStatus): string {
  const handed = handedTo && (handedTo.isMe ? words.handedToYou() : words.handedTo({ mentor: handedTo.name }))
  if (!canClaim) return inOneLine(handed, words.anyMentor())
  return inOneLine(handed, draft && words.draftSaved(), words.claimBeforeReading())
}

const inOneLine = (...sentences: readonly (string | null)[]): string =>
  sentences.filter((sentence) => sentence !== null).join(' ')

type Claim = NonNullable<ReviewStatus['claim']>

function heldInWords({ claimLapsesAt, asOf, canClaim }: ReviewStatus, claim: Claim, savedAt: string | null): string {
  const held = { mentor: claim.name, since: agoInWords(claim.at, asOf.now) }
  if (claim.hasLapsed && !claim.isMine) return canClaim ? words.leftToTakeOver(held) : words.leftBehind(held)
  const until = clockTime(heldUntil(claimLapsesAt ?? claim.at, savedAt), asOf.timeZone)
  return claim.isMine ? words.heldByYou({ ...held, until }) : words.heldByOther({ ...held, until })
}

function heldUntil(lapsesAt: string, savedAt: string | null): string {
  const sinceSave = savedAt === null ? 0 : Date.parse(savedAt) + CLAIM_MS
  return new Date(Math.max(Date.parse(lapsesAt), sinceSave)).toISOString()
}
