import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { addColleague, makeSmallCohort, makeVerdict, STEP, submitAndJudgeWork, work } from '@/testing/reviews'
import { CLAIM_MS } from '../claims/claim'
import { claimReview, releaseReview } from '../claims/commands'
import { getReview } from '../data'
import { saveDraft } from '../drafts/drafts.commands'
import { submitWork } from '../submitting/submissions.commands'
import { rateHelp } from './ratings.commands'
import { giveVerdict } from './verdicts.commands'

setUpDatabase()

describe('a mentor who judges', () => {
  test('claims first, and gives one verdict on an iteration however often they press', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await expect(giveVerdict(mentor, id, await makeVerdict(mentor, 'competent'))).rejects.toMatchObject({
      code: 'conflict',
    })
    await claimReview(mentor, id)
    const given = await makeVerdict(mentor, 'competent')
    const both = await Promise.allSettled([giveVerdict(mentor, id, given), giveVerdict(mentor, id, given)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().verdict.count({ where: { iteration: { reviewId: id } } })).toBe(1)
    expect((await listEvents(learner, learner.id)).filter(({ kind }) => kind === 'verdict')).toHaveLength(1)
  })

  test('scores every row of the rubric and no other', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const { id } = await submitWork(learner, work)
    await claimReview(mentor, id)
    const whole = await makeVerdict(mentor, 'competent')
    const [first = '', ...rest] = Object.keys(whole.scores)
    const missing = Object.fromEntries(rest.map((row) => [row, 'competent' as const]))
    for (const scores of [missing, { ...whole.scores, other: 'competent' as const }]) {
      await expect(giveVerdict(mentor, id, { ...whole, scores })).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ field: 'scores' }],
      })
    }
    expect(first).not.toBe('')
    expect((await getReview(mentor, id)).state).toBe('claimed')
  })

  test('does not judge an iteration that they have not seen, and nothing is half written', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const now = new Date()
    const first = await submitWork(learner, work, undefined, now)
    await claimReview(mentor, first.id, undefined, now)
    const later = new Date(now.getTime() + CLAIM_MS)
    const second = await submitWork(learner, work, undefined, later)
    await claimReview(mentor, first.id, undefined, later)
    const given = await makeVerdict(mentor, 'competent')
    const seen = { ...given, iteration: first.iteration.id }
    await expect(giveVerdict(mentor, first.id, seen, later)).rejects.toMatchObject({ code: 'conflict' })
    expect(await getReview(mentor, first.id, later)).toMatchObject({ state: 'claimed', canJudge: true })
    await giveVerdict(mentor, first.id, { ...given, iteration: second.iteration.id }, later)
    const { iterations } = await getReview(learner, first.id)
    expect(iterations.map(({ verdict }) => verdict?.outcome ?? null)).toEqual(['competent', null])
  })

  test('tells the learner, whose notice leads to the review on the page of the step', async () => {
    const { mentor, learner } = await makeSmallCohort()
    const id = await submitAndJudgeWork(learner, mentor, 'not-yet')
    const notices = await db().notification.findMany({ where: { userId: learner.id } })
    expect(notices).toMatchObject([{ kind: 'verdict', path: `/roadmaps/backend/steps/${STEP}#review` }])
    expect(JSON.parse(notices[0]?.facts ?? '')).toMatchObject({ mentor: 'Marek', outcome: 'not-yet', learner: 'Ana' })
    const told = await db().signal.findMany({ where: { topic: `review:${id}`, userId: learner.id } })
    // Submitted, claimed, judged.
    expect(told).toHaveLength(3)
  })
})

