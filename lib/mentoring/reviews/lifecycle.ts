import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { isApproval } from '@/lib/learning/progress/history'
import { assignReviewTo } from './assignments/assign'
import {
  askAnother,
  claimAsMentor,
  handOver,
  hasClaimLapsed,
  lapseClaim,
  releaseClaim,
  withoutMentor,
} from './claims/claim'
import { type Correction, takeBackVerdict } from './corrections/correct'
import { lapse, settle } from './messages/silence'
import { toTurn, turnAfterMessage } from './messages/turn'
import { isAwaitingVerdict, noClaim, noTurn, type ReviewSnapshot } from './review-snapshot'
import type { Outcome } from './verdicts/outcome'

export type ReviewAction =
  /**
   * `dueAt`: the time that the cohort promises from now on; `toId`: the mentor of the learner, to whom it goes first.
   * Both are used only when a new wait begins.
   */
  | { readonly kind: 'submit'; readonly dueAt: Date; readonly toId?: string | null }
  /** `openClaims`: how many others this mentor has claimed. */
  | { readonly kind: 'claim'; readonly openClaims: number }
  | { readonly kind: 'release' }
  /** `mentorIds`: the mentors of the review's cohort. */
  | { readonly kind: 'hand-over'; readonly toId: string; readonly mentorIds: readonly string[] }
  | { readonly kind: 'lapse-claim' }
  | { readonly kind: 'verdict'; readonly outcome: Outcome }
  /** Takes the newest verdict back. The caller checks that the actor gave it, or is an admin. */
  | ({ readonly kind: 'correct' } & Correction)
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'ask-another' }
  | { readonly kind: 'lapse' }
  | { readonly kind: 'settle' }
  | { readonly kind: 'message' }
  /** Assigns the review. The caller checks that the actor is the lead or an admin. `toId`: null for any mentor. */
  | { readonly kind: 'assign'; readonly toId: string | null; readonly mentorIds: readonly string[] }
  /** The learner left the cohort, or another step replaced this one. */
  | { readonly kind: 'close' }
  /** A mentor left the cohort, lost the role, or has no account any more. */
  | { readonly kind: 'mentor-gone'; readonly mentorId: string }

/** Actions caused by time or by an event in another domain, never by a person acting on the review. */
export type SystemAction = Extract<
  ReviewAction,
  { readonly kind: 'lapse-claim' | 'lapse' | 'settle' | 'close' | 'mentor-gone' }
>

/** `actorId`: the acting person; null for a consequence of time or of an event in another domain. */
export type ActionContext = { readonly actorId: string | null; readonly now: Date }

export type ReviewRefusal =
  | 'own-work'
  | 'not-author'
  | 'nobody'
  | 'being-read'
  | 'not-waiting'
  | 'claimed-by-another'
  | 'too-many-claims'
  | 'not-claimed'
  | 'no-such-colleague'
  | 'claim-holds'
  | 'not-overdue'
  | 'asked-already'
  | 'nothing-to-withdraw'
  | 'not-silent'
  | 'nothing-to-settle'
  | 'no-verdict'

type Decision = Result<ReviewSnapshot, ReviewRefusal>

/**
 * Returns the state of a review after an action; `current` is null before the first submission. An action without
 * effect returns the same object. The caller checks who may see the review and who mentors its cohort.
 */
