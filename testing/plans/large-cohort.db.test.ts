import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { findCohort, listMentoredCohorts } from '@/lib/mentoring/cohorts/data'
import { goalSteps } from '@/lib/mentoring/cohorts/goal'
import { findOutcomes } from '@/lib/mentoring/cohorts/outcomes/data'
import { listLearners } from '@/lib/mentoring/learners/table/data'
import { learnersQuerySchema } from '@/lib/mentoring/learners/table/schema'
import { getToday } from '@/lib/mentoring/learners/today/data'
import { listQueue } from '@/lib/mentoring/reviews/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { type Sent, watchQueries } from '@/testing/databases/watch-queries'
import { makePerson } from '@/testing/people'
import { backend, trackSlugs } from '@/testing/roadmap'
import { hasPlan } from './plans'

setUpDatabase()

const PEOPLE = 2000
/** Of 8 KB. To look up each learner, or each review, by a key takes over 6,000. */
const MOST_BLOCKS = 4000
/** For ten rows of a list. */
const MOST_BLOCKS_OF_A_LIST = 150
/** Learners who have done all of a goal. */
const FINISHED = 100
const now = new Date('2026-11-24T12:00:00Z')

/** A cohort with a review of each learner's. The work that is due first is of disabled accounts, and of who left. */
async function makeLargeCohort(mentor: Viewer): Promise<string> {
  const { id: cohortId } = await db().cohort.create({ data: { name: 'Large' } })
  await db().membership.create({ data: { cohortId, userId: mentor.id, role: 'mentor' } })
  const { id: stepId } = await db().step.findFirstOrThrow({ where: { completionRule: 'review' } })
  const ids = Array.from({ length: PEOPLE }, () => randomUUID())
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  await db().user.createMany({
    data: ids.map((id, n) => ({ id, name: `P ${n}`, email: `${id}@x.test`, disabledAt: n < 4 ? now : null })),
  })
  await db().learner.createMany({ data: ids.map((id) => ({ id, weeklyHours: 10, studyDays: 31 })) })
  await db().membership.createMany({
    data: ids.map((userId, n) => ({ cohortId, userId, role: 'learner', sortName: `p ${n}`, learnerStatsAt: now })),
  })
  await db().membership.deleteMany({ where: { userId: { in: ids.slice(4, 8) } } })
  await db().review.createMany({
    data: ids.map((learnerId, n) => ({
      cohortId,
      learnerId,
      stepId,
      state: 'waiting',
      submittedAt: now,
      dueAt: at(n),
    })),
  })
  await db().$executeRaw`ANALYZE`
  return cohortId
}

type Node = { readonly [fact: string]: number } & { readonly Plans?: readonly Node[] }

/** Pairs of rows that were compared in vain. */
const countMismatches = (node: Node): number =>
  (node['Rows Removed by Join Filter'] ?? 0) * (node['Actual Loops'] ?? 1) +
  (node.Plans ?? []).reduce((sum, plan) => sum + countMismatches(plan), 0)

/** How much work each statement is when it runs, as where others have far more rows; SQLite does not tell. */
async function measure(sent: readonly Sent[]): Promise<{ query: string; blocks: number; mismatches: number }[]> {
  if (!isOnPostgresql()) return []
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('SET enable_seqscan = off')
  const measured = []
  for (const { query, params } of sent.filter(hasPlan)) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${query}`, JSON.parse(params))
    const plan = rows[0]['QUERY PLAN'][0].Plan
    const blocks = plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
    measured.push({ query: query.replaceAll(/\s+/g, ' ').slice(-300), blocks, mismatches: countMismatches(plan) })
  }
  await client.end()
  return measured
}

async function record(ask: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  const stop = watchQueries((one) => sent.push(one))
  await ask()
  await stop()
  return sent
}

test('a mentor of thousands reads the rows of a page, and counts without looking everybody up', async () => {
  const mentor = await makePerson('Mia', { isMentor: true })
  const cohortId = await makeLargeCohort(mentor)
  const lists = await record(async () => {
    const today = await getToday(mentor, undefined, now)
    expect(today.due.first.map(({ learnerName }) => learnerName)).toEqual(
      Array.from({ length: 10 }, (_, n) => `P ${n + 8}`),
    )
    expect((await listQueue(mentor, { state: 'waiting', limit: 5 }, now)).reviews[0]?.learnerName).toBe('P 8')
  })
  const counts = await record(async () => {
    expect(await findCohort(mentor, cohortId, now)).toMatchObject({ learners: PEOPLE - 8, waiting: PEOPLE - 4 })
    await listMentoredCohorts(mentor, {}, now)
    expect((await listLearners(mentor, learnersQuerySchema.parse({ limit: 5 }), now)).total).toBe(1000)
  })
  const tooMany = [
    ...(await measure(lists)).filter(({ blocks }) => blocks > MOST_BLOCKS_OF_A_LIST),
    ...(await measure(counts)).filter(({ blocks }) => blocks > MOST_BLOCKS),
  ]
  expect(lists.length + counts.length).toBeGreaterThan(20)
  expect(tooMany).toEqual([])
})

test('outcomes compare what each learner has done with the goal once', async () => {
  const mentor = await makePerson('Mia', { isMentor: true })
  const { id: cohortId } = await db().cohort.create({ data: { name: 'Done' } })
  await db().membership.create({ data: { cohortId, userId: mentor.id, role: 'mentor' } })
  const [track = ''] = trackSlugs
  const steps = goalSteps(backend, track, { level: 'junior' })
  const ids = Array.from({ length: FINISHED }, () => randomUUID())
  await db().user.createMany({ data: ids.map((id) => ({ id, name: 'Ana', email: `${id}@x.test` })) })
  await db().learner.createMany({ data: ids.map((id) => ({ id, weeklyHours: 10, studyDays: 31 })) })
  await db().membership.createMany({ data: ids.map((userId) => ({ cohortId, userId, role: 'learner' })) })
  const counted = { coreDoneCount: steps.length, doneCount: steps.length }
  await db().enrollment.createMany({
    data: ids.map((learnerId) => ({ learnerId, roadmapId: backend.id, trackSlug: track, ...counted })),
  })
  for (const { id: stepId } of steps) {
    await db().stepProgress.createMany({
      data: ids.map((learnerId) => ({ learnerId, stepId, status: 'done', statusAt: now })),
    })
  }
  await db().$executeRaw`ANALYZE`
  const sent = await record(async () => {
    expect((await findOutcomes(mentor, cohortId, now))?.outcomes).toMatchObject({ joined: FINISHED, ready: FINISHED })
  })
  const most = 2 * FINISHED * steps.length
  expect((await measure(sent)).filter(({ mismatches, blocks }) => mismatches > most || blocks > most)).toEqual([])
})
