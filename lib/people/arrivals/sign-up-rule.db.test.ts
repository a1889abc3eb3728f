import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { signUpDoors } from '@/lib/mentoring/cohorts/joining/sign-up-doors.data'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { makeAdmin, signUp } from '@/lib/people/accounts/commands'
import { hashOfCode } from '@/lib/people/accounts/invitations/code.data'
import { requestSignInLink } from '@/lib/people/accounts/mail-links/commands'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import type { Identity } from '@/lib/platform/auth/sign-in-handlers'
import { operator, visitor } from '@/lib/platform/auth/viewer'
import { INSTANCE_ID } from '@/lib/platform/instance/data'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { signInByLink, signInByProvider } from './commands'

setUpEmptyDatabase()

const password = 'four random words here'
const later = () => new Date(Date.now() + 3_600_000)

const allow = (signUpMode: string, signUpDomains = '') =>
  db().instanceSettings.upsert({
    where: { id: INSTANCE_ID },
    create: { id: INSTANCE_ID, signUp: signUpMode, signUpDomains },
    update: { signUp: signUpMode, signUpDomains },
  })

/** Returns how each way in answers to an address, with a page to return to. */
async function tryAll(email: string, next?: string) {
  const token = await createEmailToken({ purpose: 'sign-in', email: email.toLowerCase(), userId: null })
  const byLink = await signInByLink({ token, next }, async () => visitor, firstVerificationHooks, signUpDoors)
  await db().user.deleteMany({ where: { email: email.toLowerCase() } })
  const identity = {
    provider: 'github',
    id: randomUUID(),
    email,
    isEmailVerified: true,
    name: 'A',
    label: 'a',
  } as const
  const byProvider = await signInByProvider(identity, next, signUpDoors)
  await db().user.deleteMany({ where: { email: email.toLowerCase() } })
  const byPassword = await signUp(visitor, { name: 'Ana', email: email.toLowerCase(), password, next }, signUpDoors)
    .then(() => 'made')
    .catch((error) => error.message)
  await db().user.deleteMany({ where: { email: email.toLowerCase() } })
  const outcome = (result: object) => ('refused' in result ? result.refused : 'made')
  return { link: outcome(byLink), provider: outcome(byProvider), password: byPassword }
}

const BY_LINK = expect.stringContaining('link by e-mail')
const refused = { link: 'sign-up-closed', provider: 'sign-up-closed', password: BY_LINK }
const made = { link: 'made', provider: 'made', password: 'made' }
const provedAlone = { link: 'made', provider: 'made', password: BY_LINK }

test('an open instance takes everyone', async () => {
  expect(await tryAll('ana@anywhere.org')).toEqual(made)
})

test('where accounts are by invitation, an address needs one', async () => {
  await allow('invitation')
  const admin = await makePerson('Ada', { isAdmin: true })
  expect(await tryAll('ana@anywhere.org')).toEqual(refused)
  const invitation = { email: 'ana@anywhere.org', role: 'learner', invitedById: admin.id, expiresAt: later() }
  const { id } = await db().personInvitation.create({ data: { ...invitation, codeHash: hashOfCode('letmein123') } })
  expect(await tryAll('ana@anywhere.org')).toEqual(provedAlone)
  // The code was mailed to this address, and proves it; another address gets nothing by it.
  expect(await tryAll('ana@anywhere.org', '/invitations/letmein123')).toEqual(made)
  expect(await tryAll('eve@anywhere.org', '/invitations/letmein123')).toEqual(refused)
  await db().user.update({ where: { id: admin.id }, data: { isAdmin: false } })
  expect(await tryAll('ana@anywhere.org')).toEqual(refused)
  await db().user.update({ where: { id: admin.id }, data: { isAdmin: true } })
  for (const over of [{ revokedAt: new Date() }, { acceptedAt: new Date() }, { expiresAt: new Date(0) }]) {
    await db().personInvitation.update({ where: { id }, data: { ...invitation, revokedAt: null, acceptedAt: null } })
    await db().personInvitation.update({ where: { id }, data: over })
    expect(await tryAll('ana@anywhere.org'), Object.keys(over)[0]).toEqual(refused)
  }
})

