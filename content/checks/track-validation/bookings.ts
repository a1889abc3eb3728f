import type { Check } from '@/lib/learning/checks/kit/brief'
import { expectStatus } from '../expectations'
import { keyless } from '../keyless'
import { expectFaults, expectMade, toBadBodiesCheck, toOneFormCheck, toUniqueCheck } from '../problems'

export const toBooking = (word: string) => ({
  code: `b${word}`,
  pitch: 12,
  arrivesOn: '2031-07-01',
  leavesOn: '2031-07-08',
  guests: [
    { name: `Ana ${word}`, age: 34 },
    { name: 'Björn', age: 0 },
  ],
})

export const createsBooking: Check = {
  id: 'create-booking',
  title: 'Creates bookings, up to the limits of each field',
  says: 'POST /bookings answers 201 with the booking. A pitch is from 1 to 200, an age from 0 to 120, a name has up to 80 characters.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const first = toBooking(random.word())
    const second = { ...toBooking(random.word()), pitch: 200, guests: [{ name: 'n'.repeat(80), age: 120 }] }
    for (const booking of [first, second]) {
      const id = expectMade(await send(keyless('POST', '/bookings', booking)), booking)
      expectStatus(await send(keyless('GET', `/bookings/${id}`)), 200)
    }
  },
}

export const refusesBadBodies = toBadBodiesCheck(
  '/bookings',
  "A field that is missing, empty, null, too long, of the wrong type or out of range, and a body that isn't an object, answer 400 or 422, never 500.",
  (sound) => [
    { ...sound, code: undefined },
    { ...sound, code: '' },
    { ...sound, code: null },
    { ...sound, code: 'c'.repeat(21) },
    { ...sound, pitch: '12' },
    { ...sound, pitch: 201 },
    { ...sound, pitch: 1.5 },
    { ...sound, arrivesOn: '2031-02-30' },
    { ...sound, arrivesOn: 'soon' },
    { ...sound, guests: [] },
    { ...sound, guests: null },
    { ...sound, guests: [null] },
    { ...sound, guests: [{ name: 'Ana', age: 121 }] },
    [],
    'a booking',
  ],
  toBooking,
)

export const comparesDays: Check = {
  id: 'two-fields',
  title: 'Compares arrival and departure, down to the day',
  says: 'leavesOn is after arrivesOn: the same day is a fault of #/leavesOn, the day after is fine.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const toStay = (leavesOn: string) => ({ ...toBooking(random.word()), arrivesOn: '2032-02-28', leavesOn })
    for (const day of ['2032-02-27', '2032-02-28']) {
      expectFaults(await send(keyless('POST', '/bookings', toStay(day))), ['#/leavesOn'])
    }
    expectStatus(await send(keyless('POST', '/bookings', toStay('2032-02-29'))), 201)
  },
}

export const hasOneForm = toOneFormCheck('/bookings', (word) => `/bookings/${word}`)

export const isUnique = toUniqueCheck(
  'Answers 409 to a code that is taken, even when twenty ask for it at once',
  'A code belongs to one booking. Of twenty requests at once with the same new code, one answers 201, the others 409, none 500.',
  (word) => keyless('POST', '/bookings', toBooking(word)),
)
