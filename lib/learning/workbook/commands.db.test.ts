import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { getState } from '@/lib/learning/progress/completion'
import { getProgress } from '@/lib/learning/progress/data'
import { clearRoadmapCache, getFirstRoadmap, getStepContent } from '@/lib/learning/roadmaps/data'
import { findStep } from '@/lib/learning/roadmaps/roadmap'
import { listConfidence } from '@/lib/mentoring/reviews/verdicts/confidence.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { makeLearner } from '@/testing/people'
import { joinNewLearner, makeSmallCohort, STEP, submitAndJudgeWork } from '@/testing/reviews'
import { addOwnLink, markChecklistItem, recordConfidence, removeOwnLink, saveNote } from './commands'
import { findFirstUnchecked, getStepWork, listChecks } from './data'

setUpDatabase()

async function learnerAtHttp(name: string) {
  const learner = await makeLearner(name)
  const step = findStep(await getFirstRoadmap(learner), 'http')
  if (!step) throw new Error('http is gone')
  const items = (await getStepContent(learner, step.id)).checklist.map(({ id }) => id)
  return { learner, stepId: step.id, items, itemId: items[0] ?? '' }
}

/** Removes or restores a checklist item as a sync does, with a new content hash. */
async function offerRow(id = '', isOffered: boolean) {
  await db().checklistItem.update({ where: { id }, data: { retiredAt: isOffered ? null : new Date() } })
  await db().roadmap.updateMany({ data: { contentHash: `${id} ${isOffered}` } })
  clearRoadmapCache()
}

test('marking a checklist item twice is one mark, and it can be taken away twice', async () => {
  const { learner, stepId, itemId } = await learnerAtHttp('Ana')
  await markChecklistItem(learner, itemId, true)
  await markChecklistItem(learner, itemId, true)
  expect((await getStepWork(learner, stepId)).markedItems).toEqual([itemId])
  await markChecklistItem(learner, itemId, false)
  await markChecklistItem(learner, itemId, false)
  expect((await getStepWork(learner, stepId)).markedItems).toEqual([])
})

test('the first row that is not checked is one’s own, and none when all are', async () => {
  const [{ learner, stepId, items }, { learner: other }] = await Promise.all([
    learnerAtHttp('Ida'),
    learnerAtHttp('Jo'),
  ])
  const { checklist } = await getStepContent(learner, stepId)
  expect(await findFirstUnchecked(learner, stepId)).toBe(checklist[0]?.text)
  await markChecklistItem(learner, items[0] ?? '', true)
  await markChecklistItem(learner, items[2] ?? '', true)
  expect(await findFirstUnchecked(learner, stepId)).toBe(checklist[1]?.text)
  expect(await findFirstUnchecked(other, stepId)).toBe(checklist[0]?.text)
  await markChecklistItem(other, items[3] ?? '', true)
  expect(await findFirstUnchecked(other, stepId)).toBe(checklist[0]?.text)
  await offerRow(items[1], false)
  expect(await findFirstUnchecked(learner, stepId)).toBe(checklist[3]?.text)
  await offerRow(items[1], true)
  for (const item of items) await markChecklistItem(learner, item, true)
  expect(await findFirstUnchecked(learner, stepId)).toBeNull()
})

describe('the first mark on a checklist', () => {
  const getStatus = async (learner: Viewer, stepId: string) =>
    getState((await getProgress(learner)).states, stepId).status
  const readEvents = async (learner: Viewer) => (await getProgress(learner)).eventCount

  test('makes a step learning, once, and later marks and unmarks leave its status alone', async () => {
    const { learner, stepId, items } = await learnerAtHttp('Gil')
    await Promise.all(items.slice(0, 2).map((item) => markChecklistItem(learner, item, true)))
    expect(await getStatus(learner, stepId)).toBe('learning')
    for (const item of items.slice(0, 2)) await markChecklistItem(learner, item, false)
    expect(await getStatus(learner, stepId)).toBe('learning')
    expect(await readEvents(learner)).toBe(1)
  })

  test('changes nothing of a step that is done or skipped, and an unmark starts none', async () => {
    const { learner, stepId, itemId } = await learnerAtHttp('Hal')
    await markChecklistItem(learner, itemId, false)
    expect(await getStatus(learner, stepId)).toBe('not-started')
    await setProgress(learner, 'http', { status: 'done' })
    await markChecklistItem(learner, itemId, true)
    expect(await getStatus(learner, stepId)).toBe('done')
    await setProgress(learner, 'http', { status: 'skipped', reason: 'later' })
    await markChecklistItem(learner, itemId, true)
    expect(await getStatus(learner, stepId)).toBe('skipped')
    expect(await readEvents(learner)).toBe(2)
  })
})

test('lists say how much of each checklist is checked, and leave out rows that were taken away', async () => {
  const { learner, stepId, items } = await learnerAtHttp('Ina')
  const other = await makeLearner('Jo')
  expect(await listChecks(learner)).toEqual({})
  for (const item of items.slice(0, 2)) await markChecklistItem(learner, item, true)
  expect(await listChecks(learner)).toEqual({ [stepId]: { done: 2, total: items.length } })
  expect(await listChecks(other)).toEqual({})
  await offerRow(items[0], false)
  expect(await listChecks(learner)).toEqual({ [stepId]: { done: 1, total: items.length - 1 } })
  await offerRow(items[0], true)
})

