import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { createEmailToken, readEmailToken, redeemEmailToken } from './email-token'

setUpDatabase()
const noon = new Date('2027-03-01T12:00:00Z')
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const redeem = (token: string, at: Date) => redeemEmailToken('sign-in', token, at)

async function toLink(name: string) {
  const { id, email } = await makePerson(name)
  const token = await createEmailToken({ purpose: 'sign-in', email, userId: id }, noon)
  return { owner: { email, userId: id }, token }
}

describe('a one-time link', () => {
  test('works once, for whom it was made', async () => {
    const { owner, token } = await toLink('Ada')
    expect(await redeem(token, minutesLater(59))).toEqual(owner)
    expect(await redeem(token, minutesLater(59))).toBeNull()
  })

  test('works for one of two who use it at once', async () => {
    const { owner, token } = await toLink('Ada')
    const results = await Promise.all([redeem(token, noon), redeem(token, noon)])
    expect(results.filter(Boolean)).toEqual([owner])
  })

  test('signs nobody in after an hour', async () => {
    const { token } = await toLink('Ada')
    expect(await redeem(token, minutesLater(60))).toBeNull()
  })

  test('does nothing that it was not made for, and is still there for what it was', async () => {
    const { owner, token } = await toLink('Ada')
    expect(await redeemEmailToken('reset', token, noon)).toBeNull()
    expect(await redeem(token, noon)).toEqual(owner)
  })

  test('says why it does nothing, without being used up by that', async () => {
    const { owner, token } = await toLink('Ada')
    const read = (at: Date) => readEmailToken(['sign-in'], token, at)
    expect(await read(noon)).toEqual({ purpose: 'sign-in', ...owner })
    expect(await read(minutesLater(60))).toBe('old')
    expect(await readEmailToken(['reset'], token, noon)).toBe('unknown')
    await redeem(token, noon)
    expect(await read(noon)).toBe('used')
  })

  test('is unknown when it was made up, and its token is kept nowhere', async () => {
    const { token } = await toLink('Ada')
    expect(await redeem('made up', noon)).toBeNull()
    expect(JSON.stringify(await db().emailToken.findMany())).not.toContain(token)
  })
})
