import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { clearRoadmapCache } from '@/lib/learning/roadmaps/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { describeOn } from '@/testing/databases/test-on'
import { type Sent, watchQueries } from '@/testing/databases/watch-queries'
import { makePerson } from '@/testing/people'
import { flags } from '../flags/flag'
import { getToday } from '../today/data'
import { listLearners } from './data'
import { openLearnersFile } from './file.data'
import { learnersExportSchema, learnersQuerySchema } from './schema'
import { learnerSorts } from './sorts'

setUpDatabase()
const now = new Date('2026-11-24T12:00:00Z')
let sent: Sent[] = []

/** The same database, with an ear on what is sent to it. */
beforeAll(() => {
  watchQueries((one) => sent.push(one))
})

async function crowd(mentor: Viewer, cohorts: number, people: number): Promise<string[]> {
  const ids = Array.from({ length: cohorts }, () => randomUUID())
  await db().cohort.createMany({ data: ids.map((id, one) => ({ id, name: `Cohort ${one}` })) })
  await db().membership.createMany({ data: ids.map((cohortId) => ({ cohortId, userId: mentor.id, role: 'mentor' })) })
  for (const cohortId of ids) {
    const users = Array.from({ length: people }, (_, one) => ({
      id: randomUUID(),
      name: `P ${one}`,
      email: `${randomUUID()}@x.test`,
    }))
    await db().user.createMany({ data: users })
    await db().learner.createMany({ data: users.map(({ id }) => ({ id, weeklyHours: 10, studyDays: 31 })) })
    await db().membership.createMany({
      data: users.map(({ id }, one) => {
        const flag = one % 9 === 0 ? 'gone' : ''
        return {
          cohortId,
          userId: id,
          role: 'learner',
          sortName: `p ${one}`,
          flag,
          learnerStatsAt: now,
          behind: one % 50,
        }
      }),
    })
  }
  return ids
}

async function countQueries(work: () => Promise<unknown>): Promise<number> {
  await work() // what is read once and kept
  clearRoadmapCache() // or the clock decides whether they are asked for
  sent = []
  await work()
  return sent.length
}

describe('the number of queries', () => {
  test('of a page does not grow with the learners', async () => {
    const counts = []
    for (const people of [100, 2000]) {
      const mentor = await makePerson('Mia', { isMentor: true })
      await crowd(mentor, 1, people)
      const query = learnersQuerySchema.parse({ sort: 'behind', limit: 50 })
      counts.push(await countQueries(() => listLearners(mentor, query, now)))
    }
    expect(counts[1]).toBe(counts[0])
    expect(counts[0]).toBeLessThanOrEqual(16)
  })

  test('of a page over several cohorts does not grow with the cohorts', async () => {
    const counts = []
    for (const cohorts of [2, 12]) {
      const mentor = await makePerson('Mia', { isMentor: true })
      await crowd(mentor, cohorts, 20)
      const query = learnersQuerySchema.parse({ flag: 'any', limit: 5 })
      counts.push(await countQueries(() => listLearners(mentor, query, now)))
    }
    expect(counts[1]).toBe(counts[0])
  })

  test('of a page whose people stand in two cohorts hardly grows with them', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    const [first = '', second = ''] = await crowd(mentor, 2, 500)
    // All of the first stand in the second too, behind everybody there, and one comes after them.
    const shared = await db().membership.findMany({ where: { cohortId: first, role: 'learner' } })
    await db().membership.createMany({
      data: shared.map(({ userId, sortName }) => ({ cohortId: second, userId, role: 'learner', sortName, behind: 60 })),
    })
    const [anybody] = await db().membership.findMany({ where: { cohortId: second, behind: 7 }, take: 1 })
    const { userId = '' } = anybody ?? {}
    await db().membership.updateMany({ where: { userId, cohortId: second }, data: { behind: 70 } })
    const query = learnersQuerySchema.parse({ sort: 'behind', direction: 'asc', limit: 50 })
    const ids: string[] = []
    let cursor: string | undefined
    do {
      sent = []
      const page = await listLearners(mentor, { ...query, cursor }, now)
      expect(sent.length).toBeLessThanOrEqual(20)
      ids.push(...page.learners.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(ids).size).toBe(1000)
    expect(ids).toHaveLength(1000)
    expect(ids.at(-1)).toBe(userId)
  })

  test('of a file is at most twenty for each part of it, and one for its heads', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    await crowd(mentor, 1, 2100)
    const query = learnersExportSchema.parse({})
    const read = async () => new Response(await openLearnersFile(mentor, query, now)).text()
    expect(await countQueries(read)).toBeLessThanOrEqual(2 * 20 + 1)
    expect((await read()).split('\r\n')).toHaveLength(1 + 2100 + 1)
  })

  test('of 60 learners in 3 cohorts on 2 roadmaps is that of one cohort, on the page and in the file', async () => {
    const counts = []
    for (const [cohorts, people] of [
      [1, 60],
      [3, 20],
    ] as const) {
      const mentor = await makePerson('Mia', { isMentor: true })
      const ids = await crowd(mentor, cohorts, people)
      const git = await db().roadmap.findUniqueOrThrow({ where: { slug: 'git-in-a-week' } })
      await db().cohort.updateMany({ where: { id: { in: ids.slice(1, 2) } }, data: { roadmapId: git.id } })
      const [query, file] = [learnersQuerySchema.parse({ limit: 60 }), learnersExportSchema.parse({})]
      const page = await listLearners(mentor, query, now)
      expect(page.learners).toHaveLength(60)
      expect(new Set(page.learners.map(({ roadmap }) => roadmap)).size).toBe(cohorts === 1 ? 1 : 2)
      const read = async () => new Response(await openLearnersFile(mentor, file, now)).text()
      counts.push([await countQueries(() => listLearners(mentor, query, now)), await countQueries(read)])
    }
    expect(counts[1]).toEqual(counts[0])
    expect(counts[0]?.[0]).toBeLessThanOrEqual(16)
    expect(counts[0]?.[1]).toBeLessThanOrEqual(19 + 2)
  })

  test('of today does not grow with the learners', async () => {
    const counts = []
    for (const people of [100, 2000]) {
      const mentor = await makePerson('Mia', { isMentor: true })
      await crowd(mentor, 1, people)
      counts.push(await countQueries(() => getToday(mentor, undefined, now)))
    }
    expect(counts[1]).toBe(counts[0])
  })
})

