import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { inLocale } from '@/lib/foundation/messages/in-locale'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson, signedIn } from '@/testing/people'
import { setUpPseudoLocale } from '@/testing/pseudo-locale'
import { askForAddress } from './address/commands'
import { resendVerification } from './address/verification.commands'
import { setPassword, signUp } from './commands'
import { requestReset, requestSignInLink } from './mail-links/commands'

setUpEmptyDatabase()
setUpPseudoLocale()

const PSEUDO = 'en-XA'
const FROM = '192.0.2.1'
const ask = ({ email }: Viewer) => requestSignInLink(visitor, { email }, FROM)
const makeAna = (locale?: string) => makePerson('Ana', { locale, isVerified: false })
const password = 'a river in may'

/** Returns the language of the only mail: `plain` where it has an English word, which addresses and names are not. */
async function languageOfMail(): Promise<'plain' | 'pseudo' | 'mixed'> {
  const { subject, text } = await db().mail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  // The name of the instance is a value of the message, and the same in every language.
  const own = `${subject}\n${text}`.replaceAll(/\S+:\/\/\S+|Ana|Waymark/g, '')
  const hasPlain = /[a-z]{2}/i.test(own)
  const hasPseudo = /[åéîöû]{2}/.test(own)
  return hasPlain && hasPseudo ? 'mixed' : hasPlain ? 'plain' : 'pseudo'
}

const mails: Readonly<Record<string, (viewer: Viewer) => Promise<unknown>>> = {
  'a link to sign in': ask,
  'a link to reset the password': ({ email }) => requestReset(visitor, { email }, FROM),
  'a link to confirm the address': (viewer) => resendVerification(viewer),
  'a link to another address': async (viewer) => askForAddress(await signedIn(viewer), { email: 'new@example.org' }),
  'a changed password': async (viewer) => setPassword(await signedIn(viewer), { password }),
}

describe.each(Object.entries(mails))('%s', (_what, cause) => {
  test('is in the language of its account, whatever the request speaks', async () => {
    const ana = await makeAna(PSEUDO)
    await inLocale('en', () => cause(ana))
    expect(await languageOfMail()).toBe('pseudo')
  })

  test('is in English for an account without one', async () => {
    const ana = await makeAna()
    await inLocale(PSEUDO, () => cause(ana))
    expect(await languageOfMail()).toBe('plain')
  })
})

test('to somebody else’s address it is in the language of that account', async () => {
  const ana = await makeAna(PSEUDO)
  const ben = await signedIn(await makePerson('Ben'))
  await askForAddress(ben, { email: ana.email })
  expect(await languageOfMail()).toBe('pseudo')
})

test('to an address without an account it is in the language of who asks', async () => {
  const input = { email: 'nova@example.org' }
  await inLocale(PSEUDO, () => requestReset(visitor, input, FROM))
  expect(await languageOfMail()).toBe('pseudo')
})

test('an account keeps the language that it was made in, unless that is English', async () => {
  const signUpAs = (email: string) => signUp(visitor, { name: 'Ana', email, password })
  const { id } = await inLocale(PSEUDO, () => signUpAs('xa@example.org'))
  expect(await languageOfMail()).toBe('pseudo')
  const other = await inLocale('en', () => signUpAs('en@example.org'))
  const locales = await db().user.findMany({ where: { id: { in: [id, other.id] } }, orderBy: { email: 'desc' } })
  expect(locales.map(({ locale }) => locale)).toEqual([PSEUDO, null])
})

test('a language that is offered no more leaves English', async () => {
  const ana = await makeAna('tlh')
  await ask(ana)
  expect(await languageOfMail()).toBe('plain')
})
