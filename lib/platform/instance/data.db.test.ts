import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import { setUpEmptyDatabase } from '@/testing/database'
import { forgetInstance, getInstance, INSTANCE_ID, readSignUpRule } from './data'

setUpEmptyDatabase()
beforeEach(forgetInstance)

const usual = { name: 'Waymark', accent: 'pine', logo: null, signUp: 'open', domains: [], setByEnvironment: [] }

test('without saved settings the usual ones count', async () => {
  expect(await getInstance()).toEqual({ ...usual, version: 0 })
  expect(getSiteName()).toBe('Waymark')
})

test('saved settings count, and the environment overrides them', async () => {
  const data = { name: 'Riverside School', accent: 'plum', signUp: 'domains', signUpDomains: 'school.org uni.example' }
  await db().instanceSettings.create({ data: { id: INSTANCE_ID, ...data, logo: 'AAAA', logoType: 'image/png' } })
  expect(await getInstance()).toMatchObject({
    name: 'Riverside School',
    accent: 'plum',
    logo: { version: expect.stringMatching(/^1-/) },
    signUp: 'domains',
    domains: ['school.org', 'uni.example'],
    setByEnvironment: [],
  })
  expect(getSiteName()).toBe('Riverside School')
  Object.assign(env(), { INSTANCE_NAME: 'Set here', SIGN_UP: 'invitation' })
  forgetInstance()
  expect(await getInstance()).toMatchObject({
    name: 'Set here',
    accent: 'plum',
    signUp: 'invitation',
    domains: [],
    setByEnvironment: ['name', 'signUp'],
  })
  Object.assign(env(), { INSTANCE_NAME: undefined, SIGN_UP: undefined })
})

test('a process keeps what it read for a while, but makes accounts by what is stored now', async () => {
  expect((await getInstance()).signUp).toBe('open')
  await db().instanceSettings.create({ data: { id: INSTANCE_ID, signUp: 'invitation' } })
  expect((await getInstance()).signUp).toBe('open')
  expect(await readSignUpRule(db())).toEqual({ mode: 'invitation', domains: [] })
})

test('what another server saved counts within five seconds', { timeout: 10_000 }, async () => {
  expect((await getInstance()).name).toBe('Waymark')
  // Written past this process: nothing here is told.
  await db().instanceSettings.create({ data: { id: INSTANCE_ID, name: 'Riverside School', signUp: 'invitation' } })
  const read = async () => (await getInstance()).name
  await expect.poll(read, { timeout: 5000, interval: 200 }).toBe('Riverside School')
  expect(getSiteName()).toBe('Riverside School')
})
