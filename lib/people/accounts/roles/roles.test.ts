import { describe, expect, test } from 'vitest'
import { decideRoles } from './roles'

const nobody = { isMentor: false, isAdmin: false }
const both = { isMentor: true, isAdmin: true }
const others = { isSelf: false, otherAdmins: 1 }

describe('giving and taking roles', () => {
  test.each([
    ['a role that is not held is given', nobody, { isMentor: true }, { given: ['mentor'], taken: [] }],
    ['both at once are given', nobody, { isMentor: true, isAdmin: true }, { given: ['mentor', 'admin'], taken: [] }],
    ['a role that is held is taken', both, { isAdmin: false }, { given: [], taken: ['admin'] }],
    ['what is left out stays', both, {}, { given: [], taken: [] }],
    ['what is so already is no change', both, { isMentor: true, isAdmin: true }, { given: [], taken: [] }],
  ])('%s', (_title, roles, wish, change) => {
    expect(decideRoles(roles, wish, others)).toMatchObject({ ok: true, value: change })
  })

  test('only who no longer mentors gives claims back', () => {
    const givesBack = (wish: object) => {
      const decision = decideRoles(both, wish, others)
      return decision.ok && decision.value.releasesClaims
    }
    expect([givesBack({ isMentor: false }), givesBack({ isAdmin: false }), givesBack({})]).toEqual([true, false, false])
  })

  test('nobody takes the admin’s role from themselves, and the last admin keeps it', () => {
    const take = { isAdmin: false }
    const own = { isSelf: true, otherAdmins: 3 }
    expect(decideRoles(both, take, own)).toEqual({ ok: false, refusal: 'own-admin-role' })
    expect(decideRoles(both, take, { isSelf: false, otherAdmins: 0 })).toEqual({ ok: false, refusal: 'last-admin' })
    expect(decideRoles(both, { isMentor: false }, own).ok).toBe(true)
  })
})
