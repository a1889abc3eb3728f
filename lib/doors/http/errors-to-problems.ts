import type { Problem } from '@/lib/doors/delivery/problem'
import { AppError, busy, type ErrorCode, isBusy, isUnavailable, unavailable } from '@/lib/foundation/errors'

const statuses: Record<ErrorCode, { status: number; title: string }> = {
  'signed-out': { status: 401, title: 'Not signed in' },
  'not-found': { status: 404, title: 'Not found' },
  invalid: { status: 400, title: 'Not valid' },
  conflict: { status: 409, title: 'Conflict' },
  'key-reused': { status: 422, title: 'Idempotency key used before' },
  'too-large': { status: 413, title: 'Too large' },
  'not-json': { status: 400, title: 'Not readable' },
  'wrong-type': { status: 415, title: 'Unsupported kind of body' },
  'too-many': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
}

/** @param reference what the log knows the request by; for errors inside */
export function toProblem(thrown: unknown, reference?: string): Problem {
  const error = isUnavailable(thrown) ? unavailable() : isBusy(thrown) ? busy() : thrown
  if (error instanceof AppError) {
    const { status, title } = statuses[error.code]
    const errors = error.fields.length > 0 ? { errors: error.fields } : {}
    const { message: detail, code, retryAfter } = error
    return { type: 'about:blank', title, status, detail, code, ...errors, ...(retryAfter ? { retryAfter } : {}) }
  }
  // What went wrong inside is for the log, not for the client.
  return {
    type: 'about:blank',
    title: 'Something went wrong',
    status: 500,
    detail: `The server could not finish this. Nothing was saved. ${whatToDo(reference)}`,
    code: 'internal',
    ...(reference ? { reference } : {}),
  }
}

const whatToDo = (reference?: string): string =>
  reference ? `Try again. If it keeps happening, give your host the reference ${reference}.` : 'Try again.'
