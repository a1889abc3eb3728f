import { expect, test } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import {
  addEarlierCohorts,
  addEarlierMembers,
  makeEarlierDatabase,
  migrateThrough,
} from '@/testing/databases/earlier-database'
import { dropCopy, isOnPostgresql } from '@/testing/databases/postgresql-templates'

setUpEmptyDatabase({ isAltered: true })

test('names from before lose what does not show, and keep what they need', async () => {
  const url = await makeEarlierDatabase('20261127170000')
  const client = openDatabase(url)
  const at = new Date('2026-11-25T00:00:00Z')
  const names = ['Ada\u202eLovelace', '\u2066Ada\u2069 \u200b', '\u202e\u3164', 'علی‌رضا', 'Ana 👩‍💻', 'A.* [b]', 'Bo']
  const data = names.map((name, index) => ({ id: String(index), email: `p${index}@waymark.test`, name, updatedAt: at }))
  await client.user.createMany({ data })
  const cohortId = 'spring'
  await addEarlierCohorts(client, [{ id: cohortId, name: 'Spring\u200f\u2067' }])
  const memberships = names.map((_, index) => ({ cohortId, userId: String(index), role: 'learner', standingAt: at }))
  await addEarlierMembers(client, memberships)
  await migrateThrough(url, '20261127170000')
  const people = await client.user.findMany({ orderBy: { id: 'asc' }, select: { name: true } })
  expect(people.map(({ name }) => name)).toEqual(['AdaLovelace', 'Ada', 'p2', 'علی‌رضا', 'Ana 👩‍💻', 'A.* [b]', 'Bo'])
  expect((await client.cohort.findFirstOrThrow({ select: { name: true } })).name).toBe('Spring')
  const outdated = await client.membership.findMany({
    where: { learnerStatsAt: null },
    orderBy: { userId: 'asc' },
    select: { userId: true },
  })
  expect(outdated.map(({ userId }) => userId)).toEqual(['0', '1', '2'])
  await client.$disconnect()
  if (isOnPostgresql()) await dropCopy(url)
  expect(await db().user.count()).toBe(0)
})
