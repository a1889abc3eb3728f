import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Check, type CheckBrief, CheckFailure } from './brief'
import type { CheckAnswer, CheckEvent, CheckRecord, CheckRequest, Exchange } from './exchange'
import { toPathOfLocation } from './location'
import { randomFrom } from './random'
import { ContradictionError, judgeRun } from './replay'
import { type CheckDriver, runChecks } from './run-checks'

const check = (id: string, run: Check['run'], more: Partial<Check> = {}): Check => ({
  ...{ id, title: id, says: 'It says so.', row: null, level: 'competent', run },
  ...more,
})

const create = check('create', async ({ random, send, pathOfLocation }) => {
  const made = await send({ method: 'POST', path: '/things', json: { name: random.word() } })
  if (made.answer.status !== 201) throw new CheckFailure('201', `${made.answer.status}`, made)
  await send({ method: 'GET', path: pathOfLocation(made) ?? '/nowhere' })
})
const race = check('race', async ({ sendAtOnce }) => {
  const exchanges = await sendAtOnce(Array.from({ length: 5 }, () => ({ method: 'GET', path: '/one' })))
  if (exchanges.some(({ answer }) => answer.status !== 200)) throw new CheckFailure('200 five times', 'less')
})
const restart = check(
  'restart',
  async ({ sendDuring }) => {
    await sendDuring('restart', [{ method: 'POST', path: '/things', body: 'x' }])
  },
  { needs: 'restart' },
)
const brief: CheckBrief = { slug: 'small', title: 'Small', version: 1, checks: [create, race, restart] }

const answerWith = (status: number, headers: Record<string, string> = {}, body = ''): CheckAnswer => {
  return { status, headers, body, failure: null }
}

/** A driver without a network, in which time passes by a millisecond for each request. */
function driveBy(answer: (request: CheckRequest) => CheckAnswer, canRestart = true): CheckDriver {
  let now = 0
  return {
    base: 'http://localhost:8080/api',
    findReasonNotToRun: ({ needs }) => (needs && !canRestart ? 'no-command' : null),
    begin: () => {},
    end: () => {},
    perform: async ({ requests, command }) => {
      const startedAt = now
      now += requests.length
      const exchanges = requests.map((request) => ({ request, answer: answer(request), startedAt, endedAt: now }))
      return { exchanges, command: command && { command, succeeded: true, value: null } }
    },
  }
}
const good = ({ method }: CheckRequest) =>
  method === 'POST' ? answerWith(201, { location: '/api/things/1' }, '{}') : answerWith(200, {}, '{}')

const run = { seed: 'a1', day: '2026-12-01' }
const makeRecord = async (driver = driveBy(good)): Promise<CheckRecord[]> =>
  (await runChecks(brief, driver, run)).map(({ record }) => record)
const judge = (records: readonly CheckRecord[], more = {}) =>
  judgeRun(brief, { ...run, base: 'http://localhost:8080/api', records, ...more })

const refusal = (contradiction: string, id: string | null) =>
  expect.objectContaining({ name: 'ContradictionError', contradiction, check: id })

describe('a run', () => {
  test('has the result of each check, and why one was not run', async () => {
    const driver = driveBy((request) => (request.path === '/one' ? answerWith(500) : good(request)), false)
    const results = (await runChecks(brief, driver, run)).map(({ result }) => result)
    expect(results.map(({ id, result, reason }) => [id, result, reason])).toEqual([
      ['create', 'passed', null],
      ['race', 'failed', null],
      ['restart', 'not-run', 'no-command'],
    ])
    expect(results[1]?.failure).toMatchObject({ expected: '200 five times', got: 'less' })
  })

  test('ends with an error that is no failure of a check', async () => {
    const broken = { ...brief, checks: [check('broken', () => Promise.reject(new TypeError('no')))] }
    await expect(runChecks(broken, driveBy(good), run)).rejects.toThrow(TypeError)
  })

  test('is judged to the same results from its record, also once it was sent as JSON', async () => {
    for (const driver of [driveBy(good), driveBy(() => answerWith(500)), driveBy(good, false)]) {
      const ran = await runChecks(brief, driver, run)
      const records = JSON.parse(JSON.stringify(ran.map(({ record }) => record)))
      const toRow = ({ id, result, reason }: { id: string; result: string; reason: string | null }) => [
        id,
        result,
        reason,
      ]
      expect((await judge(records)).map(toRow)).toEqual(ran.map(({ result }) => toRow(result)))
    }
  })
})

