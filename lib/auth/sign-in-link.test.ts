import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { setUpDatabase } from '@/lib/testing/database'
import { makePerson } from '@/lib/testing/people'
import { createSignInLink, redeemSignInLink } from './sign-in-link'

setUpDatabase()
const noon = new Date('2027-03-01T12:00:00Z')
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

describe('a sign-in link', () => {
  test('signs its person in once', async () => {
    const ada = await makePerson('Ada')
    const token = await createSignInLink(ada.id, noon)
    expect(await redeemSignInLink(token, minutesLater(59))).toBe(ada.id)
    expect(await redeemSignInLink(token, minutesLater(59))).toBeNull()
  })

  test('signs in one of two who use it at once', async () => {
    const ada = await makePerson('Ada')
    const token = await createSignInLink(ada.id, noon)
    const results = await Promise.all([redeemSignInLink(token, noon), redeemSignInLink(token, noon)])
    expect(results.filter(Boolean)).toEqual([ada.id])
  })

  test('signs nobody in after an hour', async () => {
    const ada = await makePerson('Ada')
    const token = await createSignInLink(ada.id, noon)
    expect(await redeemSignInLink(token, minutesLater(60))).toBeNull()
  })

  test('is unknown when it was made up, and its token is kept nowhere', async () => {
    const ada = await makePerson('Ada')
    const token = await createSignInLink(ada.id, noon)
    expect(await redeemSignInLink('made up', noon)).toBeNull()
    expect(JSON.stringify(await db().signInLink.findMany())).not.toContain(token)
  })
})
