import type { ErrorCode, FieldError } from '@/lib/foundation/errors'

/** Problem details, RFC 9457. `errors` names the fields that were refused and why. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode | 'internal'
  readonly errors?: readonly FieldError[]
  /** For internal errors: find the error in the log by it. */
  readonly reference?: string
  /** Seconds to wait before the same request. */
  readonly retryAfter?: number
}