test('a note written over an old text is refused and overwrites nothing', async () => {
  const { learner, stepId } = await learnerAtHttp('Bo')
  await saveNote(learner, 'http', { body: 'first', version: 0 })
  await saveNote(learner, 'http', { body: 'second', version: 1 })
  await expect(saveNote(learner, 'http', { body: 'stale', version: 1 })).rejects.toMatchObject({ code: 'conflict' })
  await expect(saveNote(learner, 'http', { body: 'stale', version: 0 })).rejects.toMatchObject({ code: 'conflict' })
  expect((await getStepWork(learner, stepId)).note).toEqual({ body: 'second', version: 2 })
})

test('the same link twice is one link, and nobody else can see or remove it', async () => {
  const { learner, stepId } = await learnerAtHttp('Cy')
  const other = await makeLearner('Di')
  const link = { step: 'http', title: 'A page', url: 'https://example.org/a' }
  const { id } = await addOwnLink(learner, link)
  expect(await addOwnLink(learner, { ...link, title: 'The page' })).toMatchObject({ id, title: 'The page' })
  expect((await getStepWork(other, stepId)).links).toEqual([])
  await expect(removeOwnLink(other, id)).rejects.toMatchObject({ code: 'not-found' })
  expect((await getStepWork(learner, stepId)).links).toEqual([{ id, title: 'The page', url: link.url }])
  const second = await addOwnLink(learner, { ...link, title: 'Another', url: 'https://example.org/0' })
  await db().ownLink.update({ where: { id: second.id }, data: { createdAt: new Date(0) } })
  expect((await getStepWork(learner, stepId)).links.map(({ title }) => title)).toEqual(['Another', 'The page'])
  await removeOwnLink(learner, second.id)
  await removeOwnLink(learner, id)
  expect((await getStepWork(learner, stepId)).links).toEqual([])
})

test('links that were added in one moment keep one order, whichever the database reads first', async () => {
  const { learner, stepId } = await learnerAtHttp('Cleo')
  const createdAt = new Date('2026-11-24T10:00:00Z')
  const ids = Array.from({ length: 8 }, () => randomUUID())
  await db().ownLink.createMany({
    data: ids.map((id, n) => ({
      id,
      learnerId: learner.id,
      stepId,
      title: id,
      url: `https://example.org/${n}`,
      createdAt,
    })),
  })
  expect((await getStepWork(learner, stepId)).links.map(({ id }) => id)).toEqual(ids.toSorted())
})

test('how sure somebody is, said twice at once, is one answer; another answer is kept beside it', async () => {
  const { learner, stepId } = await learnerAtHttp('Fe')
  await Promise.all([1, 2, 3].map(() => recordConfidence(learner, 'http', 3)))
  await recordConfidence(learner, 'http', 4, new Date(Date.now() + 60_000))
  expect((await listConfidence(learner)).map(({ confidence }) => confidence)).toEqual([3, 4])
  expect((await getStepWork(learner, stepId)).confidence).toBe(4)
})

test('each answer stands beside the verdict that followed it, of the same learner on the same step', async () => {
  const { mentor, cohort, learner } = await makeSmallCohort()
  const other = await joinNewLearner(cohort, 'Other')
  const at = (day: number) => new Date(Date.UTC(2026, 10, day, 10))
  const answer = async (viewer: Viewer, step: string, day: number) => {
    await recordConfidence(viewer, step, 3)
    const { id } = await db().confidence.findFirstOrThrow({
      where: { learnerId: viewer.id },
      orderBy: { createdAt: 'desc' },
    })
    await db().confidence.update({ where: { id }, data: { createdAt: at(day) } })
  }
  for (const [step, day] of [[STEP, 10] as const, ['http', 11] as const, [STEP, 14] as const]) {
    await answer(learner, step, day)
  }
  await answer(other, STEP, 10)
  await submitAndJudgeWork(learner, mentor, 'competent', at(12))
  await submitAndJudgeWork(other, mentor, 'not-yet', at(15))
  const getVerdicts = async (viewer: Viewer) => (await listConfidence(viewer)).map(({ verdict }) => verdict)
  expect(await getVerdicts(learner)).toEqual([{ day: '2026-11-12', outcome: 'competent' }, null, null])
  expect(await getVerdicts(other)).toEqual([{ day: '2026-11-15', outcome: 'not-yet' }])
})

test('unknown items, steps and links are not found', async () => {
  const learner = await makeLearner('Ed')
  const calls = [
    markChecklistItem(learner, 'nothing', true),
    saveNote(learner, 'nothing', { body: 'x', version: 0 }),
    addOwnLink(learner, { step: 'nothing', title: 'x', url: 'https://example.org' }),
    removeOwnLink(learner, 'nothing'),
  ]
  await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ code: 'not-found' })))
})
