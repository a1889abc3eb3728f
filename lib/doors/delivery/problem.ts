import type { ErrorCode, FieldError } from '@/lib/foundation/errors'

/** Problem details, RFC 9457. `errors` names the fields that were refused and why. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode | 'internal'
  readonly errors?: readonly FieldError[]
  /** Of an error inside: by it the host finds the fault in the log. */
  readonly reference?: string
  /** Seconds after which the same request may go. */
  readonly retryAfter?: number
}
