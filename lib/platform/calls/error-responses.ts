import { type ApiCall, entryParts } from './call'

/** Status, name in the document, and reason. */
export const refusals = [
  [400, 'Invalid', 'A field is invalid, or the body can’t be read.'],
  [401, 'SignedOut', 'There is no session.'],
  [404, 'NotFound', 'It doesn’t exist, or you may not see it.'],
  [409, 'Conflict', 'The state has changed.'],
  [413, 'TooLarge', 'The body is too large.'],
  [415, 'WrongType', 'The body is neither JSON nor an accepted form.'],
  [422, 'KeyReused', 'The idempotency key was used with another body.'],
  [429, 'TooMany', 'Too many requests. Wait for the time in Retry-After.'],
  [500, 'Internal', 'The server failed. Nothing was saved.'],
  [503, 'Unavailable', 'The database can’t be reached or is too busy. Wait for the time in Retry-After.'],
] as const

/** Returns whether a call can be refused with this status. */
export function isRefused(call: ApiCall, status: number): boolean {
  const isWrite = entryParts(call.entry).method !== 'GET'
  const hasBody = call.body !== undefined || call.upload !== undefined
  if (status === 400) return hasBody || call.query !== undefined || isWrite
  if (status === 401) return call.access !== 'anyone'
  if (status === 409 || status === 415) return isWrite
  if (status === 413) return hasBody
  if (status === 422) return call.idempotent === true
  return true
}