describe('a verdict that is being written', () => {
  async function claimed() {
    const { mentor, cohort, learner } = await makeSmallCohort()
    const { id, iteration } = await submitWork(learner, work)
    await claimReview(mentor, id)
    const [row = ''] = Object.keys((await makeVerdict(mentor, 'competent')).scores)
    const text = { iteration: iteration.id, outcome: null, feedback: 'Good ', scores: { [row]: 'competent' as const } }
    return { mentor, cohort, learner, id, text, row }
  }

  test('is saved as it stands, once however often it is sent, without a change of the review', async () => {
    const { mentor, id, text, row } = await claimed()
    const { version } = await getReview(mentor, id)
    const saved = await saveDraft(mentor, id, { ...text, version: 0 })
    expect(saved).toMatchObject({ version: 1, feedback: 'Good ', scores: { [row]: 'competent' }, outcome: null })
    expect(await saveDraft(mentor, id, { ...text, version: 0 })).toEqual(saved)
    const next = { ...text, outcome: 'competent' as const, feedback: 'Good work', version: 1 }
    expect(await saveDraft(mentor, id, next)).toMatchObject({ version: 2, outcome: 'competent' })
    const seen = await getReview(mentor, id)
    expect(seen).toMatchObject({ version, draft: { version: 2, feedback: 'Good work' } })
    expect(await db().verdictDraft.count({ where: { reviewId: id } })).toBe(1)
  })

  test('is not overwritten by an older text from another window', async () => {
    const { mentor, id, text } = await claimed()
    await saveDraft(mentor, id, { ...text, version: 0 })
    await saveDraft(mentor, id, { ...text, feedback: 'Here', version: 1 })
    const there = { ...text, feedback: 'There', version: 1 }
    await expect(saveDraft(mentor, id, there)).rejects.toMatchObject({ code: 'conflict' })
    expect((await getReview(mentor, id)).draft).toMatchObject({ feedback: 'Here', version: 2 })
    const both = ['One', 'Two'].map((feedback) => saveDraft(mentor, id, { ...text, feedback, version: 2 }))
    const results = await Promise.allSettled(both)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('outlives the claim, is nobody else’s to see, and goes with the verdict', async () => {
    const { mentor, cohort, learner, id, text } = await claimed()
    const second = await addColleague(mentor, cohort)
    await saveDraft(mentor, id, { ...text, version: 0 })
    await releaseReview(mentor, id)
    await claimReview(second, id)
    await expect(saveDraft(mentor, id, { ...text, version: 1 })).rejects.toMatchObject({ code: 'conflict' })
    expect((await getReview(mentor, id)).draft).toMatchObject({ feedback: 'Good ' })
    expect((await getReview(second, id)).draft).toBeNull()
    expect((await getReview(learner, id)).draft).toBeNull()
    await giveVerdict(second, id, await makeVerdict(second, 'not-yet'))
    expect(await db().verdictDraft.count({ where: { reviewId: id } })).toBe(0)
  })

  test('is of the newest iteration, and of work that is claimed', async () => {
    const { mentor, learner, id, text } = await claimed()
    const stranger = { ...text, iteration: crypto.randomUUID(), version: 0 }
    await expect(saveDraft(mentor, id, stranger)).rejects.toMatchObject({ code: 'conflict' })
    await saveDraft(mentor, id, { ...text, version: 0 })
    await releaseReview(mentor, id)
    await expect(saveDraft(mentor, id, { ...text, version: 1 })).rejects.toMatchObject({ code: 'conflict' })
    const second = await submitWork(learner, work)
    await claimReview(mentor, id)
    await expect(saveDraft(mentor, id, { ...text, version: 1 })).rejects.toMatchObject({ code: 'conflict' })
    // A draft about the iteration before is a beginning, not saved for this one yet.
    expect((await getReview(mentor, id)).draft).toMatchObject({ feedback: text.feedback, outcome: null, version: 0 })
    const now = { ...text, iteration: second.iteration.id, version: 0 }
    expect(await saveDraft(mentor, id, now)).toMatchObject({ version: 1 })
  })
})

test('a learner says how much a verdict helped, and can say it again', async () => {
  const { mentor, learner } = await makeSmallCohort()
  const id = await submitAndJudgeWork(learner, mentor, 'not-yet')
  const verdict = (await getReview(learner, id)).iterations[0]?.verdict
  expect(verdict).toMatchObject({ rating: null, canRate: true })
  const rated = { verdict: verdict?.id ?? '', value: 2 as const }
  await rateHelp(learner, id, rated)
  await rateHelp(learner, id, { ...rated, value: 4 })
  expect((await getReview(mentor, id)).iterations[0]?.verdict).toMatchObject({ rating: 4, canRate: false })
  expect(await db().helpRating.count({ where: { verdictId: rated.verdict } })).toBe(1)
})

test('a learner does not rate the verdict on somebody else’s work', async () => {
  const [one, two] = [await makeSmallCohort(), await makeSmallCohort()]
  const [mine, theirs] = [
    await submitAndJudgeWork(one.learner, one.mentor, 'not-yet'),
    await submitAndJudgeWork(two.learner, two.mentor, 'not-yet'),
  ]
  const verdict = (await getReview(two.learner, theirs)).iterations[0]?.verdict?.id ?? ''
  for (const id of [mine, theirs]) {
    await expect(rateHelp(one.learner, id, { verdict, value: 1 })).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await db().helpRating.count({ where: { verdictId: verdict } })).toBe(0)
})
