import type { ErrorCode, FieldError } from '@/lib/foundation/errors'

/** Problem details, RFC 9457. `errors` lists the refused fields with reasons. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode | 'internal'
  readonly errors?: readonly FieldError[]
  /** For internal errors: id of the error in the log. */
  readonly reference?: string
  /** Seconds to wait before repeating the request. */
  readonly retryAfter?: number
}
