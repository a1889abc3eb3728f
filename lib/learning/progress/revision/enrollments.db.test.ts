import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { findPlan } from '@/lib/learning/plans/data'
import { nameMainRoadmaps } from '@/lib/learning/plans/main-roadmap.commands'
import type { RoadmapContent } from '@/lib/learning/roadmaps/content'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { nameCohortRoadmaps } from '@/lib/mentoring/cohorts/settings/first-roadmap.commands'
import { checkLearners } from '@/lib/operations/integrity/learners.data'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { learnerOn, makeStep, release, tick } from '@/testing/revisions'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { relistCohorts } from '../log/listed-progress.commands'
import { enrollMissingLearners } from './enrollments.commands'

setUpEmptyDatabase()

const steps = (...slugs: string[]) => slugs.map((slug) => makeStep(slug))

/** Makes a release with other tracks. */
const withTracks = (content: RoadmapContent, ...slugs: string[]): RoadmapContent => ({
  ...content,
  tracks: slugs.map((slug) => ({ slug, title: slug, language: slug, summary: 'A track that is made for tests.' })),
})

const listTracks = async ({ id }: Viewer) => {
  const rows = await db().enrollment.findMany({ where: { learnerId: id }, include: { roadmap: true } })
  return Object.fromEntries(rows.map(({ roadmap, trackSlug }) => [roadmap.slug, trackSlug]))
}

async function joinNewCohort(learner: Viewer, roadmapId: string | null = null): Promise<string> {
  const { id: cohortId } = await db().cohort.create({ data: { name: 'Spring', roadmapId } })
  await db().membership.create({ data: { cohortId, userId: learner.id, role: 'learner' } })
  return cohortId
}

const listed = (cohortId: string) => db().membership.findFirstOrThrow({ where: { cohortId, role: 'learner' } })
const problems = async () => (await checkLearners(operator)).problems

/** Does what a start does around a sync. */
async function start(library: readonly RoadmapContent[]): Promise<void> {
  await nameMainRoadmaps(operator)
  await nameCohortRoadmaps(operator)
  await release(library)
  await nameMainRoadmaps(operator)
  await nameCohortRoadmaps(operator)
}

test('new tracks lead to the one on which the learner did most, the first of several', async () => {
  const only = (track: string, slug: string) => makeStep(slug, { tracks: [track] })
  const content = tinyRoadmap([...steps('aa'), only('red', 'rr'), only('blue', 'bb'), only('blue', 'cc')])
  const all = makeStep('aa')
  await release([withTracks(tinyRoadmap([all, makeStep('rr'), makeStep('bb'), makeStep('cc')]))])
  const [busy, idle] = [await learnerOn(''), await learnerOn('')]
  const cohortId = await joinNewCohort(busy)
  await tick(busy, 'aa')
  await tick(busy, 'cc')
  await release([content])
  expect(await listTracks(busy)).toEqual({ tiny: 'blue' })
  expect(await listTracks(idle)).toEqual({ tiny: 'red' })
  expect(await listed(cohortId)).toMatchObject({ coreDone: 2, coreTotal: 3, learnerStatsAt: null })
  expect(await problems()).toEqual([])
})

test('a roadmap that loses its tracks asks for none, and gives the chosen one back with them', async () => {
  await release([tinyRoadmap(steps('aa', 'bb'))])
  const learner = await learnerOn('blue')
  await release([withTracks(tinyRoadmap(steps('aa', 'bb')))])
  expect(await findPlan(learner)).toMatchObject({ track: '' })
  await tick(learner, 'aa')
  await release([tinyRoadmap(steps('aa', 'bb'))])
  expect(await findPlan(learner)).toMatchObject({ track: 'blue' })
  expect(await problems()).toEqual([])
})

test('a new first roadmap leaves learners and cohorts on theirs, also those of an older server', async () => {
  const [first, second] = [tinyRoadmap(steps('aa', 'bb')), tinyRoadmap(steps('cc'), 'other')]
  await start([first])
  const learner = await learnerOn('red')
  const cohortId = await joinNewCohort(learner)
  await db().learner.updateMany({ data: { roadmapId: null } })
  await tick(learner, 'aa')
  await start([second, first])
  expect(await findPlan(learner)).toMatchObject({ roadmap: 'tiny', track: 'red' })
  expect(await listed(cohortId)).toMatchObject({ coreDone: 1, coreTotal: 2 })
  expect(await listTracks(learner)).toEqual({ tiny: 'red' })
  expect(await problems()).toEqual([])
})

test('a dropped roadmap leads its learners and cohorts to the first until it is back', async () => {
  const [first, second] = [tinyRoadmap(steps('aa', 'bb')), tinyRoadmap(steps('cc', 'dd', 'ee'), 'other')]
  await start([first, second])
  const learner = await learnerOn('blue')
  const cohortId = await joinNewCohort(learner, first.id)
  await tick(learner, 'bb')
  await start([second])
  expect(await findPlan(learner)).toMatchObject({ roadmap: 'other', track: 'blue' })
  expect(await listTracks(learner)).toEqual({ tiny: 'blue', other: 'blue' })
  expect(await listed(cohortId)).toMatchObject({ coreDone: 0, coreTotal: 3 })
  expect(await problems()).toEqual([])
  await start([first, second])
  expect(await findPlan(learner)).toMatchObject({ roadmap: 'tiny', track: 'blue' })
  expect(await listed(cohortId)).toMatchObject({ coreDone: 1, coreTotal: 2 })
  expect(await problems()).toEqual([])
})

test('learners are enrolled on a roadmap that their cohort changed to, once', async () => {
  const [first, second] = [tinyRoadmap(steps('aa')), tinyRoadmap(steps('bb', 'cc'), 'other')]
  await start([first, second])
  const learner = await learnerOn('red')
  const cohortId = await joinNewCohort(learner)
  await tick(learner, 'bb')
  await db().cohort.update({ where: { id: cohortId }, data: { roadmapId: second.id } })
  await db().enrollment.deleteMany({ where: { learnerId: learner.id, roadmapId: second.id } })
  expect(await enrollMissingLearners(operator, [learner.id])).toBe(1)
  expect(await enrollMissingLearners(operator)).toBe(0)
  expect(await enrollMissingLearners(operator, [])).toBe(0)
  expect(await listed(cohortId)).toMatchObject({ coreDone: 1, coreTotal: 2 })
  expect(await problems()).toEqual([])
})

test('a cohort that changes to a roadmap lists learners whose track it dropped, by its first', async () => {
  const content = tinyRoadmap([makeStep('aa'), makeStep('rr', { tracks: ['red'] })])
  const other = tinyRoadmap(steps('bb', 'cc', 'dd'), 'other')
  await start([content, other])
  const learner = await learnerOn('blue')
  await tick(learner, 'aa')
  const cohortId = await joinNewCohort(learner, other.id)
  await start([withTracks(content, 'red'), other])
  await db().cohort.update({ where: { id: cohortId }, data: { roadmapId: content.id } })
  const roadmaps = await listRoadmaps(visitor)
  await db().$transaction((tx) => relistCohorts(tx, roadmaps, cohortId))
  expect(await listed(cohortId)).toMatchObject({ coreDone: 1, coreTotal: 2 })
  expect(await listTracks(learner)).toMatchObject({ tiny: 'blue' })
})
