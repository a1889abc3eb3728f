import { describe, expect, test } from 'vitest'
import { backend } from '@/testing/roadmap'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { changesBetween, hasSameCounts, listChangesForLearner, type StepFacts } from './changes'
import { listStepFiles } from './content'
import { buildContentRows } from './content-rows'
import { listSteps, type Roadmap } from './roadmap'

const step = (id: string, over: Partial<StepFacts> = {}): StepFacts => ({
  id,
  title: id.toUpperCase(),
  stageTitle: 'First',
  level: 'junior',
  isCore: true,
  tracks: [],
  prerequisites: [],
  checklistKeys: ['one'],
  replaces: [],
  isShared: false,
  ...over,
})
const getKinds = (before: StepFacts[], after: StepFacts[]) =>
  changesBetween(before, after).map(({ stepId, change }) => `${stepId} ${change.kind}`)

describe('what a revision changed', () => {
  test('is nothing when nothing a learner has to know of did', () => {
    expect(getKinds([step('a'), step('b')], [step('b'), step('a')])).toEqual([])
  })

  test('names each kind of change', () => {
    expect(getKinds([step('a')], [step('a'), step('b')])).toEqual(['b added'])
    expect(getKinds([step('a')], [step('a', { title: 'New' })])).toEqual(['a renamed'])
    expect(getKinds([step('a')], [step('a', { stageTitle: 'Second' })])).toEqual(['a moved'])
    expect(getKinds([step('a')], [step('a', { isCore: false })])).toEqual(['a weighed'])
    expect(getKinds([step('a')], [step('a', { prerequisites: ['b'] })])).toEqual(['a prerequisites'])
    expect(getKinds([step('a')], [step('a', { checklistKeys: ['one', 'two'] })])).toEqual(['a checklist'])
    expect(getKinds([step('a')], [])).toEqual(['a retired'])
  })

  test('tells a split from a merge, and where a retired step lives on', () => {
    expect(changesBetween([step('a')], [step('b', { replaces: ['a'] }), step('c', { replaces: ['a'] })])).toEqual([
      { stepId: 'b', change: { kind: 'split', from: 'A', fromId: 'a' } },
      { stepId: 'c', change: { kind: 'split', from: 'A', fromId: 'a' } },
      { stepId: 'a', change: { kind: 'retired', successors: ['B', 'C'] } },
    ])
    const merged = changesBetween([step('a'), step('b')], [step('c', { replaces: ['a', 'b'] })])
    expect(merged[0]).toEqual({ stepId: 'c', change: { kind: 'merged', from: ['A', 'B'], fromIds: ['a', 'b'] } })
  })

  test('names the heirs of a retired step in other roadmaps too', () => {
    const heir = step('b', { replaces: ['a'] })
    expect(changesBetween([step('a')], [], [heir, { ...heir, isShared: true }])).toEqual([
      { stepId: 'a', change: { kind: 'retired', successors: ['B'] } },
    ])
  })

  test('is told where a step is written, not where it is shared', () => {
    const shared = (id: string, over: Partial<StepFacts> = {}) => step(id, { isShared: true, ...over })
    expect(getKinds([shared('a')], [shared('a', { title: 'New' }), shared('b')])).toEqual([])
    expect(getKinds([shared('a')], [])).toEqual([])
    expect(getKinds([step('a')], [shared('a')])).toEqual([])
  })

  test('counts alike while the same steps count on the same tracks, whatever they are called', () => {
    const tracks = ['nodejs', 'django']
    const alike = (before: StepFacts[], after: StepFacts[], now = tracks) =>
      hasSameCounts({ tracks, steps: before }, { tracks: now, steps: after })
    expect(alike([step('a')], [step('a', { title: 'New', stageTitle: 'Second' })])).toBe(true)
    expect(alike([step('a')], [step('a', { tracks: ['nodejs'] })])).toBe(false)
    expect(alike([step('a')], [step('a'), step('b', { isShared: true })])).toBe(false)
    expect(alike([step('a')], [step('a')], ['django'])).toBe(false)
  })
})

describe('what a learner is told', () => {
  const [first, second] = backend.stages[0]?.steps ?? []
  const id = first?.id ?? ''
  const told = (
    change: Parameters<typeof listChangesForLearner>[0][number]['change'],
    touched: string[],
    stepId = id,
  ) => listChangesForLearner([{ stepId, change }], backend, 'nodejs', new Set(touched), new Map([['gone', 'Gone']]))

  test('of a step they had touched, and not of one they had not', () => {
    expect(told({ kind: 'renamed', from: 'Old' }, [id])).toMatchObject([{ sentence: 'Was called “Old”.' }])
    expect(told({ kind: 'renamed', from: 'Old' }, [second?.id ?? ''])).toEqual([])
  })

  test('of a new core step on their track, never of another track', () => {
    expect(told({ kind: 'added' }, [])).toHaveLength(1)
    const other = backend.stages.flatMap(({ steps }) => steps).find(({ tracks }) => tracks.includes('django'))
    expect(told({ kind: 'added' }, [], other?.id)).toEqual([])
  })

  test('of a retired step by the name it had', () => {
    const retired = { kind: 'retired', successors: ['B', 'C'] } as const
    expect(told({ ...retired, successors: [...retired.successors] }, ['gone'], 'gone')).toEqual([
      { title: 'Gone', slug: null, sentence: 'No longer a separate step. It continues in “B” and “C”.' },
    ])
  })
})

test('on a roadmap without levels, a step became core and of no level', () => {
  const [first] = listSteps(backend)
  const change = { stepId: first?.id ?? '', change: { kind: 'weighed', isCore: true, level: 'junior' } as const }
  const say = (roadmap: Roadmap) =>
    listChangesForLearner([change], roadmap, 'nodejs', new Set([change.stepId]), new Map()).map(
      ({ sentence }) => sentence,
    )
  expect(say(backend)).toEqual(['Now core for junior.'])
  expect(say({ ...backend, goal: 'finished' })).toEqual(['Now core.'])
})

test('on a roadmap without levels, a step that changed its level did not change', () => {
  const toFacts = (goal: 'levels' | 'finished', level: string) => {
    const roadmap = tinyRoadmap([{ slug: 'a', level }, { slug: 'b' }])
    const files = new Map(listStepFiles(roadmap).map((one) => [one.slug, one]))
    return buildContentRows({ ...roadmap, goal }, files).steps
  }
  expect(changesBetween(toFacts('levels', 'junior'), toFacts('levels', 'mid'))).toHaveLength(1)
  expect(changesBetween(toFacts('finished', 'junior'), toFacts('finished', 'mid'))).toEqual([])
})
