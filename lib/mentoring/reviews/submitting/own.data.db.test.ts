import { expect, test } from 'vitest'
import { listOwnTurns, loadInbox } from '@/lib/mentoring/learners/inbox.data'
import { setUpDatabase } from '@/testing/database'
import { joinNewLearner, makeSmallCohort, submitAndJudgeWork, work } from '@/testing/reviews'
import { addMessage } from '../messages/messages.commands'
import { listOwnReviews, listOwnVerdicts } from './own.data'
import { getTurnHolder, ownReviewQuerySchema, withinOwnReviews } from './own-review'
import { submitWork } from './submissions.commands'

setUpDatabase()

test('a learner sees what they submitted, what a mentor said of it and that it is their turn; others see nothing of it', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const other = await joinNewLearner(cohort, 'Bo')
  await submitAndJudgeWork(learner, mentor, 'not-yet')
  const [review] = await listOwnTurns(learner)
  expect(review).toMatchObject({
    step: { slug: work.step, roadmapSlug: 'backend' },
    state: 'changes-requested',
    iteration: 1,
    cohortName: 'Spring',
    verdict: { outcome: 'not-yet', mentorName: 'Marek' },
    message: null,
  })
  expect((await loadInbox(learner)).turnIds).toHaveLength(1)
  for (const viewer of [other, mentor]) {
    expect(await listOwnReviews(viewer)).toEqual([])
    expect((await loadInbox(viewer)).turnIds).toHaveLength(0)
  }
})

test('work that waits for a mentor is in the list, and not among those that wait for the learner', async () => {
  const { mentor, learner } = await makeSmallCohort()
  const { id } = await submitWork(learner, work)
  expect(await listOwnTurns(learner)).toEqual([])
  const [review] = await listOwnReviews(learner)
  expect(review && getTurnHolder(review)).toBe('mentor')
  await addMessage(mentor, id, 'Which page is slow?')
  const [asked] = await listOwnReviews(learner)
  expect(asked?.message).toMatchObject({ isMine: false, name: 'Marek' })
})

test('what was submitted after a verdict keeps that verdict in sight, under the newer attempt', async () => {
  const { mentor, learner } = await makeSmallCohort()
  await submitAndJudgeWork(learner, mentor, 'not-yet')
  await submitWork(learner, { ...work, url: 'https://github.com/ana/library/tree/4567def' })
  const [review] = await listOwnReviews(learner)
  expect(review).toMatchObject({ iteration: 2, state: 'waiting', verdict: { outcome: 'not-yet' } })
  expect((await loadInbox(learner)).turnIds).toHaveLength(0)
})

test.each([
  ['competent', 'approved'],
  ['not-yet', 'changes-requested'],
] as const)(
  'what a mentor decided is told as long as it holds, %s too; others learn nothing of it',
  async (outcome, state) => {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const other = await joinNewLearner(cohort, 'Bo')
    expect(await listOwnVerdicts(learner)).toEqual([])
    const id = await submitAndJudgeWork(learner, mentor, outcome)
    const decided = { id, state, step: { slug: work.step }, verdict: { outcome, mentorName: 'Marek' } }
    expect(await listOwnVerdicts(learner)).toMatchObject([decided])
    for (const viewer of [other, mentor]) expect(await listOwnVerdicts(viewer)).toEqual([])
    if (state === 'approved') return
    await submitWork(learner, { ...work, url: 'https://github.com/ana/library/tree/4567def' })
    expect(await listOwnVerdicts(learner)).toEqual([])
  },
)

test('the list is searched by title and by whose turn it is, and an address that says nothing of sense shows all', async () => {
  const { mentor, learner } = await makeSmallCohort()
  await submitAndJudgeWork(learner, mentor, 'not-yet')
  const all = await listOwnReviews(learner)
  const found = (asked: object) => withinOwnReviews(all, ownReviewQuerySchema.parse(asked)).length
  expect(found({ q: 'REST api' })).toBe(1)
  expect(found({ q: 'redis' })).toBe(0)
  expect(found({ turn: 'you' })).toBe(1)
  expect(found({ turn: 'mentor' })).toBe(0)
  expect(found({ turn: ['x'], q: 'z'.repeat(20_000) })).toBe(1)
  expect(found({ q: ['a', 'b'], turn: 'nonsense' })).toBe(1)
  expect(found({ q: 'مراجعة 🥾' })).toBe(0)
})
