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

/** Of scripts and tests, which people read along with. */
const plain: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: ({ err, ...facts }, words) => console.error(words, ...(Object.keys(facts).length > 0 ? [facts] : []), err),
}

/**
 * The log of the process, which the server makes (`scripts/log.mjs`): facts first, an error among them as `err`. Ids
 * may stand in it; names, addresses and what people wrote never do.
 */
export const log = (): Log => holder.waymarkLog ?? plain

/** What the log knows the request by that is being answered; null outside of one. */
const requestId = (): string | null => holder.waymarkRequests?.getStore()?.id ?? null

/** Marks the request under way as one that met no database: an error page of it becomes a 503 (`scripts/unavailable.mjs`). */
export function noteUnavailable(): void {
  const request = holder.waymarkRequests?.getStore()
  if (request) request.isUnavailable = true
}

/** Whether the request under way met no database. */
export const metUnavailable = (): boolean => holder.waymarkRequests?.getStore()?.isUnavailable === true

/** What somebody can quote to the host to whom something broke: the beginning of the request's id. */
export const reference = (): string | undefined => requestId()?.slice(0, 12)
