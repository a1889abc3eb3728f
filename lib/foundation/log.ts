import 'server-only'

type Facts = Readonly<Record<string, unknown>>
type Log = {
  readonly [Level in 'debug' | 'info' | 'warn' | 'error']: (facts: Facts, words: string) => void
}

type Holder = {
  readonly waymarkLog?: Log
  readonly waymarkRequests?: { readonly getStore: () => { readonly id: string; isUnavailable?: boolean } | undefined }
}
const holder = globalThis as Holder

/** Log of scripts and tests: errors alone, as plain text for the console. */
const plain: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: ({ err, ...facts }, words) => console.error(words, ...(Object.keys(facts).length > 0 ? [facts] : []), err),
}

/**
 * Returns the process's log, which the server creates (`server/log.mjs`). Facts come first, an error among them as
 * `err`. They may contain ids, but never names, addresses or texts of users.
 */
export const log = (): Log => holder.waymarkLog ?? plain

/** Returns the id of the current request in the log; null outside a request. */
const requestId = (): string | null => holder.waymarkRequests?.getStore()?.id ?? null

/**
 * Marks the current request as failed for lack of a database: its error page becomes a 503 (`server/unavailable.mjs`).
 */
export function noteUnavailable(): void {
  const request = holder.waymarkRequests?.getStore()
  if (request) request.isUnavailable = true
}

/** Returns whether the current request failed for lack of a database. */
export const metUnavailable = (): boolean => holder.waymarkRequests?.getStore()?.isUnavailable === true

/** Returns the beginning of the request's id, for users to quote to the host when something broke. */
export const reference = (): string | undefined => requestId()?.slice(0, 12)
