import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { toTurn } from '../messages/turn'
import { noClaim, type ReviewSnapshot } from '../review-snapshot'

/** How many reviews one mentor can have claimed at once. */
export const MAX_CLAIMS = 4
/** Time without a saved draft after which a claim goes back to the queue. */
export const CLAIM_MS = 30 * 60 * 1000
/** Time after requesting another mentor before a learner can do so again. */
export const ASK_AGAIN_MS = 24 * 60 * 60 * 1000

type Claim = Pick<ReviewSnapshot, 'claimedById' | 'claimedAt' | 'draftedAt'>

/** Returns when a claim goes back to the queue unless a draft is saved before; null without a claim. */
export function claimLapsesAt({ claimedById, claimedAt, draftedAt }: Claim): Date | null {
  if (!claimedById || !claimedAt) return null
  return new Date(Math.max(claimedAt.getTime(), draftedAt?.getTime() ?? 0) + CLAIM_MS)
}

/** Returns whether another mentor may take a claim over: half an hour without a draft, or its mentor is gone. */
export function hasClaimLapsed(claim: Claim, now: Date): boolean {
  const lapsesAt = claimLapsesAt(claim)
  return !lapsesAt || lapsesAt <= now
}

/** Returns the time limit for lapsed claims: those made, and last drafted, at or before it have lapsed. */
export const getClaimLapseLimit = (now: Date): Date => new Date(now.getTime() - CLAIM_MS)

/** Claims a review. @param openClaims how many others this mentor has claimed */
export function claimAsMentor(
  current: ReviewSnapshot,
  openClaims: number,
  actorId: string,
  now: Date,
): Result<ReviewSnapshot, 'claimed-by-another' | 'not-waiting' | 'too-many-claims'> {
  if (current.state === 'claimed') {
    if (current.claimedById === actorId) return ok(current)
    if (!hasClaimLapsed(current, now)) return refuse('claimed-by-another')
  } else if (current.state !== 'waiting') return refuse('not-waiting')
  if (openClaims >= MAX_CLAIMS) return refuse('too-many-claims')
  return ok({ ...current, ...noClaim, state: 'claimed', claimedById: actorId, claimedAt: now, handedToId: null })
}

/** Puts a claimed review back into the queue, with its due time. */
export const releaseClaim = (current: ReviewSnapshot): ReviewSnapshot => ({ ...current, ...noClaim, state: 'waiting' })

/** Releases a review and recommends it to a colleague. @param mentorIds the mentors of the cohort */
export function handOver(
  current: ReviewSnapshot,
  toId: string,
  mentorIds: readonly string[],
): Result<ReviewSnapshot, 'no-such-colleague'> {
  const isColleague = mentorIds.includes(toId) && toId !== current.claimedById && toId !== current.authorId
  return isColleague ? ok({ ...releaseClaim(current), handedToId: toId }) : refuse('no-such-colleague')
}

/** Releases a review whose mentor has saved no draft for too long or is gone. */
export function lapseClaim(current: ReviewSnapshot, now: Date): Result<ReviewSnapshot, 'not-claimed' | 'claim-holds'> {
  if (current.state !== 'claimed') return refuse('not-claimed')
  return hasClaimLapsed(current, now) ? ok(releaseClaim(current)) : refuse('claim-holds')
}

/** Releases the claim of a mentor who has left. Work that was handed to them is open to any mentor. */
export function withoutMentor(current: ReviewSnapshot, mentorId: string): ReviewSnapshot {
  const isTheirs = current.state === 'claimed' && current.claimedById === mentorId
  // Keeps the mentors' turn where it runs; otherwise it starts again, and so do its reminders.
  const turn = current.turn === 'mentor' ? {} : toTurn('mentor', current.dueAt)
  const free = isTheirs ? { ...releaseClaim(current), ...turn } : current
  return free.handedToId === mentorId ? { ...free, handedToId: null } : free
}

/** Requests another mentor for the author after the due time, which stays. A claim is released. */
export function askAnother(
  current: ReviewSnapshot,
  now: Date,
): Result<ReviewSnapshot, 'not-waiting' | 'not-overdue' | 'asked-already'> {
  const { state, dueAt, askedAnotherAt } = current
  if (state !== 'waiting' && state !== 'claimed') return refuse('not-waiting')
  if (dueAt >= now) return refuse('not-overdue')
  if (askedAnotherAt && now.getTime() - askedAnotherAt.getTime() < ASK_AGAIN_MS) return refuse('asked-already')
  return ok({ ...releaseClaim(current), handedToId: null, askedAnotherAt: now })
}
