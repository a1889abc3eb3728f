import type { CheckAnswer } from '@/lib/learning/checks/kit/exchange'

/** A shorter key may be a word of the answers themselves, and checks would miss it there. */
const SHORTEST_HIDDEN = 8
const HIDDEN = '***'

/** Hides the API key in an answer that repeats it, so that it gets into no record and onto no screen. */
export function hideKey(answer: CheckAnswer, key: string | null): CheckAnswer {
  if (key === null || key.length < SHORTEST_HIDDEN) return answer
  const { headers, body } = answer
  if (!body.includes(key) && !Object.values(headers).some((value) => value.includes(key))) return answer
  // The body no longer has the length that the server named.
  const { 'content-length': _, ...others } = headers
  const shown = Object.entries(others).map(([name, value]) => [name, value.replaceAll(key, HIDDEN)] as const)
  return { ...answer, headers: Object.fromEntries(shown), body: body.replaceAll(key, HIDDEN) }
}