/** How the lists that were sent are found, in words. */
function plansOfLists(): Promise<string[]> {
  const lists = sent.filter(({ query }) => query.includes('AS "value"'))
  return Promise.all(
    lists.map(async ({ query, params }) => {
      const sql = `EXPLAIN QUERY PLAN ${query}`
      const plan = await db().$queryRawUnsafe<{ detail: string }[]>(sql, ...JSON.parse(params))
      return plan.map(({ detail }) => detail).join('; ')
    }),
  )
}

// In the words of SQLite's planner, which has no figures to go by: what it finds for few it finds for thousands.
describeOn('sqlite', 'an order', () => {
  test.each(learnerSorts)(
    'by %s comes straight from an index, either way, from the first page and from any other',
    async (sort) => {
      const mentor = await makePerson('Mia', { isMentor: true })
      const [cohort] = await crowd(mentor, 1, 30)
      for (const direction of ['asc', 'desc'] as const) {
        const query = learnersQuerySchema.parse({ sort, direction, cohort, limit: 10 })
        sent = []
        const { nextCursor } = await listLearners(mentor, query, now)
        await listLearners(mentor, { ...query, cursor: nextCursor ?? undefined }, now)
        const plans = await plansOfLists()
        expect(plans).toHaveLength(2)
        for (const [page, words] of plans.entries()) {
          expect(words).toMatch(
            /^SEARCH m USING COVERING INDEX Membership_cohortId_role_\w+_userId_idx \(cohortId=\? AND role=\?/,
          )
          expect(words).not.toContain('TEMP B-TREE')
          // A later page begins where the one before ended: nothing is read and thrown away.
          if (page === 1) expect(words).toMatch(/AND \(\w+,userId\)[<>]\(\?,\?\)/)
        }
      }
    },
  )

  test.each(learnerSorts)(
    'by %s over several cohorts reads the places of those few alone who come next',
    async (sort) => {
      const mentor = await makePerson('Mia', { isMentor: true })
      await crowd(mentor, 3, 30)
      const query = learnersQuerySchema.parse({ sort, limit: 10 })
      sent = []
      const { nextCursor } = await listLearners(mentor, query, now)
      await listLearners(mentor, { ...query, cursor: nextCursor ?? undefined }, now)
      const plans = await plansOfLists()
      expect(plans).toHaveLength(2)
      for (const [page, words] of plans.entries()) {
        const [walk = '', afterwards] = words.split('SCAN found')
        const ways = walk.match(/(SEARCH|SCAN) m .*?(?=;|$)/g) ?? []
        expect(ways).toHaveLength(3)
        for (const way of ways) {
          expect(way).toMatch(/^SEARCH m USING COVERING INDEX Membership_cohortId_role_\w+_userId_idx/)
          if (page === 1) expect(way).toMatch(/AND \(\w+,userId\)[<>]\(\?,\?\)/)
        }
        // Side by side, not all of them put into order.
        expect(walk.match(/MERGE \(UNION ALL\)/g)).toHaveLength(2)
        expect(walk).not.toContain('TEMP B-TREE')
        expect(walk).not.toContain('SEARCH o')
        expect(afterwards).toContain('SEARCH o USING INDEX Membership_userId_role_idx (userId=? AND role=?)')
      }
    },
  )

  test('of those with any flag comes from the index of flags, of each kind by itself', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    await crowd(mentor, 1, 30)
    sent = []
    await listLearners(mentor, learnersQuerySchema.parse({ flag: 'any', limit: 10 }), now)
    const [words = ''] = await plansOfLists()
    const way = 'SEARCH m USING COVERING INDEX Membership_cohortId_role_flag_sortName_userId_idx'
    expect(words.split(`${way} (cohortId=? AND role=? AND flag=?)`)).toHaveLength(flags.length + 1)
  })

  test('of those with a rare name reads the parts of names and the places of these few alone', async () => {
    const mentor = await makePerson('Mia', { isMentor: true })
    await crowd(mentor, 3, 30)
    sent = []
    await listLearners(mentor, learnersQuerySchema.parse({ q: 'p 17' }), now)
    const [words = ''] = await plansOfLists()
    expect(words).toContain('SEARCH m USING INDEX Membership_userId_role_idx (userId=? AND role=?)')
    expect(words).not.toMatch(/SCAN m|SEARCH m USING COVERING/)
    sent = []
    await listLearners(mentor, learnersQuerySchema.parse({ q: 'nobody' }), now)
    expect(sent.filter(({ query }) => query.includes('"Membership" AS'))).toEqual([])
    const [narrowing] = sent.filter(({ query }) => query.includes('"NamePart"'))
    const plan = await db().$queryRawUnsafe<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN ${narrowing?.query}`,
      ...JSON.parse(narrowing?.params ?? '[]'),
    )
    expect(plan.map(({ detail }) => detail).join('; ')).toMatch(
      /SEARCH NamePart USING COVERING INDEX sqlite_autoindex_NamePart_1 \(cohortId=\? AND part>\? AND part<\?\)/,
    )
  })
})
