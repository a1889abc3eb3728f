import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { requestReset, requestSignInLink } from './commands'

setUpEmptyDatabase()

const here = '192.0.2.1'
const theMail = () => db().mail.findFirstOrThrow()

describe.each([
  ['a link to sign in', requestSignInLink, /\/sign-in\/link\?token=[\w-]{43}\s/],
  ['a link to reset the password', requestReset, /\/reset-password\?token=[\w-]{43}\s/],
])('%s', (_title, ask, link) => {
  test('goes to who has the address', async () => {
    const ana = await makePerson('Ana')
    await ask(visitor, { email: ana.email }, here)
    expect(await theMail()).toMatchObject({ to: ana.email, userId: ana.id })
    expect((await theMail()).text).toMatch(link)
  })

  test('leads to no page of another link, whatever was asked', async () => {
    const traps = [
      '/verify-email?token=trap',
      '/reset-password?token=trap',
      '/sign-in/link?token=trap',
      '/./verify-email?token=trap',
      '/x/../verify-email?token=trap',
      '/%76erify-email?token=trap',
      '/sign-up?next=%2Fverify-email%3Ftoken%3Dtrap',
    ]
    for (const [n, next] of traps.entries()) await ask(visitor, { email: `${n}@example.org`, next }, here)
    const texts = (await db().mail.findMany()).map(({ text }) => text)
    expect(texts).toHaveLength(traps.length)
    expect(texts.join()).not.toContain('trap')
  })

  test('says what it resets, where the address of the account is not confirmed', async () => {
    const [ana, hana] = [await makePerson('Ana'), await makePerson('Hana', { isVerified: false })]
    for (const { email } of [ana, hana]) await ask(visitor, { email }, here)
    const textTo = async ({ email: to }: { email: string }) =>
      (await db().mail.findFirstOrThrow({ where: { to } })).text
    expect(await textTo(ana)).not.toContain('reset the account')
    const text = await textTo(hana)
    expect(text).toMatch(/where you’re signed in,\s+and nothing else changes/)
    expect(text).toContain('reset the account')
    expect(text).not.toContain('\n\n\n')
  })

  test('does not lead into an account that is closed, which only its owner hears of', async () => {
    const ana = await makePerson('Ana')
    await db().user.update({ where: { id: ana.id }, data: { disabledAt: new Date() } })
    await ask(visitor, { email: ana.email }, here)
    expect((await theMail()).subject).toBe('Your account is disabled')
    expect((await theMail()).text).not.toContain('token')
  })

  test('is asked for a few times an hour by one address, whoever has it, and by one place', async () => {
    const outcomes: unknown[] = []
    for (let n = 0; n < 6; n++)
      outcomes.push(await ask(visitor, { email: 'a@b.org' }, here).catch((error) => error.code))
    expect(outcomes).toEqual([...Array(5).fill(undefined), 'too-many'])
    for (let n = 0; n < 24; n++) await ask(visitor, { email: `${n}@b.org` }, here)
    await expect(ask(visitor, { email: 'new@b.org' }, here)).rejects.toMatchObject({ code: 'too-many' })
    await ask(visitor, { email: 'new@b.org' }, '192.0.2.2')
  })
})

test('for an address that nobody has, a link signs in all the same: using it makes the account', async () => {
  await requestSignInLink(visitor, { email: 'new@example.org', next: '/cohorts/join/abc' }, here)
  expect(await theMail()).toMatchObject({ to: 'new@example.org', userId: null })
  expect((await theMail()).text).toMatch(/\/sign-in\/link\?token=[\w-]{43}&next=%2Fcohorts%2Fjoin%2Fabc\s/)
  expect(await db().user.count()).toBe(0)
})

test('a link never leads to another site afterwards', async () => {
  await requestSignInLink(visitor, { email: 'new@example.org', next: '//evil.example' }, here)
  expect((await theMail()).text).not.toContain('evil')
})

test('who has no account reads so instead of getting a reset, and the same rows are written', async () => {
  const ana = await makePerson('Ana')
  await requestReset(visitor, { email: 'new@example.org' }, here)
  expect((await theMail()).subject).toBe('No Waymark account with this address')
  expect((await theMail()).text).not.toContain('token')
  const countAll = async () => [await db().mail.count(), await db().emailToken.count()]
  expect(await countAll()).toEqual([1, 1])
  await requestReset(visitor, { email: ana.email }, here)
  expect(await countAll()).toEqual([2, 2])
})
