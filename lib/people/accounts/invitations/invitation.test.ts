import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideInvitations, invitationState, MAX_A_DAY, MAX_WAITING } from './invitation'

const now = new Date('2026-11-24T10:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 60 * 60 * 1000)

describe('an invitation', () => {
  const open = { acceptedAt: null, revokedAt: null, expiresAt: new Date(now.getTime() + 1) }
  test.each([
    [{}, 'waiting'],
    [{ expiresAt: now }, 'expired'],
    [{ revokedAt: now }, 'withdrawn'],
    [{ revokedAt: now, expiresAt: ago(1) }, 'withdrawn'],
    [{ acceptedAt: now, expiresAt: ago(1) }, 'accepted'],
  ])('with %j is %s', (over, state) => {
    expect(invitationState({ ...open, ...over }, now)).toBe(state)
  })
})

describe('somebody who invites', () => {
  test('has so many a day, and is told when the next can go', () => {
    const sentAt = [ago(20), ago(10), ...Array.from({ length: 96 }, () => ago(1))]
    expect(decideInvitations({ wanted: 2, waiting: 0, sentAt })).toEqual({ ok: true, value: null })
    expect(decideInvitations({ wanted: 3, waiting: 0, sentAt })).toEqual({
      ok: false,
      refusal: { kind: 'too-many-today', room: 2, retryAt: new Date(now.getTime() + 4 * 60 * 60 * 1000) },
    })
    expect(decideInvitations({ wanted: 4, waiting: 0, sentAt })).toMatchObject({
      refusal: { retryAt: new Date(now.getTime() + 14 * 60 * 60 * 1000) },
    })
  })

  test('never gets past a limit, and never is refused within both', () => {
    const times = fc.array(fc.integer({ min: 0, max: 23 }).map(ago), { maxLength: 150 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 250 }),
        times,
        (wanted, waiting, sentAt) => {
          const fits = waiting + wanted <= MAX_WAITING && sentAt.length + wanted <= MAX_A_DAY
          expect(decideInvitations({ wanted, waiting, sentAt }).ok).toBe(fits)
        },
      ),
    )
  })
})
