import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { deleteAbandonedSetUps, deleteEndedSessions } from './cleanup.commands'

setUpEmptyDatabase()

const now = new Date('2027-03-01T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

test('dead sessions are swept, those that ran out and those that nobody used, and the living stay', async () => {
  const { id: userId } = await makePerson('Ana')
  const make = (lastSeenAt: Date, expiresAt: Date) =>
    db().session.create({ data: { userId, lastSeenAt, expiresAt, createdAt: daysAgo(29) } })
  await make(daysAgo(1), now)
  await make(daysAgo(14), daysAgo(-5))
  const living = await make(daysAgo(13.9), daysAgo(-0.1))
  expect(await deleteEndedSessions(operator, now)).toBe(2)
  expect(await db().session.findMany()).toMatchObject([{ id: living.id }])
})

test('a run sweeps a bounded number of them, and two at once sweep each once', async () => {
  const { id: userId } = await makePerson('Ana')
  const data = Array.from({ length: 250 }, () => ({ userId, expiresAt: daysAgo(1) }))
  await db().session.createMany({ data })
  expect(await deleteEndedSessions(operator, now)).toBe(200)
  const both = await Promise.all([deleteEndedSessions(operator, now), deleteEndedSessions(operator, now)])
  expect(both[0] + both[1]).toBe(50)
})

test('an app that was never confirmed is forgotten after a day; a confirmed one stays', async () => {
  const [ana, ben, cleo] = [await makePerson('Ana'), await makePerson('Ben'), await makePerson('Cleo')]
  const factor = (userId: string, createdAt: Date, confirmedAt: Date | null = null) =>
    db().secondFactor.create({ data: { userId, secret: 'sealed', createdAt, confirmedAt } })
  await factor(ana.id, daysAgo(2))
  await factor(ben.id, daysAgo(2), daysAgo(2))
  await factor(cleo.id, daysAgo(0.9))
  expect(await deleteAbandonedSetUps(operator, now)).toBe(1)
  expect(await db().secondFactor.count({ where: { userId: { in: [ben.id, cleo.id] } } })).toBe(2)
})
