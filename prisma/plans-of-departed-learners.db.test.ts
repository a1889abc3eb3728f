import { expect, test } from 'vitest'
import { openDatabase } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import {
  addEarlierCohorts,
  addEarlierMembers,
  makeEarlierDatabase,
  migrateThrough,
} from '@/testing/databases/earlier-database'
import { dropCopy, isOnPostgresql } from '@/testing/databases/postgresql-templates'

setUpEmptyDatabase({ isAltered: true })

const onDay = (day: number) => new Date(Date.UTC(2026, 9, day))

test('plans from before a learner left end when they left, and others stay as they are', async () => {
  const url = await makeEarlierDatabase('20261127180000')
  const client = openDatabase(url)
  const ids = ['ana', 'bo']
  // Uses createMany, which reads nothing back: the client would select columns that do not exist yet.
  await client.user.createMany({
    data: ids.map((id) => ({ id, email: `${id}@waymark.test`, name: id, updatedAt: onDay(1) })),
  })
  await client.learner.createMany({ data: ids.map((id) => ({ id, weeklyHours: 8, studyDays: 31 })) })
  await addEarlierCohorts(
    client,
    ['spring', 'autumn'].map((id) => ({ id, name: id })),
  )
  await addEarlierMembers(client, [
    ...['ana', 'bo'].map((userId) => ({ cohortId: 'spring', userId, role: 'learner', standingAt: onDay(9) })),
    { cohortId: 'autumn', userId: 'ana', role: 'learner', standingAt: onDay(9) },
    { cohortId: 'spring', userId: 'ana', role: 'mentor', standingAt: onDay(9) },
  ])
  const left = { userId: 'ana', cohortId: 'spring', how: 'left', joinedAt: onDay(1) }
  await client.departure.createMany({
    data: [
      { ...left, role: 'learner', leftAt: onDay(5) },
      { ...left, role: 'learner', leftAt: onDay(7) },
      { ...left, role: 'mentor', leftAt: onDay(20) },
      { ...left, role: 'learner', userId: null, leftAt: onDay(20) },
    ],
  })
  const plan = { learnerId: 'ana', cohortId: 'spring', weeklyHours: 8, arriveBy: '2027-06-01', note: '' }
  const agreed = { answer: 'agreed', answeredAt: onDay(3) }
  await client.agreedPlan.createMany({
    data: [
      { ...plan, id: 'proposed', proposedAt: onDay(6) },
      { ...plan, ...agreed, id: 'agreed', proposedAt: onDay(2) },
      { ...plan, ...agreed, id: 'replaced', proposedAt: onDay(2), endedAt: onDay(4) },
      { ...plan, id: 'since', proposedAt: onDay(8) },
      { ...plan, ...agreed, id: 'elsewhere', cohortId: 'autumn', proposedAt: onDay(2) },
      { ...plan, ...agreed, id: 'of another', learnerId: 'bo', proposedAt: onDay(2) },
    ],
  })
  await migrateThrough(url, '20261127180000')
  const plans = await client.agreedPlan.findMany({ select: { id: true, endedAt: true } })
  expect(Object.fromEntries(plans.map(({ id, endedAt }) => [id, endedAt]))).toEqual({
    proposed: onDay(7),
    agreed: onDay(5),
    replaced: onDay(4),
    since: null,
    elsewhere: null,
    'of another': null,
  })
  const outdated = await client.membership.findMany({
    where: { learnerStatsAt: null },
    select: { userId: true, cohortId: true, role: true },
  })
  expect(outdated).toEqual([{ userId: 'ana', cohortId: 'spring', role: 'learner' }])
  // The migration has to store moments in the product's format: otherwise this comparison fails.
  expect(await client.agreedPlan.count({ where: { endedAt: { gte: onDay(5) } } })).toBe(2)
  await client.$disconnect()
  if (isOnPostgresql()) await dropCopy(url)
})
