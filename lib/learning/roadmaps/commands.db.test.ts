import { describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { chooseMainRoadmap, savePlan } from '@/lib/learning/plans/commands'
import { findPlan } from '@/lib/learning/plans/data'
import { getProgress } from '@/lib/learning/progress/data'
import { countSteps } from '@/lib/learning/progress/log/ledger'
import { findRoadmapNews, listRetiredSteps } from '@/lib/learning/progress/revision/data'
import { operator, type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { samplePlan } from '@/testing/people'
import { learnerOn, makeStep, release, stateOn, tick } from '@/testing/revisions'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { isSynced } from './commands'
import type { RoadmapContent } from './content'
import { getFirstRoadmap, getRoadmap, getStepContent, listRoadmaps, listSkills } from './data'
import { findRenamedStep } from './retired.data'

setUpEmptyDatabase()

const steps = (...slugs: string[]) => slugs.map((slug) => makeStep(slug))
const getNames = async () => (await listRoadmaps(visitor)).map(({ slug }) => slug)

async function expectCountersToBeTotals(learner: Viewer, slug: string) {
  const [roadmap, { track, states }] = [await getRoadmap(visitor, slug), await getProgress(learner, learner.id, slug)]
  const row = await db().enrollment.findFirst({ where: { learnerId: learner.id, roadmapId: roadmap.id } })
  expect(row).toMatchObject({ ...countSteps(roadmap, track, states), countedAt: expect.any(Number) })
}

/** Builds a roadmap with a stage for each step, both of one name; the stage's id may differ. */
function staged(slug: string, stages: Readonly<Record<string, string>>): RoadmapContent {
  const roadmap = tinyRoadmap(steps(...Object.keys(stages)), slug)
  const [stage] = roadmap.stages
  if (!stage) throw new Error('There is no stage.')
  const own = stage.steps.map((step) => {
    const id = `00000000-0000-4000-b000-00000000000${stages[step.slug]}`
    return { ...stage, id, slug: step.slug, steps: [step], places: [step.slug] }
  })
  return { ...roadmap, stages: own }
}

describe('a roadmap that shares steps of another', () => {
  const home = tinyRoadmap(steps('a', 'b'), 'home')
  const guest = (...shared: string[]) =>
    tinyRoadmap(steps('x'), 'guest', ['x', ...shared.map((slug) => `home/${slug}`)])

  test('counts anew when it shares others, or when one of them counts otherwise', async () => {
    await release([home, guest('a', 'b')])
    const learner = await learnerOn('red')
    for (const slug of ['x', 'a', 'b']) await tick(learner, slug)
    await expectCountersToBeTotals(learner, 'guest')
    await release([home, guest('a')])
    await expectCountersToBeTotals(learner, 'guest')
    await release([tinyRoadmap([makeStep('a', { core: false }), makeStep('b')], 'home'), guest('a')])
    await expectCountersToBeTotals(learner, 'guest')
  })

  test('can take a step over from there: nobody is told that it is gone, and the tick stands', async () => {
    await release([home, guest('a')])
    const learner = await learnerOn('red')
    await tick(learner, 'a')
    await release([tinyRoadmap(steps('b'), 'home', ['b', 'guest/a']), tinyRoadmap(steps('x', 'a'), 'guest')])
    expect(await findRoadmapNews(learner, 'home')).toBeNull()
    expect(await stateOn(learner, 'a')).toMatchObject({ status: 'done' })
  })
})

test('a resource comes with the reason for which it is optional', async () => {
  const link = { kind: 'docs', minutes: 30, cost: 'free', language: 'en', title: 'A page' }
  const resources = [
    ...[1, 2].map((n) => ({ ...link, url: `https://example.org/${n}` })),
    { ...link, url: 'https://example.org/3', optional: 'For those who want more.' },
  ]
  const step = makeStep('reading', { resources })
  await release([tinyRoadmap([step])])
  const content = await getStepContent(visitor, String(step.id), 'red')
  expect(content.resources.map(({ optional }) => optional)).toEqual([null, null, 'For those who want more.'])
})

describe('names that change hands', () => {
  test('between stages, and a stage that goes to another roadmap', async () => {
    await release([staged('home', { a: '1', b: '2' }), staged('guest', { c: '3', d: '4' })])
    await release([staged('home', { a: '2', b: '1', d: '4' }), staged('guest', { c: '3' })])
    expect((await getRoadmap(visitor, 'home')).stages.map(({ slug }) => slug)).toEqual(['a', 'b', 'd'])
  })

  test('between roadmaps', async () => {
    const [home, guest] = [tinyRoadmap(steps('a'), 'home'), tinyRoadmap(steps('b'), 'guest')]
    await release([home, guest])
    await release([
      { ...home, slug: 'guest' },
      { ...guest, slug: 'home' },
    ])
    expect(await getNames()).toEqual(['guest', 'home'])
    expect((await getRoadmap(visitor, 'home')).id).toBe(guest.id)
  })

  test('between steps of two roadmaps', async () => {
    const named = (own: string, name: string) => ({ ...makeStep(own), slug: name })
    await release([tinyRoadmap(steps('a'), 'home'), tinyRoadmap(steps('b'), 'guest')])
    await release([tinyRoadmap([named('a', 'b')], 'home'), tinyRoadmap([named('b', 'a')], 'guest')])
    const rows = await db().step.findMany({ orderBy: { id: 'asc' }, select: { id: true, slug: true } })
    expect(rows).toEqual([
      { id: makeStep('a').id, slug: 'b' },
      { id: makeStep('b').id, slug: 'a' },
    ])
    for (const slug of ['a', 'b']) expect(await findRenamedStep(visitor, slug)).toBeNull()
  })
})

describe('what the content no longer has', () => {
  test('a roadmap is not offered, its steps are retired, and what was done on them stays to be seen', async () => {
    const [home, guest] = [tinyRoadmap(steps('a'), 'home'), tinyRoadmap(steps('b'), 'guest')]
    await release([home, guest])
    const learner = await learnerOn('red')
    await tick(learner, 'a')
    await release([guest])
    expect(await getNames()).toEqual(['guest'])
    const { contentHash } = await db().roadmap.findFirstOrThrow({ where: { slug: 'guest' } })
    expect(await isSynced(operator, contentHash)).toBe(true)
    expect(await listRetiredSteps(learner)).toEqual([{ slug: 'a', title: 'Step a', roadmapSlug: 'guest' }])
    // Listed with the learner's main roadmap, also where it isn't the first.
    const last = tinyRoadmap(steps('c'), 'last')
    await release([guest, last])
    await chooseMainRoadmap(learner, { roadmap: 'last' })
    expect(await listRetiredSteps(learner)).toEqual([{ slug: 'a', title: 'Step a', roadmapSlug: 'last' }])
    await release([guest])
    // Its slug is free, and it can come back.
    await release([{ ...guest, slug: 'home' }])
    expect(await getNames()).toEqual(['home'])
    await release([home, guest])
    expect(await getNames()).toEqual(['home', 'guest'])
    expect(await stateOn(learner, 'a')).toMatchObject({ status: 'done' })
    await expectCountersToBeTotals(learner, 'home')
  })

  test('a track is not offered: who had chosen it walks the first, and can tick and choose', async () => {
    const both = tinyRoadmap([...steps('a'), makeStep('r', { tracks: ['red'] }), makeStep('u', { tracks: ['blue'] })])
    const red = tinyRoadmap([...steps('a'), makeStep('r', { tracks: ['red'] })])
    const redAlone = { ...red, tracks: red.tracks.filter(({ slug }) => slug === 'red') }
    await release([both])
    const learner = await learnerOn('blue')
    for (const slug of ['a', 'u']) await tick(learner, slug)
    await release([redAlone])
    expect((await getFirstRoadmap(visitor)).tracks.map(({ slug }) => slug)).toEqual(['red'])
    expect((await findPlan(learner))?.track).toBe('red')
    await expectCountersToBeTotals(learner, 'tiny')
    await tick(learner, 'r')
    expect((await getProgress(learner)).totals.all).toMatchObject({ done: 2, total: 2 })
    await expectCountersToBeTotals(learner, 'tiny')
    await expect(savePlan(learner, { ...samplePlan, track: 'blue' })).rejects.toMatchObject({ code: 'invalid' })
    // When the track comes back, so does their choice, with their progress on it.
    await release([both])
    expect((await getProgress(learner)).track).toBe('blue')
    await expectCountersToBeTotals(learner, 'tiny')
  })

  test('a skill is not listed', async () => {
    const roadmap = tinyRoadmap(steps('a'))
    await release([{ ...roadmap, skills: [...roadmap.skills, { slug: 'gone', title: 'Gone', kind: 'soft' }] }])
    await release([roadmap])
    expect((await listSkills(visitor, roadmap.id)).map(({ slug }) => slug)).toEqual(['reading'])
  })

  test('a step of a thousand is retired, and no other', async () => {
    const many = Array.from({ length: 1100 }, (_, index) => ({
      slug: `s${index}`,
      id: `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`,
    }))
    await release([tinyRoadmap(many)])
    await release([tinyRoadmap(many.slice(1))])
    const retired = await db().step.findMany({ where: { retiredAt: { not: null } }, select: { slug: true } })
    expect(retired).toEqual([{ slug: 's0' }])
  })
})