/** The record with one exchange changed. */
const changed = (records: CheckRecord[], id: string, at: number, change: (exchange: Exchange) => Exchange) =>
  records.map((record) =>
    record.id === id
      ? {
          ...record,
          events: record.events.map((event, index) =>
            index === at ? { ...event, exchanges: event.exchanges.map(change) } : event,
          ),
        }
      : record,
  )
const withEvents = (records: CheckRecord[], id: string, change: (events: readonly CheckEvent[]) => CheckEvent[]) =>
  records.map((record) => (record.id === id ? { ...record, events: change(record.events) } : record))

describe('a record', () => {
  test('of another seed, or with a request changed, contradicts the seed', async () => {
    const records = await makeRecord()
    await expect(judge(records, { seed: 'b2' })).rejects.toEqual(refusal('seed', 'create'))
    const edited = changed(records, 'race', 0, (one) => ({ ...one, request: { ...one.request, path: '/two' } }))
    await expect(judge(edited)).rejects.toEqual(refusal('seed', 'race'))
    const keyed = changed(records, 'race', 0, (one) => ({ ...one, request: { ...one.request, key: 'none' } }))
    await expect(judge(keyed)).rejects.toEqual(refusal('seed', 'race'))
  })

  test('with a Location that the next request does not follow contradicts the seed', async () => {
    const edited = changed(await makeRecord(), 'create', 0, (one) => ({
      ...one,
      answer: { ...one.answer, headers: { location: '/api/things/2' } },
    }))
    await expect(judge(edited)).rejects.toEqual(refusal('seed', 'create'))
  })

  test('with a failure turned into a success lacks what would have followed', async () => {
    const records = await makeRecord(driveBy(() => answerWith(500)))
    const edited = changed(records, 'create', 0, (one) => ({ ...one, answer: answerWith(201) }))
    await expect(judge(edited)).rejects.toEqual(refusal('itself', 'create'))
  })

  test('with less or more than was done contradicts itself', async () => {
    const records = await makeRecord()
    await expect(judge(withEvents(records, 'create', ([first]) => (first ? [first] : [])))).rejects.toEqual(
      refusal('itself', 'create'),
    )
    const empty: CheckEvent = { exchanges: [], command: null }
    await expect(judge(withEvents(records, 'create', (events) => [...events, empty]))).rejects.toEqual(
      refusal('itself', 'create'),
    )
    await expect(judge(records.slice(1))).rejects.toEqual(refusal('itself', null))
    await expect(judge([...records].reverse())).rejects.toEqual(refusal('itself', null))
    await expect(judge(withEvents(records, 'restart', () => []))).rejects.toEqual(refusal('itself', 'restart'))
    const noCommand = withEvents(records, 'restart', (events) => events.map((event) => ({ ...event, command: null })))
    await expect(judge(noCommand)).rejects.toEqual(refusal('seed', 'restart'))
  })

  test.each<[string, string, Partial<Exchange>]>([
    ['create', 'times that run backwards', { startedAt: 5, endedAt: 4 }],
    ['race', 'a time before the earlier check ended', { startedAt: 1 }],
    ['create', 'a status that is none', { answer: answerWith(999) }],
    ['create', 'no status and no failure', { answer: answerWith(0) }],
    ['create', 'an answer and a failure', { answer: { ...answerWith(200), failure: 'timeout' } }],
    ['create', 'a 204 with a body', { answer: answerWith(204, {}, 'x') }],
    ['create', 'a length that is not the body’s', { answer: answerWith(201, { 'content-length': '3' }, 'ö') }],
  ])('of %s with %s contradicts itself', async (id, _what, change) => {
    const edited = changed(await makeRecord(), id, 0, (one) => ({ ...one, ...change }))
    await expect(judge(edited)).rejects.toEqual(refusal('itself', id))
  })

  test('in which requests were not under way at once contradicts itself', async () => {
    let at = 100
    const edited = changed(await makeRecord(), 'race', 0, (one) => ({ ...one, startedAt: at, endedAt: ++at }))
    const later = changed(edited, 'restart', 0, (one) => ({ ...one, startedAt: 200, endedAt: 201 }))
    await expect(judge(later)).rejects.toEqual(refusal('itself', 'race'))
  })

  test('whose lengths count bytes, or whose body was no UTF-8, is possible', async () => {
    const told = changed(await makeRecord(), 'create', 0, (one) => ({
      ...one,
      answer: { ...one.answer, headers: { ...one.answer.headers, 'content-length': '2' }, body: 'ö' },
    }))
    await expect(judge(told)).resolves.toBeDefined()
    const lossy = changed(await makeRecord(), 'create', 0, (one) => ({
      ...one,
      answer: { ...one.answer, headers: { ...one.answer.headers, 'content-length': '1' }, body: '\ufffd' },
    }))
    await expect(judge(lossy)).resolves.toBeDefined()
  })

  test.each([204, 205, 304])('whose %i names a length is possible: there is no body to count', async (status) => {
    const answer = answerWith(status, { 'content-length': '5' })
    const bare = changed(await makeRecord(), 'race', 0, (one) => ({ ...one, answer }))
    await expect(judge(bare)).resolves.toBeDefined()
  })

  test('of any kind is judged or refused, and nothing else is thrown', async () => {
    const records = await makeRecord()
    const edit = fc.record({ id: fc.constantFrom('create', 'race'), status: fc.integer(), body: fc.string() })
    await fc.assert(
      fc.asyncProperty(edit, async ({ id, status, body }) => {
        const edited = changed(records, id, 0, (one) => ({ ...one, answer: { ...one.answer, status, body } }))
        const outcome = await judge(edited).catch((error) => error)
        expect(Array.isArray(outcome) || outcome instanceof ContradictionError).toBe(true)
      }),
    )
  })
})

