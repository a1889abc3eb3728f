/**
 * Requests that checks make and the answers to them, as the runner records them and the instance reads them again. They
 * are plain data, so that a run can be sent as JSON.
 */

export type CheckMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

/** API keys that a request can be sent with. */
export const keyChoices = ['valid', 'wrong', 'none'] as const
export type KeyChoice = (typeof keyChoices)[number]

export type CheckRequest = {
  readonly method: CheckMethod
  /** From the base address, with its query: `/items?limit=10`. */
  readonly path: string
  /** Which API key is sent. Named and never written, so that no key is part of a record. */
  readonly key: KeyChoice
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Reasons why there is no answer. */
export const answerFailures = ['unreachable', 'timeout', 'too-large'] as const
export type AnswerFailure = (typeof answerFailures)[number]

export type CheckAnswer = {
  /** 0 without an answer. */
  readonly status: number
  /** The headers of `keptHeaders`, by lower-case names. Several cookies are lines of one text. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly failure: AnswerFailure | null
}

export type Exchange = {
  readonly request: CheckRequest
  readonly answer: CheckAnswer
  /** Milliseconds since the run began. */
  readonly startedAt: number
  readonly endedAt: number
}

/** Commands of `waymark.yaml` that some checks need. Without one, its checks are not run. */
export const checkCommands = ['restart', 'reset', 'statements'] as const
export type CheckCommand = (typeof checkCommands)[number]

export type CommandRun = {
  readonly command: CheckCommand
  readonly succeeded: boolean
  /** The number that `statements` printed; null for the others. */
  readonly value: number | null
}

/** One thing that a check did: requests sent one after the other or at once, a command, or requests during a command. */
export type CheckEvent = { readonly exchanges: readonly Exchange[]; readonly command: CommandRun | null }

/** Reasons why a check was not run. `blocked`: a request that prepares it failed, and another check tries that one. */
export const notRunReasons = ['no-command', 'not-here', 'unreachable', 'no-time', 'stopped', 'blocked'] as const
export type NotRunReason = (typeof notRunReasons)[number]

/** The events of one check, in order. */
export type CheckRecord = {
  readonly id: string
  readonly events: readonly CheckEvent[]
  /** Null for a check that was run. */
  readonly notRun: NotRunReason | null
}

/** Header in which the API key is sent. */
export const KEY_HEADER = 'x-api-key'
/** The value that is sent for the key `wrong`. */
export const WRONG_KEY = 'waymark-wrong-key'

/** Returns the header that sends a key; empty where none is sent. @param apiKey the valid one, if there is one */
export function toKeyHeader(key: KeyChoice, apiKey: string | null): Readonly<Record<string, string>> {
  const sent = { valid: apiKey, wrong: WRONG_KEY, none: null }[key]
  return sent === null ? {} : { [KEY_HEADER]: sent }
}

/** Headers of an answer that are recorded. */
export const keptHeaders = [
  ...['content-type', 'content-length', 'content-encoding', 'location', 'allow', 'www-authenticate', 'retry-after'],
  ...['etag', 'last-modified', 'cache-control', 'vary', 'set-cookie', 'link', 'x-request-id'],
  ...['access-control-allow-origin', 'access-control-allow-credentials', 'access-control-allow-methods'],
  'access-control-allow-headers',
] as const

/** Largest body of an answer, in characters; a longer one counts as no answer, `too-large`. */
export const MAX_BODY = 64_000
/** The same in bytes. A character takes at most three: one of four counts as two. */
export const MAX_BODY_BYTES = MAX_BODY * 3
/** Longest value of a recorded header; the rest is cut off. */
export const MAX_HEADER = 2000
