import { type Check, CheckFailure } from '@/lib/learning/checks/kit/brief'
import { describeValue, expectObject, expectProblem, expectStatus } from '../expectations'
import { keyless } from '../keyless'
import { expectFaults, expectNamed } from '../problems'
import { toBooking } from './bookings'

export const namesAllFaults: Check = {
  id: 'all-faults',
  title: 'Names all faults of a body at once, also inside its list',
  says: 'errors has an entry for each faulty field, with its pointer and a code: #/guests/1/age is the age of the second guest.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const guests = [
      { name: 'Ana', age: 34 },
      { name: '', age: 121 },
    ]
    const body = { ...toBooking(random.word()), code: '', pitch: 0, guests }
    const refused = await send(keyless('POST', '/bookings', body))
    expectFaults(refused, ['#/code', '#/pitch', '#/guests/1/name', '#/guests/1/age'])
  },
}

export const namesWrongTypes: Check = {
  id: 'wrong-types',
  title: 'Names the place of a value of the wrong type',
  says: 'A string where a number belongs, or an object where a string belongs, is a fault with its pointer.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const sound = toBooking(random.word())
    expectFaults(await send(keyless('POST', '/bookings', { ...sound, pitch: random.word() })), ['#/pitch'])
    const guests = [{ name: { first: random.word() }, age: 34 }]
    expectFaults(await send(keyless('POST', '/bookings', { ...sound, guests })), ['#/guests/0/name'])
  },
}

const refusesUnknown = (id: string, title: string, toBody: (field: string, word: string) => unknown): Check => ({
  id,
  title,
  row: null,
  level: 'competent',
  says: "A field that isn't in the table answers 400 or 422, and an entry of errors names it.",
  run: async ({ random, send }) => {
    const field = random.word()
    expectNamed(await send(keyless('POST', '/bookings', toBody(field, random.word()))), field)
  },
})

export const refusesUnknownFields = [
  refusesUnknown('unknown-field', 'Refuses unknown fields', (field, word) => ({
    ...toBooking(word),
    [field]: true,
  })),
  refusesUnknown('unknown-nested-field', 'Refuses unknown fields inside a guest', (field, word) => ({
    ...toBooking(word),
    guests: [{ name: 'Ana', age: 34, [field]: true }],
  })),
]

export const answersBrokenJson: Check = {
  id: 'broken-json',
  title: 'Answers 400 to a body that is not JSON',
  says: 'A body that is cut off answers 400 with a title and without a list of errors.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const body = `{"code": "${random.word()}", "pitch": `
    const request = { ...keyless('POST', '/bookings'), headers: { 'content-type': 'application/json' }, body }
    const refused = await send(request)
    expectProblem(refused, 400)
    const { errors } = expectObject(refused)
    const isBare = errors === undefined || errors === null || (Array.isArray(errors) && errors.length === 0)
    if (!isBare) throw new CheckFailure('no list of errors', describeValue(errors), refused)
  },
}

export const checksParameters: Check = {
  id: 'parameters',
  title: 'Checks path and query, and names their faults in the same form',
  says: 'GET /pitches/{number}/bookings takes a number from 1 to 200 and a limit from 1 to 100. A fault names its parameter.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    expectStatus(await send(keyless('GET', '/pitches/12/bookings?limit=5')), 200)
    for (const limit of ['0', '101', random.word()]) {
      expectFaults(await send(keyless('GET', `/pitches/12/bookings?limit=${limit}`)), ['limit'], 'parameter')
    }
    for (const number of ['0', '201', random.word()]) {
      expectFaults(await send(keyless('GET', `/pitches/${number}/bookings?limit=5`)), ['number'], 'parameter')
    }
  },
}
