import { isApproval } from '@/lib/progress/history'
import { ok, type Result, refuse } from '@/lib/values/result'
import type { Outcome } from './outcome'

export const reviewStates = ['waiting', 'claimed', 'changes-requested', 'approved', 'withdrawn'] as const
export type ReviewState = (typeof reviewStates)[number]

/** How many reviews one mentor can have claimed at once. */
export const MAX_CLAIMS = 4
/** After so long another mentor may take a claim over. */
export const CLAIM_MS = 30 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

/** Where a review stands. */
export type Standing = {
  readonly state: ReviewState
  readonly authorId: string
  /** Null also when the mentor who had claimed it is gone. */
  readonly claimedById: string | null
  readonly claimedAt: Date | null
  /** Of the newest iteration. */
  readonly submittedAt: Date
  readonly dueAt: Date
  /** How many there are. */
  readonly iterations: number
}

export type Action =
  | { readonly kind: 'submit'; readonly promisedHours: number }
  /** `openClaims`: how many others this mentor has claimed, not finished and not let lapse. */
  | { readonly kind: 'claim'; readonly openClaims: number }
  | { readonly kind: 'release' }
  | { readonly kind: 'verdict'; readonly outcome: Outcome }
  | { readonly kind: 'withdraw' }

export type Facts = { readonly actorId: string; readonly now: Date }

export type ReviewRefusal =
  | 'own-work'
  | 'not-author'
  | 'being-read'
  | 'not-waiting'
  | 'claimed-by-another'
  | 'too-many-claims'
  | 'not-claimed'
  | 'nothing-to-withdraw'

type Decision = Result<Standing, ReviewRefusal>

/**
 * What an action makes of a review; null is one that does not exist yet. An action that asks for what is so already
 * gives the same standing back. Who may see the review, and who mentors its cohort, is the caller's to know.
 */
export function decideReview(current: Standing | null, action: Action, facts: Facts): Decision {
  if (action.kind === 'submit') return submit(current, action.promisedHours, facts)
  if (!current) return refuse('not-author')
  if (action.kind === 'withdraw') return withdraw(current, facts)
  // Nobody decides about their own work, whatever else they are.
  if (current.authorId === facts.actorId) return refuse('own-work')
  if (action.kind === 'claim') return claim(current, action.openClaims, facts)
  if (current.state !== 'claimed') return refuse('not-claimed')
  if (current.claimedById !== facts.actorId) return refuse('claimed-by-another')
  if (action.kind === 'release') return ok({ ...current, ...free, state: 'waiting' })
  return ok({ ...current, ...free, state: isApproval(action.outcome) ? 'approved' : 'changes-requested' })
}

const free = { claimedById: null, claimedAt: null }

/** While a review waits, submitting again must not reset its clock. */
function submit(current: Standing | null, promisedHours: number, { actorId, now }: Facts): Decision {
  if (current && current.authorId !== actorId) return refuse('not-author')
  if (current?.state === 'claimed' && !hasLapsed(current, now)) return refuse('being-read')
  const iterations = (current?.iterations ?? 0) + 1
  if (current?.state === 'waiting' || current?.state === 'claimed') {
    return ok({ ...current, ...free, state: 'waiting', submittedAt: now, iterations })
  }
  const dueAt = new Date(now.getTime() + promisedHours * HOUR_MS)
  return ok({ state: 'waiting', authorId: actorId, ...free, submittedAt: now, dueAt, iterations })
}

function withdraw(current: Standing, { actorId }: Facts): Decision {
  if (current.authorId !== actorId) return refuse('not-author')
  if (current.state === 'withdrawn') return ok(current)
  if (current.state === 'approved') return refuse('nothing-to-withdraw')
  return ok({ ...current, ...free, state: 'withdrawn' })
}

function claim(current: Standing, openClaims: number, { actorId, now }: Facts): Decision {
  if (current.state === 'claimed') {
    if (current.claimedById === actorId) return ok(current)
    if (!hasLapsed(current, now)) return refuse('claimed-by-another')
  } else if (current.state !== 'waiting') return refuse('not-waiting')
  if (openClaims >= MAX_CLAIMS) return refuse('too-many-claims')
  return ok({ ...current, state: 'claimed', claimedById: actorId, claimedAt: now })
}

/** A claim that another mentor may take over: half an hour old, or left behind by somebody who is gone. */
export function hasLapsed({ claimedById, claimedAt }: Pick<Standing, 'claimedById' | 'claimedAt'>, now: Date): boolean {
  return !claimedById || !claimedAt || now.getTime() - claimedAt.getTime() >= CLAIM_MS
}

/** Claims made before this moment have lapsed. */
export const lapsedBefore = (now: Date): Date => new Date(now.getTime() - CLAIM_MS)
