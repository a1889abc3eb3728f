import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import type { StepState } from './completion'
import type { Status } from './status'

/** Most that a client's clock may run ahead before its time is refused. */
export const MAX_CLOCK_AHEAD_MS = 24 * 60 * 60 * 1000
/** Earliest time that a tick may state: an older one comes from a broken clock. */
export const EARLIEST = new Date('2000-01-01T00:00:00Z')

export type StatusRequest = {
  readonly stepId: string
  readonly status: Status
  /** Whether the step was known before; null keeps the value of a done step. */
  readonly known: boolean | null
  readonly reason: string | null
  /** Time of the event according to the client; null means now. */
  readonly statedAt: Date | null
}

/** Content of the status event stored under an idempotency key. */
export type StoredRequest = {
  readonly kind: string
  readonly stepId: string
  readonly to: string
  readonly known: boolean
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
      readonly known: boolean
      readonly reason: string | null
      readonly occurredAt: Date
      readonly statedAt: Date | null
    }

export type StatusRefusal =
  | 'key-reused'
  | 'clock-ahead'
  | 'clock-behind'
  | 'reason-missing'
  | 'reason-not-asked'
  | 'known-not-done'

/**
 * Decides the effect of setting a status. The same key with the same request is one event; with another request it is
 * refused. Setting the current status writes nothing. A clock up to a day ahead is clamped to the time of receipt; both
 * times are kept.
 */
export function decideStatus(
  current: Pick<StepState, 'status' | 'known'>,
  request: StatusRequest,
  stored: StoredRequest | null,
  now: Date,
): Result<StatusDecision, StatusRefusal> {
  if (stored) return isSameRequest(stored, request) ? ok({ kind: 'replayed' }) : refuse('key-reused')
  if (request.status === 'skipped' && !request.reason) return refuse('reason-missing')
  if (request.status !== 'skipped' && request.reason) return refuse('reason-not-asked')
  if (request.known && request.status !== 'done') return refuse('known-not-done')
  const { statedAt } = request
  if (statedAt && statedAt.getTime() - now.getTime() > MAX_CLOCK_AHEAD_MS) return refuse('clock-ahead')
  if (statedAt && statedAt < EARLIEST) return refuse('clock-behind')
  const known = request.known ?? (current.status === request.status && current.known)
  if (current.status === request.status && current.known === known) return ok({ kind: 'unchanged' })
  const occurredAt = statedAt && statedAt < now ? statedAt : now
  const { status: to, reason } = request
  return ok({ kind: 'changed', from: current.status, to, known, reason, occurredAt, statedAt })
}

function isSameRequest(stored: StoredRequest, request: StatusRequest): boolean {
  return (
    stored.kind === 'status' &&
    stored.stepId === request.stepId &&
    stored.to === request.status &&
    stored.known === (request.known ?? false) &&
    (stored.reason ?? '') === (request.reason ?? '') &&
    (stored.statedAt?.getTime() ?? null) === (request.statedAt?.getTime() ?? null)
  )
}
