import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { hashPassword, PASSWORD_PROVIDER } from './password'
import { findPersonByPassword } from './password-sign-in'

setUpEmptyDatabase()

const password = 'a river in may'

async function withPassword(name: string, closing: { disabledAt?: Date; deletedAt?: Date } = {}) {
  const { id, email } = await makePerson(name)
  const account = { userId: id, provider: PASSWORD_PROVIDER, providerAccountId: email }
  await db().account.create({ data: { ...account, passwordHash: await hashPassword(password) } })
  await db().user.update({ where: { id }, data: closing })
  return { id, email }
}

test('a password leads to its person, however the address is written', async () => {
  const { id, email } = await withPassword('Ana')
  expect(await findPersonByPassword(` ${email.toUpperCase()} `, password)).toMatchObject({ id })
  expect(await findPersonByPassword(email, 'another river')).toBeNull()
  expect(await findPersonByPassword('nobody@example.org', password)).toBeNull()
})

test.each([{ disabledAt: new Date() }, { deletedAt: new Date() }])(
  'that an account is closed (%o) is said to who knows its password, and to nobody else',
  async (closing) => {
    const { email } = await withPassword('Ana', closing)
    await expect(findPersonByPassword(email, password)).rejects.toThrow(/^closed$/)
    expect(await findPersonByPassword(email, 'another river')).toBeNull()
  },
)

test('a password of the full length is not cut: with more behind it, it is another', async () => {
  const { id, email } = await makePerson('Ana')
  const longest = 'a river in may '.repeat(20).slice(0, 200)
  const account = { userId: id, provider: PASSWORD_PROVIDER, providerAccountId: email }
  await db().account.create({ data: { ...account, passwordHash: await hashPassword(longest) } })
  expect(await findPersonByPassword(email, longest)).toMatchObject({ id })
  expect(await findPersonByPassword(email, `${longest} and more`)).toBeNull()
})
