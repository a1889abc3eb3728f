import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { hashPassword, PASSWORD_PROVIDER } from './passwords/password'
import { requireReauthentication } from './reauthentication'

setUpDatabase()

async function personWithPassword(name: string, password: string) {
  const viewer = await makePerson(name)
  const key = { provider: PASSWORD_PROVIDER, providerAccountId: viewer.email }
  await db().account.create({ data: { ...key, userId: viewer.id, passwordHash: await hashPassword(password) } })
  return viewer
}

test('who holds somebody’s session cannot guess their password for long, and right ones use nothing up', async () => {
  const ana = await personWithPassword('Ana', 'the right password')
  for (let n = 0; n < 12; n++) await requireReauthentication(ana, 'the right password')
  for (let n = 0; n < limits.confirm.tries; n++) {
    await expect(requireReauthentication(ana, `guess ${n}`)).rejects.toMatchObject({ code: 'invalid' })
  }
  await expect(requireReauthentication(ana, 'the right password')).rejects.toMatchObject({ code: 'too-many' })
  const ben = await personWithPassword('Ben', 'another password')
  await expect(requireReauthentication(ben, 'another password')).resolves.toBeUndefined()
})
