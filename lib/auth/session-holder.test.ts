import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { setUpEmptyDatabase } from '@/lib/testing/database'
import { makePerson } from '@/lib/testing/people'
import { sessionCookie, sessionToken } from './session-cookie'
import { sessionHolder } from './session-holder'
import { openSessionRow } from './session-rows'

setUpEmptyDatabase()

const nameOfCookie = () => sessionCookie(env().NEXTAUTH_URL).name
const SECOND = 1000

async function signIn(who = 'Ana') {
  const name = nameOfCookie()
  const person = await makePerson(who)
  const { id: sessionId } = await openSessionRow(person.id, '', new Date())
  return { person, sessionId, cookie: `a=1; ${name}=${await sessionToken({ userId: person.id, sessionId })}; b=2` }
}

test('a session is counted as its person’s', async () => {
  const { person, cookie } = await signIn()
  expect(await sessionHolder(cookie)).toBe(person.id)
})

test('nobody holds what is no session, or half a sign-in', async () => {
  const name = nameOfCookie()
  for (const cookie of [undefined, '', 'a=1', `${name}=`, `${name}=x.y.z`, `x${name}=1; =; ;`]) {
    expect(await sessionHolder(cookie)).toBeNull()
  }
  const { sessionId, cookie } = await signIn('Ben')
  await db().session.update({ where: { id: sessionId }, data: { awaitsSecondFactor: true } })
  expect(await sessionHolder(cookie)).toBeNull()
})

test('the row is asked for once in half a minute, so that one that ended counts for its person no longer than that', async () => {
  const { person, sessionId, cookie } = await signIn()
  const start = Date.now()
  expect(await sessionHolder(cookie, () => start)).toBe(person.id)
  await db().session.delete({ where: { id: sessionId } })
  expect(await sessionHolder(cookie, () => start + 29 * SECOND)).toBe(person.id)
  expect(await sessionHolder(cookie, () => start + 31 * SECOND)).toBeNull()
})
