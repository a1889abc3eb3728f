import { expect, test } from 'vitest'
import { LONGEST_COUNT_HOURS } from '@/lib/foundation/rate-limit/limits'
import { UNUSED_HOURS } from '@/lib/learning/evidence/files/limits'
import { LOOKED_BACK_WEEKS } from '@/lib/learning/forecast/accuracy/accuracy'
import { KNOWN_DAYS } from '@/lib/platform/auth/known-device'
import { SESSION_SECONDS } from '@/lib/platform/auth/session'
import { SIGNAL_HOURS } from '@/lib/platform/live/commands'
import { listCookies } from '../cookies'
import { deletionFrom, GRACE_DAYS } from '../deletion/deletion-mails'
import { KEPT_DAYS } from './periods'
import { listRetentionLines } from './retention-lines'

const DAY = 24 * 60 * 60
const sessionDays = SESSION_SECONDS / DAY

test('the privacy page promises the very periods that the sessions, the jobs and the grace keep to', () => {
  const facts = {
    ...{ sessionDays, graceDays: GRACE_DAYS, unusedFileHours: UNUSED_HOURS, signalHours: SIGNAL_HOURS },
    counterHours: LONGEST_COUNT_HOURS,
  }
  const numbers = listRetentionLines(facts).map(({ howLong }) => Number(/\d+/.exec(howLong)?.[0] ?? Number.NaN))
  expect(numbers).toEqual([
    ...[
      14,
      30,
      7,
      Number.NaN,
      30,
      180,
      90,
      90,
      30,
      7,
      Number.NaN,
      24,
      Number.NaN,
      Number.NaN,
      24,
      90,
      Number.NaN,
      Number.NaN,
    ],
  ])
  const { oneTimeLinks, mail, readNotifications, weeklyForecasts, idempotencyRecords, invitations, signIns } = KEPT_DAYS
  const { checkCodes } = KEPT_DAYS
  expect(numbers.filter((one) => !Number.isNaN(one))).toEqual([
    ...[
      GRACE_DAYS,
      sessionDays,
      oneTimeLinks,
      mail,
      readNotifications,
      weeklyForecasts,
      idempotencyRecords,
      invitations,
      checkCodes,
      UNUSED_HOURS,
      LONGEST_COUNT_HOURS,
      signIns,
    ],
  ])
  const words = listRetentionLines(facts).map(({ howLong }) => howLong)
  expect(words.some((one) => one.includes(`${KEPT_DAYS.unreadNotifications} days if you don’t`))).toBe(true)
  expect(words.some((one) => one.includes('four years'))).toBe(true)
  expect(Math.round((LOOKED_BACK_WEEKS * 7) / 365.25)).toBe(4)
  const asked = new Date('2027-03-01T12:00:00Z')
  expect((deletionFrom(asked).getTime() - asked.getTime()) / 1000 / DAY).toBe(14)
  expect(SIGNAL_HOURS).toBe(1)
})

test('each cookie says what it is for and for how long', () => {
  const cookies = listCookies(sessionDays, KNOWN_DAYS)
  expect(new Set(cookies.map(({ name }) => name)).size).toBe(cookies.length)
  expect(cookies[0]?.howLong).toContain('30 days')
  for (const { why, howLong } of cookies) expect([why.length > 20, howLong.length > 5]).toEqual([true, true])
})
