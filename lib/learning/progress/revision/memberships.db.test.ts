import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { learnerOn, makeStep, release, tick } from '@/testing/revisions'
import { tinyRoadmap } from '@/testing/tiny-roadmap'

setUpEmptyDatabase()

const steps = (...slugs: string[]) => slugs.map((slug) => makeStep(slug))

test('what mentors list of a learner is counted anew when a release changes what counts', async () => {
  await release([tinyRoadmap(steps('aa', 'bb', 'cc'))])
  const learner = await learnerOn('red')
  const { id: cohortId } = await db().cohort.create({ data: { name: 'Spring' } })
  const key = { cohortId, userId: learner.id, role: 'learner' }
  await db().membership.create({ data: { ...key, coreTotal: 3 } })
  await tick(learner, 'aa')
  await tick(learner, 'bb')
  const row = () => db().membership.findUniqueOrThrow({ where: { cohortId_userId_role: key } })
  expect(await row()).toMatchObject({ coreDone: 2, coreTotal: 3 })
  await db().membership.updateMany({ data: { learnerStatsAt: new Date() } })
  await release([tinyRoadmap([...steps('aa', 'dd', 'ee'), makeStep('ff', { replaces: ['bb', 'cc'] })])])
  const { lastLearningDay } = await db().learner.findUniqueOrThrow({ where: { id: learner.id } })
  expect(await row()).toMatchObject({ coreDone: 1, coreTotal: 4, lastLearningDay, learnerStatsAt: null })
})
