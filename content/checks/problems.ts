import { type Check, CheckFailure, type RequestInput } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { describeValue, expectObject, expectProblem, expectStatus, type Fields, isObject } from './expectations'
import { keyless } from './keyless'

/** Checks of errors, for contracts whose errors are Problem Details (RFC 9457). */

/** Refusals of input that makes no sense: frameworks differ between the two. */
export const BAD_INPUT = [400, 422] as const

/** Requires a refusal that names each of these places, with a code. Returns the codes, in the same order. */
export function expectFaults(
  exchange: Exchange,
  places: readonly string[],
  member: 'pointer' | 'parameter' = 'pointer',
): readonly string[] {
  expectProblem(exchange, BAD_INPUT)
  const { errors } = expectObject(exchange)
  if (!Array.isArray(errors)) throw new CheckFailure('errors: a list', describeValue(errors), exchange)
  const faults: readonly Fields[] = errors.filter(isObject)
  return places.map((place) => {
    const fault = faults.find((one) => one[member] === place)
    if (!fault) throw new CheckFailure(`an entry with ${member}: "${place}" in errors`, 'none', exchange)
    if (typeof fault.code !== 'string' || fault.code === '') {
      throw new CheckFailure(`a code with ${place}`, describeValue(fault.code), exchange)
    }
    return fault.code
  })
}

/** Requires a refusal with an entry in errors that names this field, as its pointer or in words. */
export function expectNamed(exchange: Exchange, field: string): void {
  expectProblem(exchange, BAD_INPUT)
  const { errors } = expectObject(exchange)
  const entries = Array.isArray(errors) ? errors.filter(isObject) : []
  const isNamed = entries.some((entry) =>
    Object.values(entry).some((value) => typeof value === 'string' && value.includes(field)),
  )
  if (!isNamed) throw new CheckFailure(`an entry in errors that names ${field}`, 'none', exchange)
}

/** Traces that a program leaves when it prints where it failed. */
const TRACE = / {2}at |\\tat |\tat |Traceback|Stack ?trace|node_modules|\.(?:java|py|php|cs|js|ts):\d|, line \d/i

export const hidesUnexpected: Check = {
  id: 'unexpected',
  title: 'Answers an unexpected error with 500 and an id, without its details',
  says: 'GET /broken answers 500 as a problem with a new requestId each time. Nothing of the exception is in the answer.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const ids: unknown[] = []
    for (let time = 0; time < 2; time++) {
      const detail = random.word(16)
      const broken = await send(keyless('GET', `/broken?detail=${detail}`))
      expectProblem(broken, 500)
      const { requestId } = expectObject(broken)
      if (typeof requestId !== 'string' || requestId === '') {
        throw new CheckFailure('requestId: a string', describeValue(requestId), broken)
      }
      if (ids.includes(requestId)) throw new CheckFailure('a new requestId for each request', 'the same', broken)
      ids.push(requestId)
      if (broken.answer.body.includes(detail)) throw new CheckFailure('no text of the exception', detail, broken)
      const [trace] = TRACE.exec(broken.answer.body) ?? []
      if (trace) throw new CheckFailure('no stack trace', `a body with "${trace.trim()}"`, broken)
    }
  },
}

/** Makes the check that what is unique stays so, also when requests come at once. */
export const toUniqueCheck = (title: string, says: string, toRequest: (word: string) => RequestInput): Check => ({
  id: 'unique',
  title,
  says,
  row: null,
  level: 'competent',
  run: async ({ random, send, sendAtOnce }) => {
    const one = toRequest(random.word())
    expectStatus(await send(one), 201)
    expectProblem(await send(one), 409)
    for (let round = 0; round < 3; round++) {
      const other = toRequest(random.word())
      const answers = await sendAtOnce(Array.from({ length: 20 }, () => other))
      for (const answer of answers) expectStatus(answer, [201, 409])
      const { length } = answers.filter(({ answer: { status } }) => status === 201)
      if (length !== 1) throw new CheckFailure('one 201 of twenty at once', `${length}`)
    }
  },
})

/** Makes the check that none of these bodies gets through, and none is taken for a fault of the server. */
export const toBadBodiesCheck = (
  path: string,
  says: string,
  toBodies: (sound: Fields, word: string) => readonly unknown[],
  toSound: (word: string) => Fields,
): Check => ({
  id: 'bad-bodies',
  title: 'Refuses invalid bodies with 400 or 422',
  says,
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    for (const body of toBodies(toSound(random.word()), random.word())) {
      expectStatus(await send(keyless('POST', path, body)), BAD_INPUT)
    }
    const text = JSON.stringify(toSound(random.word()))
    for (const body of ['', text.slice(0, -2)]) {
      const cut = { ...keyless('POST', path), headers: { 'content-type': 'application/json' }, body }
      expectStatus(await send(cut), BAD_INPUT)
    }
  },
})

/** Makes the check that errors have one form, also those that the framework answers by itself. */
export const toOneFormCheck = (path: string, unknown: (word: string) => string): Check => ({
  id: 'one-form',
  title: 'Answers every error in one format',
  says: 'An unknown address, an unknown id, a wrong method and a body that is cut off answer application/problem+json with a title and the status.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const cut = { ...keyless('POST', path), headers: { 'content-type': 'application/json' }, body: '{"a": ' }
    const tried = [
      [keyless('GET', `/${random.word()}`), [404]],
      [keyless('GET', unknown(random.word())), [404, ...BAD_INPUT]],
      [keyless('DELETE', path), [405]],
      [cut, BAD_INPUT],
    ] as const
    for (const [request, status] of tried) {
      const refused = await send(request)
      expectProblem(refused, status)
      const { title } = expectObject(refused)
      if (typeof title !== 'string' || title === '') {
        throw new CheckFailure('title: a string', describeValue(title), refused)
      }
    }
  },
})

/** Requires that a thing was made with these values, of which lists are not compared. Returns its id. */
export function expectMade(created: Exchange, wanted: Fields): string {
  expectStatus(created, 201)
  const made = expectObject(created)
  if (typeof made.id !== 'string' || made.id === '') {
    throw new CheckFailure('id: a string', describeValue(made.id), created)
  }
  for (const [name, value] of Object.entries(wanted)) {
    const isSame = typeof value === 'object' ? typeof made[name] === 'object' : made[name] === value
    if (!isSame) throw new CheckFailure(`${name}: ${describeValue(value)}`, describeValue(made[name]), created)
  }
  return encodeURIComponent(made.id)
}
