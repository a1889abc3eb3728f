import fc from 'fast-check'
import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { sessionCookie, sessionIdIn, sessionToken } from './session-cookie'
import { findSessionPersonId } from './session-holder'
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
  expect(await findSessionPersonId(cookie)).toBe(person.id)
})

test('of several cookies of that name it is the one that pages read', async () => {
  const name = nameOfCookie()
  const { person, cookie } = await signIn()
  const token = cookie.split('; ')[1]?.slice(name.length + 1) ?? ''
  const encoded = token.replaceAll('.', '%2E')
  const value = fc.constantFrom(token, encoded, 'g', '', '%ff', `"${token}"`, `${token}=`, ` ${token}`, `${token} `)
  const key = fc.constantFrom(name, `${name} `, ` ${name}`, 'a', '')
  const pair = fc.oneof(
    fc.tuple(key, value).map(([left, right]) => `${left}=${right}`),
    fc.constantFrom(name, '', '='),
  )
  const header = fc
    .tuple(fc.array(pair, { minLength: 1, maxLength: 4 }), fc.constantFrom('; ', ';', ' ; ', ';  '))
    .map(([pairs, between]) => pairs.join(between).trim())
  const check = async (sent: string) => {
    const read = new NextRequest('http://127.0.0.1/', { headers: { cookie: sent } }).cookies.get(name)?.value
    const names = read ? await sessionIdIn(read) : null
    expect(await findSessionPersonId(sent), sent).toBe(names ? person.id : null)
  }
  await check(`${name}=g; ${name}=${token}`)
  await check(`${name}=${token}; ${name}=g`)
  await fc.assert(fc.asyncProperty(header, check), { numRuns: 500 })
})

test('nobody holds what is no session, or half a sign-in', async () => {
  const name = nameOfCookie()
  for (const cookie of [undefined, '', 'a=1', `${name}=`, `${name}=x.y.z`, `x${name}=1; =; ;`]) {
    expect(await findSessionPersonId(cookie)).toBeNull()
  }
  const { sessionId, cookie } = await signIn('Ben')
  await db().session.update({ where: { id: sessionId }, data: { awaitsSecondFactor: true } })
  expect(await findSessionPersonId(cookie)).toBeNull()
})

test('the row is asked for once in half a minute, so that one that ended counts for its person no longer than that', async () => {
  const { person, sessionId, cookie } = await signIn()
  const start = Date.now()
  expect(await findSessionPersonId(cookie, () => start)).toBe(person.id)
  await db().session.delete({ where: { id: sessionId } })
  expect(await findSessionPersonId(cookie, () => start + 29 * SECOND)).toBe(person.id)
  expect(await findSessionPersonId(cookie, () => start + 31 * SECOND)).toBeNull()
})
