import type { z } from 'zod'
import { fillPath } from '@/lib/foundation/call-paths'
import { tryAgainIn } from '@/lib/foundation/values/try-again'
import * as words from '@/messages/generated/platform/sending'
import type { AnswerOf, ApiCall, ParamsOf, SentBodyOf, SentQueryOf } from '../calls/call'
import { findPagePerson } from './page-person'
import { PERSON_HEADER } from './person-header'
import type { Problem } from './problem'

/** A refused request, with the text of the server's problem document. `status` is 0 when no response came. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Reason by field. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'RequestError'
  }
}

type Options = {
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
  /** The person that the request belongs to, where that is not the document's. */
  readonly person?: string
  /** A raw body, for a call that takes an upload. */
  readonly file?: Blob
  /** The browser sends it even while the page is being left. */
  readonly keepalive?: boolean
}

type Has<Key extends string> = { readonly [_ in Key]: z.ZodType }

/** Arguments of a call: its parameters, query and body as declared, and sending options. */
export type Sent<It extends ApiCall> = Options &
  (keyof ParamsOf<It> extends never ? unknown : { readonly params: ParamsOf<It> }) &
  (It extends Has<'query'> ? { readonly query?: Partial<SentQueryOf<It>> } : unknown) &
  (It extends Has<'body'> ? { readonly body: SentBodyOf<It> } : unknown)

type Values = Readonly<Record<string, unknown>>

/**
 * Sends a declared call from the browser: `send<typeof planCalls.savePlan>('PUT ...', { body })`. The compiler checks
 * address, input and output against the declaration, whose schemas stay on the server. It names the person that its
 * page belongs to: the server refuses it once another person is signed in.
 * @throws RequestError when the call is refused, or no response came
 */
export async function send<It extends ApiCall>(
  entry: It['entry'],
  ...[sent]: Options extends Sent<It> ? [sent?: Sent<It>] : [sent: Sent<It>]
): Promise<AnswerOf<It>> {
  const { params, query, body, ...options } = (sent ?? {}) as Options & {
    params?: Values
    query?: Values
    body?: unknown
  }
  const { idempotencyKey, signal, person, keepalive, file } = options
  const [method = '', path = ''] = entry.split(' ')
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (file) headers['content-type'] = file.type
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const doer = person ?? findPagePerson()
  if (doer) headers[PERSON_HEADER] = doer
  const init = { method, headers, signal, keepalive, body: body === undefined ? file : JSON.stringify(body) }
  const unanswered = () => {
    throw new RequestError(0, method === 'GET' ? unread() : unsaved())
  }
  const response = await fetch(fillPath(path, params, query), init).catch(unanswered)
  if (!response.ok) throw await readRefusal(response)
  // Treat a truncated body as no response.
  return (response.status === 204 ? undefined : await response.json().catch(unanswered)) as AnswerOf<It>
}

/**
 * Returns whether no response came from the server itself: the request may or may not have arrived. A retry may
 * succeed.
 */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof RequestError && [0, 502, 503, 504].includes(error.status)

/** Returns whether the browser reports no network. The opposite is unreliable: `true` promises no connection. */
export const isOffline = (): boolean => !navigator.onLine

const unread = () => (isOffline() ? words.offline() : words.noAnswer())

// A lost response does not mean that nothing was saved.
const unsaved = () => (isOffline() ? words.offlineUnsaved() : words.perhapsUnsaved())

/** Reads a refusal from an unsuccessful response, with the time to wait where the server gives one. */
export async function readRefusal(response: Response): Promise<RequestError> {
  const problem = (await response.json().catch(() => null)) as Problem | null
  // Keeps the first of several reasons for a field: "Choose a day" before further rules for that day.
  const reasons = (problem?.errors ?? []).toReversed()
  const fields = Object.fromEntries(reasons.map(({ field, reason }) => [field, reason]))
  const detail = problem?.detail ?? words.noUse()
  const message = problem?.retryAfter ? `${detail} ${tryAgainIn(problem.retryAfter)}` : detail
  return new RequestError(response.status, message, fields)
}

/**
 * Makes an idempotency key. By hand because `crypto.randomUUID` is missing where a host serves plain http on its own
 * network.
 */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
