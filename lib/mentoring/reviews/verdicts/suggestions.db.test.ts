import { describe, expect, test } from 'vitest'
import { findBrief } from '@/content/checks/briefs'
import { db } from '@/lib/foundation/database/db'
import { clearRoadmapCache, getStepContent } from '@/lib/learning/roadmaps/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeSmallCohort, makeVerdict, readStep, work } from '@/testing/reviews'
import { claimReview } from '../claims/commands'
import { correctVerdict } from '../corrections/commands'
import { getReview } from '../data'
import { saveDraft } from '../drafts/drafts.commands'
import { correctedScoresSchema, draftSchema, verdictSchema } from '../schema'
import { submitWork } from '../submitting/submissions.commands'
import { giveVerdict } from './verdicts.commands'

setUpDatabase()

const BRIEF = 'tool-lending'
/** A check of that brief, which speaks for the row `contract`. */
const CHECK = findBrief(BRIEF)?.checks.find(({ row, level }) => row === 'contract' && level === 'competent')?.id ?? ''
type Result = 'passed' | 'failed'

async function sendRun(learner: Viewer, result: Result, { id = CHECK, brief = BRIEF, at = new Date() } = {}) {
  const counts = { passedCount: Number(result === 'passed'), failedCount: Number(result === 'failed') }
  const results = JSON.stringify([{ id, result, reason: null, failure: null, exchanges: [] }])
  const { id: stepId } = await readStep(learner)
  const facts = { brief, version: 1, place: 'machine', ...counts, isEvidence: result === 'passed' }
  await db().checkRun.create({ data: { learnerId: learner.id, stepId, ...facts, results, createdAt: at } })
}

/** Sets up claimed work on a step with a check, and a verdict that scores every row as competent. */
async function claimed(results: readonly Result[]) {
  const { mentor, learner } = await makeSmallCohort()
  const { id: stepId } = await readStep(learner)
  await db().step.update({ where: { id: stepId }, data: { check: BRIEF } })
  clearRoadmapCache()
  for (const [index, result] of results.entries()) {
    await sendRun(learner, result, { at: new Date(Date.now() - 60_000 + index) })
  }
  const { id, iteration } = await submitWork(learner, work)
  await claimReview(mentor, id)
  const { rubric } = await getStepContent(mentor, stepId)
  const row = rubric.find(({ key }) => key === 'contract')
  const other = rubric.find(({ key }) => key !== 'contract')
  if (!row || !other) throw new Error('The rubric has other rows.')
  return { mentor, learner, id, iteration, row, other, verdict: await makeVerdict(mentor, 'competent') }
}

const isAboutReasons = { code: 'invalid', fields: [{ field: 'reasons' }] }

describe('a mentor of work with a run of checks', () => {
  test('sees what the newest run suggests, and nothing is decided by it', async () => {
    const { mentor, learner, id, row } = await claimed(['failed', 'passed'])
    const review = await getReview(mentor, id)
    expect(review.suggestions).toEqual([{ rowId: row.id, score: 'competent', passed: 1, ran: 1 }])
    expect(review).toMatchObject({ draft: null, state: 'claimed' })
    expect((await getReview(learner, id)).suggestions).toEqual([])
    const { id: stepId } = await readStep(learner)
    const key = { learnerId_stepId: { learnerId: learner.id, stepId } }
    expect((await db().stepProgress.findUnique({ where: key }))?.verifiedAt).toBeNull()
  })

  test('says why a score differs, which the learner reads', async () => {
    const { mentor, learner, id, row, verdict } = await claimed(['failed'])
    await expect(giveVerdict(mentor, id, verdict)).rejects.toMatchObject(isAboutReasons)
    expect(await getReview(mentor, id)).toMatchObject({ state: 'claimed', iterations: [{ verdict: null }] })
    await giveVerdict(mentor, id, { ...verdict, reasons: { [row.id]: 'It asks for more than the brief.' } })
    const { iterations, suggestions } = await getReview(learner, id)
    const scores = iterations[0]?.verdict?.scores ?? []
    expect(scores.find(({ rowId }) => rowId === row.id)).toMatchObject({
      score: 'competent',
      suggested: 'not-yet',
      reason: 'It asks for more than the brief.',
    })
    expect(scores.filter(({ rowId }) => rowId !== row.id)).toEqual(
      scores.flatMap((score) => (score.rowId === row.id ? [] : [{ ...score, suggested: null, reason: '' }])),
    )
    expect(suggestions).toEqual([])
    expect((await getReview(mentor, id)).suggestions).toEqual([])
  })

  test('needs no reason where they agree, and none is kept for rows that no check speaks for', async () => {
    const { mentor, id, row, other, verdict } = await claimed(['passed'])
    await giveVerdict(mentor, id, { ...verdict, reasons: { [row.id]: 'Fine', [other.id]: 'Fine', unknown: 'Fine' } })
    const stored = await db().rubricScore.findMany({ where: { verdict: { iteration: { reviewId: id } } } })
    expect(stored.map(({ reason }) => reason).join('')).toBe('')
    expect(stored.find(({ rubricRowId }) => rubricRowId === row.id)).toMatchObject({ suggested: 'competent' })
  })

  test('is asked for a reason when a run has arrived since they looked', async () => {
    const { mentor, learner, id, row, verdict } = await claimed(['passed'])
    await sendRun(learner, 'failed')
    await expect(giveVerdict(mentor, id, verdict)).rejects.toMatchObject(isAboutReasons)
    expect((await getReview(mentor, id)).suggestions).toMatchObject([{ rowId: row.id, score: 'not-yet' }])
    await giveVerdict(mentor, id, { ...verdict, reasons: { [row.id]: 'I ran it myself.' } })
    expect((await getReview(mentor, id)).state).toBe('approved')
  })
})

