import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { listEvidence } from '@/lib/learning/evidence/data'
import type { RoadmapContent } from '@/lib/learning/roadmaps/content'
import { findRetiredStep } from '@/lib/learning/roadmaps/retired.data'
import { markChecklistItem, saveNote } from '@/lib/learning/workbook/commands'
import { getStepWork } from '@/lib/learning/workbook/data'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { listEvents } from '@/testing/log'
import { addLink, learnerOn, makeStep, release, stateOn, tick, toId } from '@/testing/revisions'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { findRoadmapNews } from './data'

setUpEmptyDatabase()

/**
 * Builds a release from steps by name, each with the names of those it replaces; one unrelated step is in every
 * release.
 */
const of = (steps: Readonly<Record<string, readonly string[]>>): [RoadmapContent] => [
  tinyRoadmap([
    ...Object.entries(steps).map(([slug, replaces]) => makeStep(slug, replaces.length > 0 ? { replaces } : {})),
    makeStep('beside'),
  ]),
]
const shownOn = async (learner: Viewer, slug: string) =>
  (await listEvidence(learner, learner.id, { of: toId(slug) })).evidence.map(({ url }) => url?.split('/').at(-1)).sort()

async function learnerWith(...slugs: string[]) {
  const learner = await learnerOn('red')
  for (const slug of slugs) {
    await tick(learner, slug)
    await addLink(learner, slug)
  }
  return learner
}

describe('a step that is replaced by one that is replaced in turn', () => {
  test('takes tick and evidence all the way, and its old address leads to where it lives now', async () => {
    await release(of({ a: [] }))
    const learner = await learnerWith('a')
    await release(of({ b: ['a'] }))
    await release(of({ c: ['b'], d: ['b'] }))
    for (const slug of ['c', 'd']) {
      expect(await stateOn(learner, slug)).toMatchObject({ status: 'done', evidenceCount: 1 })
      expect(await shownOn(learner, slug)).toEqual(['a'])
    }
    expect((await findRetiredStep(visitor, 'a'))?.successors.map(({ slug }) => slug)).toEqual(['c', 'd'])
  })

  test('does so also when the start between the two releases was killed', async () => {
    await release(of({ a: [] }))
    const learner = await learnerWith('a')
    await release(of({ b: ['a'] }), { isKilled: true })
    await release(of({ c: ['b'] }))
    expect(await stateOn(learner, 'c')).toMatchObject({ status: 'done', evidenceCount: 1 })
    expect(await shownOn(learner, 'c')).toEqual(['a'])
  })

  test('does so in a database that never saw the release between, when both are named', async () => {
    await release(of({ a: [] }))
    const early = await learnerWith('a')
    await release(of({ c: ['b', 'a'] }))
    expect(await stateOn(early, 'c')).toMatchObject({ status: 'done', evidenceCount: 1 })
  })

  test('asks only for the later of the two in a database that saw it', async () => {
    await release(of({ a: [] }))
    const early = await learnerWith('a')
    await release(of({ b: ['a'] }))
    const late = await learnerWith('b')
    await release(of({ c: ['b', 'a'] }))
    for (const learner of [early, late]) {
      expect(await stateOn(learner, 'c')).toMatchObject({ status: 'done', evidenceCount: 1 })
    }
  })
})

describe('a merge', () => {
  test('of what one step was split into has its evidence once', async () => {
    await release(of({ a: [] }))
    const learner = await learnerWith('a')
    await release(of({ b: ['a'], c: ['a'] }))
    await release(of({ d: ['b', 'c'] }))
    expect(await stateOn(learner, 'd')).toMatchObject({ status: 'done', evidenceCount: 1 })
    expect(await shownOn(learner, 'd')).toEqual(['a'])
  })

  test('of a split with what was kept of the old step asks for both', async () => {
    await release(of({ a: [] }))
    await release(of({ a: [], b: ['a'] }))
    const learner = await learnerWith('b')
    await release(of({ c: ['a', 'b'] }))
    expect(await stateOn(learner, 'c')).toMatchObject({ status: 'learning', evidenceCount: 1 })
  })

  test('in two releases keeps the evidence of both halves, and is done by both alone', async () => {
    await release(of({ a: [], b: [] }))
    const [both, second] = [await learnerWith('a', 'b'), await learnerWith('b')]
    await release(of({ c: ['a'], b: [] }))
    await release(of({ c: ['a', 'b'] }))
    expect(await stateOn(both, 'c')).toMatchObject({ status: 'done', evidenceCount: 2 })
    expect(await shownOn(both, 'c')).toEqual(['a', 'b'])
    expect(await stateOn(second, 'c')).toMatchObject({ status: 'learning', evidenceCount: 1 })
  })

  test('into a step that stood already does not tick that one', async () => {
    await release(of({ b: [], c: [] }))
    const [one, both] = [await learnerWith('b'), await learnerWith('b', 'c')]
    await release(of({ c: ['b'] }))
    expect(await stateOn(one, 'c')).toMatchObject({ status: 'learning', evidenceCount: 1 })
    expect(await stateOn(both, 'c')).toMatchObject({ status: 'done', evidenceCount: 2 })
  })
})

test('a release that is taken back and brought again carries once, and what was done in between', async () => {
  await release(of({ a: [] }))
  const learner = await learnerWith('a')
  await release(of({ b: ['a'] }))
  await release(of({ a: [] }))
  expect(await stateOn(learner, 'a')).toMatchObject({ status: 'done', evidenceCount: 1 })
  const between = await learnerWith('a')
  const events = await listEvents(learner, learner.id)
  await release(of({ b: ['a'] }))
  expect(await listEvents(learner, learner.id)).toEqual(events)
  expect(await stateOn(between, 'b')).toMatchObject({ status: 'done', evidenceCount: 1 })
})

test('a learner who had marked the checklist alone keeps the marks', async () => {
  await release(of({ a: [] }))
  const learner = await learnerOn('red')
  const item = await db().checklistItem.findFirstOrThrow({ where: { stepId: toId('a') } })
  await markChecklistItem(learner, item.id, true)
  await release(of({ b: ['a'] }))
  expect((await getStepWork(learner, toId('b'))).markedItems).toHaveLength(1)
})

test('notes of steps that are merged come by the titles of the steps, whichever was written first', async () => {
  const titled = (slug: string, title: string) => makeStep(slug, { title })
  await release([tinyRoadmap([titled('a', 'Later'), titled('b', 'Earlier'), makeStep('beside')])])
  const learner = await learnerOn('red')
  for (const slug of ['a', 'b']) await saveNote(learner, slug, { body: `Of ${slug}.`, version: 0 })
  await release(of({ c: ['a', 'b'] }))
  const { note } = await getStepWork(learner, toId('c'))
  expect(note?.body).toBe('## Earlier\n\nOf b.\n\n## Later\n\nOf a.')
})

test('a learner is told of a step that lives on in another roadmap', async () => {
  const guest = (...steps: Parameters<typeof tinyRoadmap>[0]) => tinyRoadmap([makeStep('x'), ...steps], 'guest')
  await release([...of({ a: [] }), guest()])
  const learner = await learnerWith('a')
  await release([...of({}), guest(makeStep('b', { replaces: ['a'] }))])
  const news = await findRoadmapNews(learner)
  expect(news?.changes.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/continues in “Step b”/)])
  expect(await stateOn(learner, 'b')).toMatchObject({ status: 'done' })
})
