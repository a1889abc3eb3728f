import { describe, expect, test } from 'vitest'
import { backend, trackSlugs } from '@/testing/roadmap'
import { tinyRoadmap } from '@/testing/tiny-roadmap'
import { assembleRoadmap, ContentError, checkLibrary, type RawStep } from './content'
import { listSteps, toTrackRoadmap } from './roadmap'

describe('the back-end roadmap', () => {
  test('has the nine stages in their order', () => {
    expect(backend.stages.map((stage) => stage.slug)).toEqual(
      'fundamentals databases apis servers ecosystem projects craft horizons career'.split(' '),
    )
  })

  test.each(trackSlugs)('has core steps at every level on the track %s, and steps of that track', (track) => {
    const steps = listSteps(toTrackRoadmap(backend, track))
    for (const level of ['junior', 'mid', 'senior']) {
      expect(steps.filter((step) => step.isCore && step.level === level).length).toBeGreaterThan(0)
    }
    expect(steps.filter((step) => step.tracks.includes(track)).length).toBeGreaterThanOrEqual(3)
  })

  test.each(trackSlugs)('never asks for a step of another track on the track %s', (track) => {
    const steps = listSteps(toTrackRoadmap(backend, track))
    const ids = new Set(steps.map((step) => step.id))
    const strangers = steps.flatMap((step) => step.prerequisites.filter((id) => !ids.has(id)).map(() => step.slug))
    expect(strangers).toEqual([])
  })

  test('never asks a junior for a step of a later level', () => {
    const rank = { junior: 0, mid: 1, senior: 2 }
    const byId = new Map(listSteps(backend).map((step) => [step.id, step]))
    const backwards = listSteps(backend).filter((step) =>
      step.prerequisites.some((id) => rank[byId.get(id)?.level ?? 'junior'] > rank[step.level]),
    )
    expect(backwards.map((step) => step.slug)).toEqual([])
  })

  test('has four projects for juniors, one for mid and one for senior, each reviewed', () => {
    const projects = listSteps(backend).filter((step) => step.kind === 'project')
    expect(projects.map(({ level }) => level)).toEqual(['junior', 'junior', 'junior', 'junior', 'mid', 'senior'])
    expect(projects.every((step) => step.completionRule === 'review')).toBe(true)
  })
})

const gone = '7b8e2d3a-5555-4555-8555-555555555555'
const point = (n: number) => ({ key: `item-${n}`, text: 'Do this thing well' })
const step = (slug: string, over: object = {}): RawStep => ({
  path: `steps/one/${slug}.md`,
  body: 'Text.',
  frontMatter: {
    id: slug === 'a' ? '7b8e2d3a-1111-4111-8111-111111111111' : '7b8e2d3a-2222-4222-8222-222222222222',
    title: 'A step',
    shortTitle: 'Step',
    summary: 'A sentence that is long enough.',
    kind: 'topic',
    level: 'junior',
    core: true,
    effort: { median: 1, p90: 2 },
    completion: 'tick',
    skills: ['reading'],
    checklist: [1, 2, 3, 4].map(point),
    resources: [1, 2, 3].map((n) => ({
      title: 'A page',
      url: `https://example.org/${n}`,
      kind: 'docs',
      minutes: 10,
      cost: 'free',
      language: 'en',
    })),
    selfCheck: [1, 2, 3].map(() => ({ question: 'What is this about?', answer: 'About nothing in particular.' })),
    ...over,
  },
})
const roadmap = {
  id: '7b8e2d3a-3333-4333-8333-333333333333',
  slug: 'tiny',
  title: 'Tiny',
  summary: 'A roadmap that is small enough.',
  tracks: [{ slug: 'only', title: 'Only', language: 'None', summary: 'The only track there is here.' }],
  skills: [{ slug: 'reading', title: 'Reading', kind: 'soft' }],
  stages: [
    {
      id: '7b8e2d3a-4444-4444-8444-444444444444',
      slug: 'one',
      title: 'One',
      summary: 'The one and only stage here.',
      steps: ['a', 'b'],
    },
  ],
}
const assemble = (a: RawStep, b: RawStep) =>
  assembleRoadmap(
    roadmap,
    new Map([
      ['one/a', a],
      ['one/b', b],
    ]),
  )

describe('content that cannot be used is refused by name', () => {
  test('and what is sound is taken', () => {
    expect(assemble(step('a'), step('b', { prerequisites: ['a'] })).stages[0]?.steps).toHaveLength(2)
  })

  test.each([
    [
      'a circle of prerequisites',
      step('a', { prerequisites: ['b'] }),
      step('b', { prerequisites: ['a'] }),
      /circle: a > b > a/,
    ],
    ['an unknown prerequisite', step('a', { prerequisites: ['c'] }), step('b'), /prerequisites names c/],
    ['an unknown skill', step('a', { skills: ['flying'] }), step('b'), /skills names flying/],
    ['one id twice', step('a'), step('b', { id: '7b8e2d3a-1111-4111-8111-111111111111' }), /used twice/],
    ['a prerequisite twice', step('a'), step('b', { prerequisites: ['a', 'a'] }), /b, prerequisites: a is used twice/],
    ['a skill twice', step('a', { skills: ['reading', 'reading'] }), step('b'), /a, skills: reading is used twice/],
    ['a track twice', step('a', { tracks: ['only', 'only'] }), step('b'), /a, tracks: only is used twice/],
    ['a predecessor twice', step('a', { replaces: [gone, gone] }), step('b'), /a, replaces: .* is used twice/],
    [
      'a key of a checklist twice',
      step('a', { checklist: [1, 1, 2, 3].map(point) }),
      step('b'),
      /the key item-1 is used/,
    ],
    ['a key that is not in the schema', step('a', { colour: 'red' }), step('b'), /a\.md.*colour/],
    ['a review without a rubric', step('a', { completion: 'review' }), step('b'), /rubric/],
    ['an effort that goes down', step('a', { effort: { median: 5, p90: 4 } }), step('b'), /p90/],
  ])('%s', (_what, a, b, message) => {
    const check = () => checkLibrary([assemble(a, b)])
    expect(check).toThrow(ContentError)
    expect(check).toThrow(message)
  })

  test.each(['tracks', 'skills', 'stages'] as const)('two of one name among the %s', (kind) => {
    const [first] = roadmap[kind]
    const second = kind === 'stages' ? { ...first, id: gone, steps: ['other/c'] } : first
    const twice = { ...roadmap, [kind]: [first, second] }
    const files = new Map([
      ['one/a', step('a')],
      ['one/b', step('b')],
    ])
    expect(() => assembleRoadmap(twice, files)).toThrow(/is used twice/)
  })

  test('two roadmaps of one name', () => {
    const other = { ...tinyRoadmap([{ slug: 'x' }]), slug: 'tiny' }
    expect(() => checkLibrary([assemble(step('a'), step('b')), other])).toThrow(/The roadmap tiny is used twice/)
  })
})
