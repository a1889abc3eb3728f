import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import type { Status } from './status'

/** A client's clock may run this far ahead before it is not believed. */
export const MAX_CLOCK_AHEAD_MS = 24 * 60 * 60 * 1000
/** The oldest moment a tick may name: before that, somebody's clock is broken. */
export const EARLIEST = new Date('2000-01-01T00:00:00Z')

export type StatusRequest = {
  readonly stepId: string
  readonly status: Status
  readonly reason: string | null
  /** When the client says it happened; null means now. */
  readonly statedAt: Date | null
}

/** What a status event that was stored under an idempotency key said. */
export type StoredRequest = {
  readonly kind: string
  readonly stepId: string
  readonly to: string
  readonly reason: string | null
  readonly statedAt: Date | null
}

export type StatusDecision =
  | { readonly kind: 'replayed' }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'changed'
      readonly from: Status
      readonly to: Status
      readonly reason: string | null
      readonly occurredAt: Date
      readonly statedAt: Date | null
    }

export type StatusRefusal = 'key-reused' | 'clock-ahead' | 'clock-behind' | 'reason-missing' | 'reason-not-asked'

/**
 * Decides what setting a status comes to. The same key with the same request is one event; with another it is
 * refused. Setting the status that a step has already writes nothing. A clock up to a day ahead is clamped to the
 * time of receipt; both are kept.
 */
export function decideStatus(
  current: Status,
  request: StatusRequest,
  stored: StoredRequest | null,
  now: Date,
): Result<StatusDecision, StatusRefusal> {
  if (stored) return isSameRequest(stored, request) ? ok({ kind: 'replayed' }) : refuse('key-reused')
  if (request.status === 'skipped' && !request.reason) return refuse('reason-missing')
  if (request.status !== 'skipped' && request.reason) return refuse('reason-not-asked')
  const { statedAt } = request
  if (statedAt && statedAt.getTime() - now.getTime() > MAX_CLOCK_AHEAD_MS) return refuse('clock-ahead')
  if (statedAt && statedAt < EARLIEST) return refuse('clock-behind')
  if (current === request.status) return ok({ kind: 'unchanged' })
  const occurredAt = statedAt && statedAt < now ? statedAt : now
  return ok({ kind: 'changed', from: current, to: request.status, reason: request.reason, occurredAt, statedAt })
}

function isSameRequest(stored: StoredRequest, request: StatusRequest): boolean {
  return (
    stored.kind === 'status' &&
    stored.stepId === request.stepId &&
    stored.to === request.status &&
    (stored.reason ?? '') === (request.reason ?? '') &&
    (stored.statedAt?.getTime() ?? null) === (request.statedAt?.getTime() ?? null)
  )
}