describe('nothing is suggested', () => {
  test('without a run, whatever reasons are sent', async () => {
    const { mentor, id, row, verdict } = await claimed([])
    expect((await getReview(mentor, id)).suggestions).toEqual([])
    await giveVerdict(mentor, id, { ...verdict, reasons: { [row.id]: 'Because.' } })
    const stored = await db().rubricScore.findMany({ where: { verdict: { iteration: { reviewId: id } } } })
    expect(stored.every(({ suggested, reason }) => suggested === null && reason === '')).toBe(true)
  })

  test('by a run whose checks the brief no longer has, of another brief, or of another learner', async () => {
    const { mentor, learner, id, verdict } = await claimed([])
    const { learner: stranger } = await makeSmallCohort()
    await sendRun(learner, 'failed', { id: 'dropped-check' })
    await sendRun(learner, 'failed', { brief: 'validation' })
    await sendRun(stranger, 'failed')
    expect((await getReview(mentor, id)).suggestions).toEqual([])
    await giveVerdict(mentor, id, verdict)
  })

  test('of a learner whose account is gone', async () => {
    const { mentor, learner, id } = await claimed(['failed'])
    // As a deletion leaves it: the account is closed, and learns nowhere.
    await db().user.update({ where: { id: learner.id }, data: { deletedAt: new Date() } })
    await db().membership.deleteMany({ where: { userId: learner.id } })
    expect(await getReview(mentor, id)).toMatchObject({ suggestions: [], learner: { isGone: true } })
  })
})

describe('a reason that is being written', () => {
  test('is saved with the draft, stays when a program leaves it out, and ends with the verdict', async () => {
    const { mentor, id, iteration, row } = await claimed(['failed'])
    const text = { iteration: iteration.id, outcome: null, feedback: '', scores: { [row.id]: 'competent' } } as const
    const reasons = { [row.id]: 'It asks ' }
    const saved = await saveDraft(mentor, id, { ...text, reasons, version: 0 })
    expect(saved).toMatchObject({ reasons, version: 1 })
    expect(await saveDraft(mentor, id, { ...text, reasons, version: 0 })).toEqual(saved)
    expect(await saveDraft(mentor, id, { ...text, feedback: 'Good', version: 1 })).toMatchObject({
      reasons,
      version: 2,
    })
    expect((await getReview(mentor, id)).draft).toMatchObject({ reasons, feedback: 'Good' })
    expect(await saveDraft(mentor, id, { ...text, reasons: {}, version: 2 })).toMatchObject({ reasons: {}, version: 3 })
  })

  test('comes back when the verdict is taken back, which keeps it', async () => {
    const { mentor, id, row, verdict } = await claimed(['failed'])
    const reasons = { [row.id]: 'It asks for more than the brief.' }
    await giveVerdict(mentor, id, { ...verdict, reasons })
    await correctVerdict(mentor, id, { reason: 'I read the wrong commit.' })
    expect((await getReview(mentor, id)).draft).toMatchObject({ reasons, scores: verdict.scores })
    const { scores } = await db().correctedVerdict.findFirstOrThrow({ where: { reviewId: id } })
    const kept = correctedScoresSchema.parse(JSON.parse(scores))
    expect(kept).toEqual({
      ...verdict.scores,
      [row.id]: { score: 'competent', suggested: 'not-yet', reason: reasons[row.id] },
    })
  })

  test('has 500 characters at most, and rows have no more reasons than a rubric has rows', () => {
    const verdict = { outcome: 'competent', feedback: 'Good.', scores: {} }
    const draft = { ...verdict, iteration: crypto.randomUUID(), version: 0 }
    const fits = (reasons: Record<string, string>) => [
      verdictSchema.safeParse({ ...verdict, reasons }).success,
      draftSchema.safeParse({ ...draft, reasons }).success,
    ]
    expect(fits({ a: 'x'.repeat(500) })).toEqual([true, true])
    expect(fits({ a: 'x'.repeat(501) })).toEqual([false, false])
    expect(fits({ a: 'x\0' })).toEqual([false, false])
    expect(fits(Object.fromEntries(Array.from({ length: 51 }, (_, row) => [`r${row}`, 'x'])))).toEqual([false, false])
  })
})
