import { type ApiCall, entryParts } from './call'

/** Status, name in the document, and when it is answered. */
export const refusals = [
  [400, 'Invalid', 'A field is wrong, or the body cannot be read.'],
  [401, 'SignedOut', 'There is no session.'],
  [404, 'NotFound', 'It does not exist, or it is not yours to see.'],
  [409, 'Conflict', 'The state has moved on.'],
  [413, 'TooLarge', 'The body is too large.'],
  [415, 'WrongType', 'The body is neither JSON nor, where one is taken, a form.'],
  [422, 'KeyReused', 'The idempotency key came with another body before.'],
  [429, 'TooMany', 'Too many attempts. Wait as long as Retry-After says.'],
  [500, 'Internal', 'The server could not finish; nothing was saved.'],
  [503, 'Unavailable', 'The database cannot be reached, or is too busy. Wait as long as Retry-After says.'],
] as const

/** Whether a call can be refused with this status. */
export function isRefused(call: ApiCall, status: number): boolean {
  const isWrite = entryParts(call.entry).method !== 'GET'
  const hasBody = call.body !== undefined || call.upload !== undefined
  if (status === 400) return hasBody || call.query !== undefined || isWrite
  if (status === 401) return call.who !== 'anyone'
  if (status === 409 || status === 415) return isWrite
  if (status === 413) return hasBody
  if (status === 422) return call.hasKey === true
  return true
}
