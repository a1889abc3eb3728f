import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { signInActions } from '@/lib/platform/audit/action'
import { toPendingSecondFactor } from '@/lib/platform/auth/make-viewer'
import { hashPassword, PASSWORD_PROVIDER } from '@/lib/platform/auth/passwords/password'
import { openSecret, sealSecret } from '@/lib/platform/auth/second-factor/second-factor'
import { findSession, openSessionRow } from '@/lib/platform/auth/sessions/session-rows'
import type { PendingSecondFactor, Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import {
  beginSecondFactor,
  cancelSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  makeRecoveryCodes,
  completeSecondFactor as passFrom,
} from './commands'
import { findSecondFactor } from './data'

setUpEmptyDatabase()

const password = 'a river in may'
const noon = new Date('2027-03-01T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const wrongCode = { code: 'invalid', fields: [{ field: 'code' }] }
const isOther = { action: { notIn: [...signInActions] } }
const actions = async () =>
  (await db().auditEntry.findMany({ where: isOther, orderBy: { at: 'asc' } })).map(({ action }) => action)
const passSecondFactor = (halfway: PendingSecondFactor, code: string, now: Date) =>
  passFrom(halfway, code, '192.0.2.1', now)
const settled = async (works: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(works)).map(({ status }) => status).sort()

/** Makes a person who signed in by password, with the code of their app at a moment. */
async function withApp() {
  const person = await makePerson('Ada')
  const account = { provider: PASSWORD_PROVIDER, providerAccountId: person.email }
  await db().account.create({
    data: { ...account, userId: person.id, passwordHash: await hashPassword(password) },
  })
  const { id: sessionId } = await openSessionRow(person.id, '', noon)
  const viewer: Viewer = { ...person, sessionId }
  const { key } = await beginSecondFactor(viewer, password, noon)
  const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  return { viewer, codeAt: (at: Date) => app.generate({ timestamp: at.getTime() }) }
}

/** Makes the same with an active second factor, confirmed by the code of noon. */
async function switchedOn() {
  const { viewer, codeAt } = await withApp()
  const codes = await confirmSecondFactor(viewer, codeAt(noon), noon)
  return { viewer, codeAt, codes }
}

async function getHalf({ id, email }: Viewer, at: Date): Promise<PendingSecondFactor> {
  return toPendingSecondFactor({ id, email, locale: null, sessionId: (await openSessionRow(id, '', at)).id })
}

describe('setting an app up', () => {
  test('asks for the password first', async () => {
    const { viewer } = await withApp()
    const refused = { code: 'invalid', fields: [{ field: 'current' }] }
    await expect(beginSecondFactor(viewer, 'not this one', noon)).rejects.toMatchObject(refused)
    await expect(beginSecondFactor(viewer, undefined, noon)).rejects.toMatchObject(refused)
  })

  test('asks nothing of anybody before a code has confirmed it', async () => {
    const { viewer, codeAt } = await withApp()
    expect(await findSecondFactor(viewer)).toEqual({ onSince: null, recoveryCodesLeft: 0 })
    await expect(confirmSecondFactor(viewer, '000000', noon)).rejects.toMatchObject(wrongCode)
    expect((await findSecondFactor(viewer)).onSince).toBeNull()
    const codes = await confirmSecondFactor(viewer, codeAt(noon), noon)
    expect(new Set(codes).size).toBe(10)
    expect(await findSecondFactor(viewer)).toEqual({ onSince: noon.toISOString(), recoveryCodesLeft: 10 })
    expect(await actions()).toEqual(['second-factor-on'])
  })

  test('signs other devices out, which came in without it', async () => {
    const { viewer, codeAt } = await withApp()
    const elsewhere = await openSessionRow(viewer.id, '', noon)
    await confirmSecondFactor(viewer, codeAt(noon), noon)
    expect(await findSession(elsewhere.id, noon)).toBeNull()
    expect(await findSession(viewer.sessionId, noon)).not.toBeNull()
  })

  test('begun again forgets the first secret; over an hour later it has to be begun again', async () => {
    const { viewer, codeAt } = await withApp()
    await beginSecondFactor(viewer, password, noon)
    await expect(confirmSecondFactor(viewer, codeAt(noon), noon)).rejects.toMatchObject(wrongCode)
    await expect(confirmSecondFactor(viewer, '000000', later(3600))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is done once: who has an app switches it off first', async () => {
    const { viewer, codeAt } = await switchedOn()
    await expect(beginSecondFactor(viewer, password, noon)).rejects.toMatchObject({ code: 'conflict' })
    await expect(confirmSecondFactor(viewer, codeAt(later(30)), later(30))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('keeps neither the secret nor the recovery codes in a form that a thief could use', async () => {
    const person = await makePerson('Ada')
    const { id: sessionId } = await openSessionRow(person.id, '', noon)
    const viewer: Viewer = { ...person, sessionId }
    const { key } = await beginSecondFactor(viewer, undefined, noon)
    const secret = Secret.fromBase32(key.replaceAll(' ', ''))
    const codes = await confirmSecondFactor(viewer, new TOTP({ secret }).generate({ timestamp: noon.getTime() }), noon)
    const stored = JSON.stringify([await db().secondFactor.findMany(), await db().recoveryCode.findMany()])
    for (const open of [secret.base32, secret.hex, Buffer.from(secret.bytes).toString('base64url'), ...codes]) {
      expect(stored.toLowerCase()).not.toContain(open.toLowerCase())
    }
  })
})

describe('a sealed secret', () => {
  const secret = Uint8Array.from({ length: 20 }, (_, index) => index)

  test('is opened for its person alone, and only as it was', () => {
    const sealed = sealSecret(secret, 'ada')
    expect([...openSecret(sealed, 'ada')]).toEqual([...secret])
    expect(() => openSecret(sealed, 'eve')).toThrow()
    const changed = Buffer.from(sealed, 'base64url')
    changed[15] = (changed[15] ?? 0) ^ 1
    expect(() => openSecret(changed.toString('base64url'), 'ada')).toThrow()
    expect(sealSecret(secret, 'ada')).not.toBe(sealed)
  })
})

describe('the second step of signing in', () => {
  test('takes the code of the app and makes the sign-in whole', async () => {
    const { viewer, codeAt } = await switchedOn()
    const half = await getHalf(viewer, later(60))
    await expect(passSecondFactor(half, '000000', later(60))).rejects.toMatchObject(wrongCode)
    const whole = await passSecondFactor(half, codeAt(later(60)), later(60))
    expect(await findSession(whole.id, later(60))).toMatchObject({ awaitsSecondFactor: false })
    expect(await findSession(half.sessionId, later(60))).toBeNull()
  })

  test('takes no code twice, neither that of the set-up nor that of another sign-in', async () => {
    const { viewer, codeAt } = await switchedOn()
    await expect(passSecondFactor(await getHalf(viewer, noon), codeAt(noon), noon)).rejects.toMatchObject(wrongCode)
    await passSecondFactor(await getHalf(viewer, later(30)), codeAt(later(30)), later(30))
    const again = passSecondFactor(await getHalf(viewer, later(31)), codeAt(later(30)), later(31))
    await expect(again).rejects.toMatchObject(wrongCode)
  })

  test('takes one code from one of two at once', async () => {
    const { viewer, codeAt } = await switchedOn()
    const halves = [await getHalf(viewer, later(60)), await getHalf(viewer, later(60))]
    const outcomes = await settled(halves.map((half) => passSecondFactor(half, codeAt(later(60)), later(60))))
    expect(outcomes).toEqual(['fulfilled', 'rejected'])
    expect(await db().session.count({ where: { userId: viewer.id, awaitsSecondFactor: false } })).toBe(2)
  })

  test('takes each recovery code once, however it is typed, and from one of two at once', async () => {
    const { viewer, codes } = await switchedOn()
    const [first = '', second = ''] = codes
    await passSecondFactor(await getHalf(viewer, noon), first.toUpperCase().replaceAll('-', ' '), noon)
    const again = passSecondFactor(await getHalf(viewer, noon), first, noon)
    await expect(again).rejects.toMatchObject(wrongCode)
    const halves = [await getHalf(viewer, noon), await getHalf(viewer, noon)]
    expect(await settled(halves.map((half) => passSecondFactor(half, second, noon)))).toEqual(['fulfilled', 'rejected'])
    expect((await findSecondFactor(viewer)).recoveryCodesLeft).toBe(8)
    const used = await db().auditEntry.findMany({
      where: { action: 'recovery-code-used' },
      orderBy: { detail: 'desc' },
    })
    expect(used.map(({ detail }) => detail)).toEqual(['{"left":9}', '{"left":8}'])
  })

  test('takes no recovery code of somebody else', async () => {
    const [ada, eve] = [await switchedOn(), await switchedOn()]
    const stolen = passSecondFactor(await getHalf(ada.viewer, noon), eve.codes[0] ?? '', noon)
    await expect(stolen).rejects.toMatchObject(wrongCode)
  })

  test('takes five wrong codes of a person in a quarter of an hour, in however many sign-ins, then none', async () => {
    const { viewer, codeAt, codes } = await switchedOn()
    const other = await switchedOn()
    for (let guess = 0; guess < 5; guess++) {
      const half = await getHalf(viewer, later(60))
      await expect(passSecondFactor(half, `00000${guess}`, later(60))).rejects.toMatchObject(wrongCode)
    }
    const half = await getHalf(viewer, later(60))
    for (const right of [codeAt(later(60)), codes[0] ?? '']) {
      const refusal = await passSecondFactor(half, right, later(60)).catch((error) => error)
      expect(refusal).toMatchObject({ code: 'too-many' })
      expect(refusal.retryAfter).toBeLessThanOrEqual(15 * 60)
    }
    // It blocks nobody else, nor the settings of a signed-in person.
    await passSecondFactor(await getHalf(other.viewer, later(60)), other.codeAt(later(60)), later(60))
    await makeRecoveryCodes(viewer, { current: password, code: codeAt(later(60)) }, later(60))
    await db().rateLimiterFlexible.updateMany({ data: { expire: new Date(Date.now() - 1000) } })
    await passSecondFactor(half, codeAt(later(90)), later(90))
  })

  test('given up ends what was half way through, and nothing whole', async () => {
    const { viewer } = await switchedOn()
    const half = await getHalf(viewer, noon)
    await cancelSecondFactor(half)
    expect(await findSession(half.sessionId, noon)).toBeNull()
    await cancelSecondFactor(toPendingSecondFactor({ ...half, sessionId: viewer.sessionId }))
    expect(await findSession(viewer.sessionId, noon)).not.toBeNull()
  })

  test('still takes recovery codes when the app’s secret cannot be read any more', async () => {
    const { viewer, codeAt, codes } = await switchedOn()
    await db().secondFactor.update({ where: { userId: viewer.id }, data: { secret: 'sealed with another key' } })
    const half = await getHalf(viewer, later(60))
    await expect(passSecondFactor(half, codeAt(later(60)), later(60))).rejects.toMatchObject(wrongCode)
    await passSecondFactor(half, codes[0] ?? '', later(60))
  })
})

describe('switching it off', () => {
  test('asks for the password and a code, and takes everything away that belonged to it', async () => {
    const { viewer, codeAt, codes } = await switchedOn()
    const half = await getHalf(viewer, later(60))
    const code = codeAt(later(60))
    await expect(endSecondFactor(viewer, { code }, later(60))).rejects.toMatchObject({ fields: [{ field: 'current' }] })
    const wrong = endSecondFactor(viewer, { current: password, code: '000000' }, later(60))
    await expect(wrong).rejects.toMatchObject(wrongCode)
    expect((await findSecondFactor(viewer)).onSince).not.toBeNull()
    await endSecondFactor(viewer, { current: password, code }, later(60))
    expect(await findSecondFactor(viewer)).toEqual({ onSince: null, recoveryCodesLeft: 0 })
    expect(await findSession(half.sessionId, later(60))).toBeNull()
    await expect(passSecondFactor(half, codes[0] ?? '', later(60))).rejects.toMatchObject(wrongCode)
    expect(await actions()).toEqual(['second-factor-on', 'second-factor-off'])
  })

  test('goes with a recovery code too, for who lost the phone', async () => {
    const { viewer, codes } = await switchedOn()
    await endSecondFactor(viewer, { current: password, code: codes[9] ?? '' }, later(1))
    expect((await actions()).sort()).toEqual(['recovery-code-used', 'second-factor-off', 'second-factor-on'])
    const mails = await db().mail.findMany({ where: { to: viewer.email }, select: { subject: true } })
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'A recovery code was used (Waymark)',
      'Your authenticator app is set up (Waymark)',
      'Your authenticator app was switched off (Waymark)',
    ])
  })
})

test('new recovery codes take the place of the old ones', async () => {
  const { viewer, codeAt, codes } = await switchedOn()
  const fresh = await makeRecoveryCodes(viewer, { current: password, code: codeAt(later(60)) }, later(60))
  expect(fresh).toHaveLength(10)
  expect(fresh.filter((code) => codes.includes(code))).toEqual([])
  const half = await getHalf(viewer, later(60))
  await expect(passSecondFactor(half, codes[0] ?? '', later(60))).rejects.toMatchObject(wrongCode)
  await passSecondFactor(half, fresh[0] ?? '', later(60))
  expect((await actions()).sort()).toEqual(['recovery-code-used', 'recovery-codes-made', 'second-factor-on'])
})
