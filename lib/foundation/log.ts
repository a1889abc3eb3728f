import 'server-only'
import { shared } from './shared.mjs'

type Facts = Readonly<Record<string, unknown>>
export type Log = {
  readonly [Level in 'debug' | 'info' | 'warn' | 'error']: (facts: Facts, words: string) => void
}

/** Log of commands and tests: errors alone, as plain text for the console. */
const plain: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: ({ err, ...facts }, words) => console.error(words, ...(Object.keys(facts).length > 0 ? [facts] : []), err),
}

/**
 * Returns the process's log, which the server starts (`process-log.mjs`). Facts come first, an error among them as
 * `err`. They may contain ids, but never names, addresses or texts of users.
 */
export const log = (): Log => shared.log ?? plain

/** Returns the id of the current request in the log; null outside a request. */
const requestId = (): string | null => shared.requests?.getStore()?.id ?? null

/**
 * Marks the current request as failed for lack of a database: its error page becomes a 503 (`server/response.mjs`).
 */
export function markRequestUnavailable(): void {
  const request = shared.requests?.getStore()
  if (request) request.isUnavailable = true
}

/** Returns whether the current request failed for lack of a database. */
export const isRequestMarkedUnavailable = (): boolean => shared.requests?.getStore()?.isUnavailable === true

/** Returns the beginning of the request's id, for users to quote to the host when something broke. */
export const reference = (): string | undefined => requestId()?.slice(0, 12)
