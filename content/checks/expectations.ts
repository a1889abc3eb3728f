import { CheckFailure } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'

/**
 * Expectations that checks share. Each throws a `CheckFailure` that says what was expected and what came. What is said of
 * an answer is cut to size, and costs time in proportion to it, because an answer may be anything.
 */

export type Plain = string | number | boolean | null
export type Fields = Readonly<Record<string, unknown>>

/** Longest excerpt of an answer in a failure, in characters. */
const EXCERPT = 200

const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text)

/** Says in words what an answer was: `404`, `no answer (timeout)`. */
export const describeStatus = ({ answer: { status, failure } }: Exchange): string =>
  failure ? `no answer (${failure})` : `${status}`

/** Requires one of these status codes. */
export function expectStatus(exchange: Exchange, expected: number | readonly number[]): void {
  const codes = [expected].flat()
  if (!codes.includes(exchange.answer.status)) {
    throw new CheckFailure(listChoices(codes.map(String)), describeStatus(exchange), exchange)
  }
}

/** Requires a body that is JSON, and returns what it says. */
export function expectJson(exchange: Exchange): unknown {
  const value = parseJson(exchange)
  if (value === undefined) throw new CheckFailure('a body that is JSON', describeBody(exchange), exchange)
  return value
}

/** Requires a body that is a JSON object, and returns it. */
export function expectObject(exchange: Exchange): Fields {
  const value = expectJson(exchange)
  if (!isObject(value)) throw new CheckFailure('a JSON object', describeBody(exchange), exchange)
  return value
}

/** Requires an object with at least these fields, with these values. */
export function expectFields(value: unknown, expected: Readonly<Record<string, Plain>>, exchange: Exchange): void {
  const fields = isObject(value) ? value : {}
  for (const [name, wanted] of Object.entries(expected)) {
    const found = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (found !== wanted)
      throw new CheckFailure(`the field ${name} to be ${describeValue(wanted)}`, describeValue(found), exchange)
  }
}

/** Requires an error as Problem Details (RFC 9457), whose `status` is the status code of the answer. */
export function expectProblem(exchange: Exchange, expected: number | readonly number[]): void {
  expectStatus(exchange, expected)
  const type = exchange.answer.headers['content-type'] ?? 'none'
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/problem+json') {
    throw new CheckFailure('the Content-Type application/problem+json', excerpt(type), exchange)
  }
  expectFields(expectObject(exchange), { status: exchange.answer.status }, exchange)
}

/**
 * Requires that a request by which a check only prepares something went well. Otherwise the check is not run: another
 * one of the brief tries that request, and fails by it.
 */
export function requirePrepared(exchange: Exchange): void {
  const { status } = exchange.answer
  if (status < 200 || status > 299) throw new NotRunError('blocked')
}

/** Returns what a body says, undefined where it is no JSON. */
export function parseJson({ answer: { body } }: Exchange): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return
  }
}

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Says in words what a value is. Objects are not written out, because they may be as deep as one likes. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return excerpt(JSON.stringify(value))
}

export const describeBody = ({ answer: { body } }: Exchange): string => (body === '' ? 'an empty body' : excerpt(body))

const listChoices = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join() : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