export function decideReview(
  current: ReviewSnapshot | null,
  action: ReviewAction,
  { actorId, now }: ActionContext,
): Decision {
  if (action.kind === 'submit') return submit(current, action, actorId, now)
  if (!current) return refuse('not-author')
  if (action.kind === 'settle') return settle(current)
  if (isConsequence(action)) return actorId === null ? follow(current, action, now) : refuse('nobody')
  if (actorId === null) return refuse('nobody')
  if (action.kind === 'message') return ok(afterMessage(current, actorId, now))
  if (action.kind === 'withdraw' || action.kind === 'ask-another') {
    if (current.authorId !== actorId) return refuse('not-author')
    return action.kind === 'withdraw' ? withdraw(current) : askAnother(current, now)
  }
  // Authors never decide about their own work, whatever their roles.
  if (current.authorId === actorId) return refuse('own-work')
  if (action.kind === 'claim') return claimAsMentor(current, action.openClaims, actorId, now)
  if (action.kind === 'assign') return assignReviewTo(current, action.toId, action.mentorIds)
  if (action.kind === 'correct') return takeBackVerdict(current, action, actorId, now)
  if (current.state !== 'claimed') return refuse('not-claimed')
  if (current.claimedById !== actorId) return refuse('claimed-by-another')
  if (action.kind === 'release') return ok(releaseClaim(current))
  if (action.kind === 'hand-over') return handOver(current, action.toId, action.mentorIds)
  return ok(judge(current, action.outcome, now))
}

/** Submits work. While a review waits, submitting again must not reset its clock. */
function submit(
  current: ReviewSnapshot | null,
  { dueAt, toId = null }: Pick<Extract<ReviewAction, { kind: 'submit' }>, 'dueAt' | 'toId'>,
  actorId: string | null,
  now: Date,
): Decision {
  if (actorId === null) return refuse('nobody')
  if (current && current.authorId !== actorId) return refuse('not-author')
  if (current?.state === 'claimed' && !hasClaimLapsed(current, now)) return refuse('being-read')
  const iterations = (current?.iterations ?? 0) + 1
  if (current && isAwaitingVerdict(current.state)) {
    return ok({ ...current, ...noClaim, state: 'waiting', submittedAt: now, iterations })
  }
  const nobodyAsked = { ...noClaim, handedToId: toId, askedAnotherAt: null }
  // The mentors owe a verdict only from the promised time on.
  const turn = toTurn('mentor', dueAt)
  return ok({ state: 'waiting', authorId: actorId, ...nobodyAsked, ...turn, submittedAt: now, dueAt, iterations })
}

function withdraw(current: ReviewSnapshot): Decision {
  if (current.state === 'withdrawn') return ok(current)
  if (current.state === 'approved' || current.state === 'lapsed') return refuse('nothing-to-withdraw')
  return ok({ ...current, ...noClaim, ...noTurn, handedToId: null, state: 'withdrawn' })
}

function judge(current: ReviewSnapshot, outcome: Outcome, now: Date): ReviewSnapshot {
  return isApproval(outcome)
    ? { ...current, ...noClaim, ...noTurn, state: 'approved' }
    : { ...current, ...noClaim, ...toTurn('learner', now), state: 'changes-requested' }
}

type OnlyConsequence = Exclude<SystemAction, { readonly kind: 'settle' }>
const consequences: readonly string[] = [
  'lapse-claim',
  'lapse',
  'close',
  'mentor-gone',
] satisfies OnlyConsequence['kind'][]
const isConsequence = (action: ReviewAction): action is OnlyConsequence => consequences.includes(action.kind)

/** Applies a consequence. People cannot cause one: they can't make time pass sooner, or act for a member who left. */
function follow(current: ReviewSnapshot, action: OnlyConsequence, now: Date): Decision {
  if (action.kind === 'lapse') return lapse(current, now)
  if (action.kind === 'lapse-claim') return lapseClaim(current, now)
  return ok(action.kind === 'close' ? close(current) : withoutMentor(current, action.mentorId))
}

/** Withdraws work without an approval. An approval stays, and its open turn ends. */
function close(current: ReviewSnapshot): ReviewSnapshot {
  const withdrawn = withdraw(current)
  if (withdrawn.ok) return withdrawn.value
  return current.turn === 'none' ? current : { ...current, ...noTurn }
}

/**
 * Moves the turn after a message, only where changes were requested or work was approved. No message moves the due
 * time.
 */
function afterMessage(current: ReviewSnapshot, actorId: string, now: Date): ReviewSnapshot {
  if (current.state !== 'changes-requested' && current.state !== 'approved') return current
  const side = actorId === current.authorId ? 'learner' : 'mentor'
  const turn = turnAfterMessage(current, side, now)
  return turn === current ? current : { ...current, ...turn }
}
