import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { findStep } from '@/lib/learning/roadmaps/roadmap'
import { sortName } from '@/lib/people/accounts/sort-name'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { type Sent, watchQueries } from '@/testing/databases/watch-queries'
import { makeLearner, makePerson } from '@/testing/people'
import { explain } from '@/testing/plans/plans'
import { findCohortPositions } from './data'
import { MOST_NAMED } from './learners-at-step'

setUpDatabase()

async function makeCohort(mentor: Viewer, learners: readonly Viewer[]): Promise<string> {
  const { id } = await db().cohort.create({ data: { name: 'Spring' } })
  const members = learners.map(({ id: userId, name }) => ({ userId, role: 'learner', sortName: sortName(name) }))
  const all = [{ userId: mentor.id, role: 'mentor', sortName: '' }, ...members]
  await db().membership.createMany({ data: all.map((member) => ({ ...member, cohortId: id })) })
  return id
}

let minute = 0
/** Each a minute after the one before. */
const set = (learner: Viewer, step: string, status: 'done' | 'learning' | 'not-started') =>
  setProgress(learner, step, { status }, randomUUID(), new Date(Date.UTC(2026, 10, 24, 10, minute++)))

/** Who stands where, by the slug of the step. */
async function places(viewer: Viewer, cohortId: string) {
  const roadmap = await getFirstRoadmap(viewer)
  const found = await findCohortPositions(viewer, cohortId, roadmap)
  return (
    found &&
    Object.fromEntries(
      found.positions.map(({ stepId, people, named }) => [
        stepId === null ? 'nowhere' : findStep(roadmap, stepId)?.slug,
        `${people}: ${named.map(({ name }) => name).join(', ')}`,
      ]),
    )
  )
}

test('a learner stands at what they began last, else at what they finished last, else nowhere', async () => {
  const mentor = await makePerson('Mia', { isMentor: true })
  const [ada, bo, cy, di] = [
    await makeLearner('Ada'),
    await makeLearner('Bo'),
    await makeLearner('Cy'),
    await makeLearner('Di'),
  ]
  const cohort = await makeCohort(mentor, [ada, bo, cy, di])
  await set(ada, 'http', 'learning')
  await set(ada, 'rest-design', 'learning')
  await set(ada, 'programming-logic', 'done')
  await set(bo, 'programming-logic', 'done')
  await set(bo, 'http', 'done')
  await set(cy, 'programming-logic', 'done')
  await set(cy, 'http', 'done')
  await set(cy, 'http', 'not-started')
  const found = await places(mentor, cohort)
  expect(found).toEqual({
    nowhere: '1: Di',
    http: '1: Bo',
    'programming-logic': '1: Cy',
    'rest-design': '1: Ada',
  })
})

test('a step of another roadmap is no place on this one', async () => {
  const mentor = await makePerson('Mia', { isMentor: true })
  const ada = await makeLearner('Ada')
  const cohort = await makeCohort(mentor, [ada])
  await set(ada, 'http', 'learning')
  const roadmap = await getFirstRoadmap(mentor)
  const other = { ...roadmap, stages: roadmap.stages.filter(({ slug }) => slug !== 'apis') }
  expect((await findCohortPositions(mentor, cohort, other))?.positions).toMatchObject([{ stepId: null, people: 1 }])
})

test('of many at one step a few are named and all are counted', async () => {
  const mentor = await makePerson('Mia', { isMentor: true })
  const crowd = await Promise.all(Array.from({ length: MOST_NAMED + 4 }, (_, one) => makePerson(`P ${one}`)))
  const cohort = await makeCohort(mentor, [...crowd].reverse())
  expect(await places(mentor, cohort)).toEqual({ nowhere: '9: P 0, P 1, P 2, P 3, P 4' })
})

describe('nobody else learns where they stand', () => {
  test('not a mentor of another cohort, a former one, a learner of it, nor who never mentored', async () => {
    const [mentor, former, other] = [
      await makePerson('Mia', { isMentor: true }),
      await makePerson('Finn', { isMentor: true }),
      await makePerson('Olga', { isMentor: true }),
    ]
    const ada = await makeLearner('Ada')
    const cohort = await makeCohort(mentor, [ada])
    await makeCohort(other, [ada])
    const member = { cohortId: cohort, userId: former.id, role: 'mentor' }
    await db().membership.create({ data: member })
    expect(await places(former, cohort)).not.toBeNull()
    await db().membership.delete({ where: { cohortId_userId_role: member } })
    const demoted = { ...mentor, isMentor: false }
    for (const viewer of [former, other, ada, demoted]) expect(await places(viewer, cohort)).toBeNull()
    expect(await places(mentor, randomUUID())).toBeNull()
    expect(await places(mentor, 'no id')).toBeNull()
    expect(await places(await makePerson('Root', { isAdmin: true }), cohort)).not.toBeNull()
  })
})

testOn('sqlite', 'everybody’s steps are read once, by their learner, and not one step at a time', async () => {
  const mentor = await makePerson('Pia', { isMentor: true })
  const cohort = await makeCohort(mentor, [await makeLearner('Quy')])
  const sent: Sent[] = []
  const stop = watchQueries((one) => sent.push(one))
  await places(mentor, cohort)
  await stop()
  const [query] = sent.filter(({ query }) => query.includes('StepProgress'))
  const accesses = query ? await explain(query) : []
  expect(accesses.flatMap(({ table, equal }) => (table === 'StepProgress' ? [equal] : []))).toEqual([['learnerId']])
  expect(accesses.find(({ table }) => table === 'Membership')?.equal).toEqual(['cohortId', 'role'])
})