describe('random values', () => {
  test('are the same for a seed, and others for another', () => {
    const words = (seed: string) => Array.from({ length: 20 }, () => randomFrom(seed).word())
    expect(words('a:b')).toEqual(words('a:b'))
    expect(words('a:b')).not.toEqual(words('a:c'))
  })

  test('stay within their bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, least, more) => {
        const value = randomFrom(seed).integer(least, least + more)
        expect(value >= least && value <= least + more).toBe(true)
      }),
    )
    expect(randomFrom('x').word(12)).toMatch(/^[a-z0-9]{12}$/)
  })
})

test.each([
  ['http://localhost:8080', '/items/1', '/items/1'],
  ['http://localhost:8080', 'http://localhost:8080/items/1?a=b', '/items/1?a=b'],
  ['http://localhost:8080', '1', '/1'],
  ['http://localhost:8080/api', '/api/items/1', '/items/1'],
  ['http://localhost:8080/api', '/items/1', null],
  ['http://localhost:8080/api', '/apis/1', null],
  ['http://localhost:8080', 'https://localhost/items/1', '/items/1'],
  ['http://localhost:8080', 'http://elsewhere.example/items/1', null],
  ['http://localhost:8080', 'http://[', null],
])('from %s a Location of %s leads to %s', (base, location, path) => {
  const request: CheckRequest = { method: 'POST', path: '/items', key: 'valid', headers: {}, body: null }
  expect(toPathOfLocation({ request, answer: answerWith(201, { location }), startedAt: 0, endedAt: 1 }, base)).toBe(
    path,
  )
})
