import { expect, test } from 'vitest'
import { setManyProgress } from '@/lib/learning/progress/batch/commands'
import { setProgress } from '@/lib/learning/progress/commands'
import { getFirstRoadmap, getStepContent } from '@/lib/learning/roadmaps/data'
import { setUpDatabase } from '@/testing/database'
import { makeLearner, makePerson } from '@/testing/people'
import { findPlacement } from './data'

setUpDatabase()

test('a learner is asked the first self-check question of each step, on their track', async () => {
  const learner = await makeLearner('Ana', { track: 'django' })
  const placement = await findPlacement(learner)
  expect(placement?.roadmapSlug).toBe('backend')
  const steps = placement?.stages.flatMap((stage) => stage.steps) ?? []
  const slugs = steps.map(({ slug }) => slug)
  expect(slugs).toContain('django-framework')
  expect(slugs).not.toContain('node-runtime')
  for (const step of steps.filter(({ slug }) => ['http', 'git-basics'].includes(slug))) {
    const { selfChecks } = await getStepContent(learner, step.id)
    expect({ question: step.question, answer: step.answer }).toEqual(selfChecks[0])
  }
})

test('what a learner ticked is not asked about again, and at the end nothing is left', async () => {
  const learner = await makeLearner('Bo')
  await setProgress(learner, 'http', { status: 'done' })
  await setProgress(learner, 'docker', { status: 'learning' })
  const steps = (await findPlacement(learner))?.stages.flatMap((stage) => stage.steps) ?? []
  expect(steps.map(({ slug }) => slug)).not.toContain('http')
  expect(steps.find(({ slug }) => slug === 'docker')?.status).toBe('learning')

  await setManyProgress(
    learner,
    steps.map(({ id }) => ({ step: id, status: 'done', idempotencyKey: `placement.${id}` })),
  )
  expect(await findPlacement(learner)).toEqual({ roadmapSlug: 'backend', leadsToLevels: true, stages: [] })
})

test('every step that can be asked about has its question', async () => {
  const learner = await makeLearner('Cy')
  const roadmap = await getFirstRoadmap(learner)
  const steps = (await findPlacement(learner))?.stages.flatMap((stage) => stage.steps) ?? []
  const core = roadmap.stages
    .flatMap((stage) => stage.steps)
    .filter(({ isCore, level, tracks, completionRule }) => {
      return (
        isCore &&
        level === 'junior' &&
        completionRule !== 'review' &&
        (tracks.length === 0 || tracks.includes('nodejs'))
      )
    })
  expect(steps.map(({ id }) => id)).toEqual(core.map(({ id }) => id))
})

test('whoever has no plan has no placement', async () => {
  expect(await findPlacement(await makePerson('Di'))).toBeNull()
})