describe('where accounts are for two domains', () => {
  beforeEach(async () => {
    await allow('domains', 'school.org uni.example')
  })

  test.each(['ana@school.org', 'ANA@SCHOOL.ORG', 'ana@uni.example'])('%s has to be proved', async (email) => {
    expect(await tryAll(email)).toEqual(provedAlone)
  })

  test.each(['ana@sub.school.org', 'ana@school.org.evil.test', 'ana@notschool.org'])('%s is refused', async (email) => {
    expect(await tryAll(email)).toEqual(refused)
  })

  test.each(['ana@sch\u043eol.org', 'ana@b@school.org', 'ana@school.org ', '"ana@b"@school.org'])(
    'no way in makes an account of %j',
    async (email) => {
      const identity: Identity = { provider: 'github', id: '1', email, isEmailVerified: true, name: 'A', label: 'a' }
      const outcome = await signInByProvider(identity, null, signUpDoors)
      if (email.trim() === 'ana@school.org') expect(outcome).toHaveProperty('userId')
      else expect(outcome).toHaveProperty('refused')
    },
  )

  test('an address that a provider does not vouch for is refused', async () => {
    const identity = { provider: 'github', id: '1', email: 'ana@school.org', name: 'A', label: 'a' } as const
    expect(await signInByProvider({ ...identity, isEmailVerified: false }, null, signUpDoors)).toEqual({
      refused: 'sign-up-closed',
    })
  })

  test('the join link of a cohort lets in only where it says so', async () => {
    const cohort = await db().cohort.create({ data: { name: 'Spring', joinCode: 'k3m7p2qx' } })
    const where = { id: cohort.id }
    expect(await tryAll('ana@anywhere.org', '/cohorts/join/k3m7p2qx')).toEqual(refused)
    await db().cohort.update({ where, data: { opensSignUp: true } })
    expect(await tryAll('ana@anywhere.org', '/cohorts/join/K3M7P2QX')).toEqual(made)
    expect(await tryAll('ana@anywhere.org', '/onboarding?next=%2Fcohorts%2Fjoin%2Fk3m7p2qx')).toEqual(made)
    expect(await tryAll('ana@anywhere.org', '/cohorts/join/k3m7p2qy')).toEqual(refused)
    expect(await tryAll('ana@anywhere.org', 'https://evil.test/cohorts/join/k3m7p2qx')).toEqual(refused)
    await db().cohort.update({ where, data: { joinCodeExpires: new Date(0) } })
    expect(await tryAll('ana@anywhere.org', '/cohorts/join/k3m7p2qx')).toEqual(refused)
    await db().cohort.update({ where, data: { joinCodeExpires: null, closedAt: new Date() } })
    expect(await tryAll('ana@anywhere.org', '/cohorts/join/k3m7p2qx')).toEqual(refused)
  })

  test('an address that a cohort invited is let in, by its own code with a password too', async () => {
    const { id: cohortId } = await db().cohort.create({ data: { name: 'Spring' } })
    const code = 'personalcode'
    const invitation = { cohortId, email: 'ana@anywhere.org', codeHash: hashOfCode(code), expiresAt: later() }
    await db().invitation.create({ data: invitation })
    expect(await tryAll('ana@anywhere.org')).toEqual(provedAlone)
    expect(await tryAll('ana@anywhere.org', `/cohorts/join/${code}`)).toEqual(made)
    expect(await tryAll('eve@anywhere.org', `/cohorts/join/${code}`)).toEqual(refused)
    await db().cohort.update({ where: { id: cohortId }, data: { closedAt: new Date() } })
    expect(await tryAll('ana@anywhere.org')).toEqual(refused)
  })

  test('accounts that exist go on, and hosts make admins', async () => {
    const old = await makePerson('Old')
    const token = await createEmailToken({ purpose: 'sign-in', email: old.email, userId: old.id })
    const arrival = await signInByLink({ token }, async () => visitor, firstVerificationHooks, signUpDoors)
    expect(arrival).toEqual({ userId: old.id })
    expect(await makeAdmin(operator, 'ida@anywhere.org')).toMatchObject({ isNew: true })
  })

  test('a password is refused alike for an address with an account and for one without', async () => {
    const old = await makePerson('Old')
    const said = await Promise.all(
      [old.email, 'new@anywhere.org', 'new@school.org'].map((email) =>
        signUp(visitor, { name: 'Ana', email, password }, signUpDoors).catch((error) => ({ ...error })),
      ),
    )
    expect(new Set(said.map((error) => JSON.stringify(error))).size).toBe(1)
  })

  test('a request for a link writes the same rows for every address; the mail says whether it helps', async () => {
    const old = await makePerson('Old')
    for (const email of [old.email, 'new@school.org', 'eve@anywhere.org'])
      await requestSignInLink(visitor, { email }, '192.0.2.1', signUpDoors)
    expect(await db().emailToken.count()).toBe(3)
    const texts = new Map((await db().mail.findMany()).map(({ to, text }) => [to, text]))
    expect(texts.get(old.email)).toContain('/sign-in/link?token=')
    expect(texts.get('new@school.org')).toContain('/sign-in/link?token=')
    expect(texts.get('eve@anywhere.org')).not.toContain('token=')
    expect(texts.get('eve@anywhere.org')).toContain('needs an invitation')
  })
})
