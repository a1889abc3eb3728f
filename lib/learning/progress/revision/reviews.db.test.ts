import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { claimReview } from '@/lib/mentoring/reviews/claims/commands'
import { findReviewOfStep, getReview } from '@/lib/mentoring/reviews/data'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { makeCohort } from '@/testing/cohorts'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { learnerOn, makeStep, release, toId } from '@/testing/revisions'
import { tinyRoadmap } from '@/testing/tiny-roadmap'

setUpEmptyDatabase()

const rubric = [1, 2, 3, 4].map((n) => ({
  key: `row-${n}`,
  title: `Row number ${n}`,
  notYet: 'It does not work yet at all.',
  competent: 'It works as it should work.',
  excellent: 'It works and is well made.',
}))
const reviewed = (slug: string, replaces: readonly string[] = []) =>
  makeStep(slug, { completion: 'review', rubric, ...(replaces.length > 0 ? { replaces } : {}) })
const hour = (n: number) => new Date(Date.UTC(2026, 10, 23, 9 + n))

async function begun() {
  await release([tinyRoadmap([reviewed('one'), reviewed('two'), makeStep('rest')])])
  const learner = await learnerOn('red')
  const mentor = await makePerson('Marek', { isMentor: true })
  await makeCohort('Spring', { learners: [learner], mentors: [mentor] })
  return { learner, mentor }
}
const merge = () => release([tinyRoadmap([reviewed('both', ['one', 'two']), makeStep('rest')])])
const handIn = (learner: Viewer, step: string, at: Date) =>
  submitWork(learner, { step, kind: 'link', url: `https://example.org/${step}`, note: '' }, undefined, at)

async function approve(mentor: Viewer, id: string, step: string, at: Date) {
  await claimReview(mentor, id, undefined, at)
  const rows = await db().rubricRow.findMany({ where: { stepId: toId(step), retiredAt: null } })
  const scores = Object.fromEntries(rows.map((row) => [row.id, 'competent' as const]))
  await giveVerdict(mentor, id, { outcome: 'competent', feedback: 'Well done, with care.', scores }, at)
}

test('of two pieces of work that wait when their steps are merged, the one that waits longest goes on, and once', async () => {
  const { learner, mentor } = await begun()
  const first = await handIn(learner, 'one', hour(0))
  const second = await handIn(learner, 'two', hour(1))
  await claimReview(mentor, second.id, undefined, hour(2))
  await merge()
  expect(await findReviewOfStep(learner, toId('both'))).toMatchObject({ id: first.id, state: 'waiting' })
  expect((await findReviewOfStep(learner, toId('both')))?.dueAt).toBe(first.dueAt)
  // The other review stays readable, and no mentor is asked for a verdict that would count for nothing.
  expect(await getReview(learner, second.id)).toMatchObject({ state: 'withdrawn', turn: 'none', iterations: [{}] })
  const open = await db().reviewWait.findMany({ where: { endedAt: null } })
  expect(open.map(({ reviewId }) => reviewId)).toEqual([first.id])
  const told = await db().notification.findMany({ where: { userId: mentor.id, kind: 'work-withdrawn' } })
  expect(told).toHaveLength(1)
})

test('work that waits goes on rather than what was approved since', async () => {
  const { learner, mentor } = await begun()
  const waiting = await handIn(learner, 'one', hour(0))
  const { id } = await handIn(learner, 'two', hour(1))
  await approve(mentor, id, 'two', hour(2))
  await merge()
  expect(await findReviewOfStep(learner, toId('both'))).toMatchObject({ id: waiting.id, state: 'waiting' })
  expect(await getReview(learner, id)).toMatchObject({ state: 'approved' })
})
