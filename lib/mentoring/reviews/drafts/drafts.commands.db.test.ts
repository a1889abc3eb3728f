import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { clearRoadmapCache } from '@/lib/learning/roadmaps/data'
import { setUpDatabase } from '@/testing/database'
import { makeSmallCohort, makeVerdict, readStep, work } from '@/testing/reviews'
import { claimReview, withdrawReview } from '../claims/commands'
import { getReview } from '../data'
import { submitWork } from '../submitting/submissions.commands'
import { giveVerdict } from '../verdicts/verdicts.commands'
import { saveDraft } from './drafts.commands'

setUpDatabase()

/** Sets up claimed work with a draft of its verdict. */
async function begunVerdict() {
  const { mentor, learner } = await makeSmallCohort()
  const { id, iteration } = await submitWork(learner, work)
  await claimReview(mentor, id)
  const { scores } = await makeVerdict(mentor, 'competent')
  const text = { outcome: 'competent', feedback: 'Half an hour of thought.', scores } as const
  await saveDraft(mentor, id, { iteration: iteration.id, ...text, version: 0 })
  return { mentor, learner, id, text }
}

describe('a mentor whose learner hands in again', () => {
  test('finds what they had written, to go on from, and decides anew', async () => {
    const { mentor, learner, id, text } = await begunVerdict()
    await withdrawReview(learner, id)
    const { iteration } = await submitWork(learner, work)
    await claimReview(mentor, id)
    const { draft } = await getReview(mentor, id)
    expect(draft).toMatchObject({ feedback: text.feedback, scores: text.scores, outcome: null, version: 0 })
    const next = { iteration: iteration.id, outcome: 'not-yet', feedback: 'The lock is gone.', scores: {} } as const
    expect(await saveDraft(mentor, id, { ...next, version: 0 })).toMatchObject({ version: 1 })
    expect((await getReview(mentor, id)).draft).toMatchObject({ feedback: 'The lock is gone.', version: 1 })
  })

  test('can give the verdict with it, and then it is gone', async () => {
    const { mentor, learner, id } = await begunVerdict()
    await withdrawReview(learner, id)
    await submitWork(learner, work)
    await claimReview(mentor, id)
    await giveVerdict(mentor, id, await makeVerdict(mentor, 'competent'))
    expect((await getReview(mentor, id)).draft).toBeNull()
    expect(await db().verdictDraft.count({ where: { reviewId: id } })).toBe(0)
  })
})

test('a mentor whose rubric was changed meanwhile finds no score for a row that is gone', async () => {
  const { mentor, id, text } = await begunVerdict()
  const { id: stepId } = await readStep(mentor)
  const gone = await db().rubricRow.findFirstOrThrow({ where: { stepId, retiredAt: null } })
  // Retires the row as a sync does, which also changes the content's hash.
  await db().rubricRow.update({ where: { id: gone.id }, data: { retiredAt: new Date() } })
  await db().roadmap.updateMany({ data: { contentHash: 'without the row' } })
  clearRoadmapCache()
  const { draft } = await getReview(mentor, id)
  const { [gone.id]: _gone, ...left } = text.scores
  expect(draft).toMatchObject({ feedback: text.feedback, version: 1 })
  expect(draft?.scores).toEqual(left)
  await giveVerdict(mentor, id, { outcome: 'competent', feedback: text.feedback, scores: draft?.scores ?? {} })
  await db().rubricRow.update({ where: { id: gone.id }, data: { retiredAt: null } })
  await db().roadmap.updateMany({ data: { contentHash: 'with it' } })
  clearRoadmapCache()
})
