import {
  AppError,
  databaseBusyError,
  type ErrorCode,
  isTransactionTimeout,
  isUnavailable,
  unavailable,
} from '@/lib/foundation/errors'
import type { Problem } from '@/lib/platform/delivery/problem'
import * as words from '@/messages/generated/platform/problems'

const statuses: Record<ErrorCode, { status: number; title: () => string }> = {
  'signed-out': { status: 401, title: words.signedOut },
  'not-found': { status: 404, title: words.notFound },
  invalid: { status: 400, title: words.invalid },
  conflict: { status: 409, title: words.conflict },
  'key-reused': { status: 422, title: words.keyReused },
  'too-large': { status: 413, title: words.tooLarge },
  'not-json': { status: 400, title: words.notReadable },
  'wrong-type': { status: 415, title: words.wrongType },
  'too-many': { status: 429, title: words.tooMany },
  unavailable: { status: 503, title: words.unavailable },
}

/** Converts an error to a problem document. @param reference id of the request in the log, for internal errors */
export function toProblem(thrown: unknown, reference?: string): Problem {
  const error = isUnavailable(thrown) ? unavailable() : isTransactionTimeout(thrown) ? databaseBusyError() : thrown
  if (error instanceof AppError) {
    const { status, title } = statuses[error.code]
    const errors = error.fields.length > 0 ? { errors: error.fields } : {}
    const { message: detail, code, retryAfter } = error
    return {
      type: 'about:blank',
      title: title(),
      status,
      detail,
      code,
      ...errors,
      ...(retryAfter ? { retryAfter } : {}),
    }
  }
  // Internal errors are logged, and not shown to the client.
  return {
    type: 'about:blank',
    title: words.internal(),
    status: 500,
    detail: reference ? words.internalReferenced({ reference }) : words.internalDetail(),
    code: 'internal',
    ...(reference ? { reference } : {}),
  }
}
