import { describe, expect, test } from 'vitest'
import { getSessionEnd, isAlive, shouldUpdateLastSeen } from './session-lifetime'

const signedIn = new Date('2027-03-01T12:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const later = (ms: number) => new Date(signedIn.getTime() + ms)
const session = (lastUse: number) => ({ lastSeenAt: later(lastUse), expiresAt: getSessionEnd(signedIn, false) })

describe('a session', () => {
  test('that is used daily ends thirty days after the sign-in, to the millisecond', () => {
    expect(isAlive(session(29 * DAY), later(30 * DAY - 1))).toBe(true)
    expect(isAlive(session(30 * DAY - 1), later(30 * DAY))).toBe(false)
  })

  test('that nobody uses ends after fourteen days, to the millisecond', () => {
    expect(isAlive(session(0), later(14 * DAY - 1))).toBe(true)
    expect(isAlive(session(0), later(14 * DAY))).toBe(false)
    expect(isAlive(session(DAY), later(14 * DAY))).toBe(true)
  })

  test('that awaits the second factor ends after ten minutes', () => {
    const half = { lastSeenAt: signedIn, expiresAt: getSessionEnd(signedIn, true) }
    expect(isAlive(half, later(600_000 - 1))).toBe(true)
    expect(isAlive(half, later(600_000))).toBe(false)
  })

  test('has its use written down once an hour, not at every request', () => {
    expect(shouldUpdateLastSeen(session(0), later(HOUR))).toBe(false)
    expect(shouldUpdateLastSeen(session(0), later(HOUR + 1))).toBe(true)
  })
})
