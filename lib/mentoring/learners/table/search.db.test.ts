import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { sortName } from '@/lib/people/accounts/sort-name'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { listLearners } from './data'
import { learnersQuerySchema } from './schema'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')

async function makeCohorts(mentor: Viewer, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  await db().cohort.createMany({ data: ids.map((id) => ({ id, name: id })) })
  await db().membership.createMany({ data: ids.map((cohortId) => ({ cohortId, userId: mentor.id, role: 'mentor' })) })
  return ids
}

/** Adds people to cohorts: each person to one cohort more than the one before, and round again. */
async function fill(cohortIds: readonly string[], names: readonly string[]) {
  const people = names.map((name) => ({ id: randomUUID(), name, email: `${randomUUID()}@x.test` }))
  await db().user.createMany({ data: people })
  const members = people.flatMap(({ id: userId, name }, one) =>
    cohortIds
      .slice(0, 1 + (one % cohortIds.length))
      .map((cohortId, two) => ({ cohortId, userId, role: 'learner', sortName: sortName(name), behind: one * two })),
  )
  await db().membership.createMany({ data: members.map((member) => ({ ...member, learnerStatsAt: now })) })
  return people
}

async function find(viewer: Viewer, q: string, asked: object = {}) {
  const names: string[] = []
  const totals: (number | null)[] = []
  let cursor: string | undefined
  do {
    const page = await listLearners(viewer, learnersQuerySchema.parse({ ...asked, q, cursor }), now)
    names.push(...page.learners.map(({ name }) => name))
    totals.push(page.total)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return { names, total: totals[0] }
}

const byName = (one: string, other: string) => Buffer.compare(Buffer.from(sortName(one)), Buffer.from(sortName(other)))
const holding = (names: readonly string[], part: string) => names.filter((name) => sortName(name).includes(part))

const names = [
  ...['Ana Ribeiro', 'Hanna Ando', 'Banana Split', 'O’Brien Ann', 'Jean-Luc Anand', '山田太郎', '𠮷野家 花子', 'Anan'],
  'Wolfeschlegelsteinhausenbergerdorff the Second of Philadelphia',
]
const parts = [
  'an',
  'ana',
  'na r',
  'a',
  'o',
  "o'",
  '-l',
  '太',
  '𠮷',
  '家 花',
  'wolfeschlegelsteinhausenbergerdorff the s',
]

describe('a part of a name', () => {
  test.each(parts)('%s finds whoever has it, and nobody else, a page at a time, over all cohorts', async (part) => {
    const mentor = await makePerson('Mia', { isMentor: true })
    await fill(await makeCohorts(mentor, 3), names)
    const other = await makePerson('Mo', { isMentor: true })
    await fill(await makeCohorts(other, 1), [`${part}${part}`])
    const expected = holding(names, sortName(part)).sort(byName)
    expect(expected.length).toBeGreaterThan(0)
    for (const limit of [1, 2, 50]) {
      expect(await find(mentor, part, { limit })).toEqual({ names: expected, total: expected.length })
      const behind = await find(mentor, part, { limit, sort: 'behind' })
      expect(behind.names.sort(byName)).toEqual(expected)
    }
  })

  test('that goes on where a long name does not finds nobody, nor does one that only goes over its end', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    await fill(await makeCohorts(mentor, 2), names)
    for (const q of ['wolfeschlegelsteinhausenbergerdorff the third', 'phiadelphia', 'anana ribeiro', 'ribeiro hanna'])
      expect(await find(mentor, q), q).toEqual({ names: [], total: 0 })
  })

  test('that more have than are looked at one by one finds them all the same', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const many = Array.from({ length: 230 }, (_, one) => `Many ${String(one).padStart(3, '0')}`)
    await fill(await makeCohorts(mentor, 2), [...many, 'Other'])
    expect(await find(mentor, 'any', { limit: 100 })).toEqual({ names: many, total: 230 })
    expect((await find(mentor, 'any 1', { limit: 30 })).total).toBe(100)
  })

  test('in a cohort that is asked for is looked for there alone', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const [first = '', second = ''] = await makeCohorts(mentor, 2)
    await fill([first], ['Ana'])
    await fill([second], ['Hanna'])
    expect((await find(mentor, 'an', { cohort: second })).names).toEqual(['Hanna'])
  })
})

describe('the parts of names', () => {
  const getParts = async (userId: string) =>
    (await db().namePart.findMany({ where: { userId }, orderBy: { part: 'asc' } })).map(({ part }) => part)

  test('are those of whoever learns, follow a new name, and go with the membership', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const [cohortId = ''] = await makeCohorts(mentor, 1)
    const [person] = await fill([cohortId], ['Ed Li'])
    const userId = person?.id ?? ''
    expect(await getParts(mentor.id)).toEqual([])
    expect(await getParts(userId)).toEqual(['d li', 'ed li', 'i', 'li'])
    const where = { userId, cohortId }
    await db().membership.updateMany({ where, data: { sortName: 'li' } })
    expect(await getParts(userId)).toEqual(['i', 'li'])
    await db().membership.updateMany({ where, data: { sortName: '' } })
    expect(await getParts(userId)).toEqual([])
    await db().membership.updateMany({ where, data: { sortName: 'bo' } })
    expect(await getParts(userId)).toEqual(['bo', 'o'])
    await db().membership.deleteMany({ where })
    expect(await getParts(userId)).toEqual([])
  })

  test('go with the cohort, and stay for the other one', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const cohortIds = await makeCohorts(mentor, 2)
    const people = await fill(cohortIds, ['Al', 'Bo'])
    await db().cohort.delete({ where: { id: cohortIds[1] ?? '' } })
    const left = await db().namePart.findMany({ where: { userId: { in: people.map(({ id }) => id) } } })
    expect(left.map(({ cohortId, part }) => [cohortId, part]).sort()).toEqual(
      ['al', 'bo', 'l', 'o'].map((part) => [cohortIds[0], part]),
    )
    await db().user.deleteMany({ where: { id: { in: people.map(({ id }) => id) } } })
    expect(await db().namePart.count({ where: { cohortId: cohortIds[0] ?? '' } })).toBe(0)
  })
})

test('a mentor finds the learners assigned to them, by name too, and nobody else’s', async () => {
  const mentor = await makePerson('Marek', { isMentor: true })
  const other = await makePerson('Olga', { isMentor: true })
  const cohorts = await makeCohorts(mentor, 2)
  const people = await fill(cohorts, ['Ana', 'Bo', 'Cai', 'Dee'])
  const assign = (userId: string | undefined, mentorId: string) =>
    db().membership.updateMany({ where: { userId, role: 'learner', cohortId: cohorts[0] }, data: { mentorId } })
  await assign(people[1]?.id, mentor.id)
  await assign(people[3]?.id, mentor.id)
  await assign(people[0]?.id, other.id)
  expect(await find(mentor, '', { mentor: 'me' })).toEqual({ names: ['Bo', 'Dee'], total: 2 })
  expect(await find(mentor, 'd', { mentor: 'me', limit: 1 })).toEqual({ names: ['Dee'], total: 1 })
  expect(await find(other, '', { mentor: 'me' })).toEqual({ names: [], total: 0 })
})
