import { type AnswerFailure, type CheckAnswer, type CheckRequest, keptHeaders, MAX_BODY, MAX_HEADER } from './exchange'

/** Headers as `fetch` gives them. */
type AnswerHeaders = Pick<Headers, 'get' | 'getSetCookie'>

/** Returns whether an answer has no body, whatever its `content-length` says. */
export const isBareAnswer = (method: CheckRequest['method'], status: number): boolean =>
  method === 'HEAD' || [204, 205, 304].includes(status)

export const toNoAnswer = (failure: AnswerFailure): CheckAnswer => ({ status: 0, headers: {}, body: '', failure })

/**
 * Records an answer. One whose status HTTP does not have counts as none: nothing can be said about it, and a record with
 * it would be refused.
 * @param bytes of the body, unpacked
 */
export function toAnswer(
  { method }: Pick<CheckRequest, 'method'>,
  { status, headers }: { readonly status: number; readonly headers: AnswerHeaders },
  bytes: Uint8Array,
): CheckAnswer {
  if (status < 200 || status > 599) return toNoAnswer('unreachable')
  // The mark at the start of a text is kept, because it counts in `content-length`.
  const body = isBareAnswer(method, status) ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (body.length > MAX_BODY) return toNoAnswer('too-large')
  return { status, headers: keepHeaders(headers), body, failure: null }
}

function keepHeaders(headers: AnswerHeaders): Record<string, string> {
  const kept = keptHeaders.flatMap((name) => {
    const value = name === 'set-cookie' ? headers.getSetCookie().join('\n') : headers.get(name)
    return value ? [[name, value.slice(0, MAX_HEADER)] as const] : []
  })
  return Object.fromEntries(kept)
}
