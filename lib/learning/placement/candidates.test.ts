import { describe, expect, test } from 'vitest'
import { type States, untouched } from '@/lib/learning/progress/completion'
import type { Status } from '@/lib/learning/progress/status'
import { listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '@/testing/roadmap'
import { placementStages } from './candidates'
import { nextQuestion, QUESTIONS_IN_ALL, suggestedSteps } from './placement'

const getId = (slug: string) => listSteps(backend).find((step) => step.slug === slug)?.id ?? ''
const getState = (entries: Readonly<Record<string, Status>>): States =>
  Object.fromEntries(Object.entries(entries).map(([slug, status]) => [getId(slug), { ...untouched, status }]))
const checks = new Map(listSteps(backend).map(({ id, slug }) => [id, { question: `${slug}?`, answer: `${slug}.` }]))
const walked = toTrackRoadmap(backend, 'nodejs')
const listSlugs = (roadmap: Roadmap, states: States = {}) =>
  placementStages(roadmap, states, checks).flatMap(({ steps }) => steps.map(({ slug }) => slug))

describe('a placement asks', () => {
  test.each(trackSlugs)(
    'about junior core steps of the track %s alone, never about a project or a reviewed step',
    (track) => {
      const roadmap = toTrackRoadmap(backend, track)
      const asked = new Set(listSlugs(roadmap))
      const steps = listSteps(roadmap).filter(({ slug }) => asked.has(slug))
      expect(steps.length).toBeGreaterThan(30)
      expect(steps.every(({ isCore, level }) => isCore && level === 'junior')).toBe(true)
      expect(steps.filter(({ kind, completionRule }) => kind === 'project' || completionRule === 'review')).toEqual([])
    },
  )

  test('about what is untouched or under way, and leaves what is done, waived or skipped alone', () => {
    const states = getState({ 'git-basics': 'done', debugging: 'waived', http: 'skipped', docker: 'learning' })
    const asked = listSlugs(walked, states)
    for (const slug of ['git-basics', 'debugging', 'http']) expect(asked).not.toContain(slug)
    expect(asked).toContain('docker')
  })

  test('nothing where a stage is done', () => {
    const done = Object.fromEntries(walked.stages[0]?.steps.map(({ slug }) => [slug, 'done' as const]) ?? [])
    const stages = placementStages(walked, getState(done), checks)
    expect(stages.map(({ slug }) => slug)).not.toContain('fundamentals')
    expect(stages[0]).toMatchObject({ slug: 'databases', position: 1 })
  })
})

test('a step rests on its prerequisites, near and far, also through one that is done or of another stage', () => {
  const restsOn = (slug: string, states: States) => {
    const steps = placementStages(walked, states, checks).flatMap((stage) => stage.steps)
    return steps.find((step) => step.slug === slug)?.restsOn ?? []
  }
  const near = restsOn('data-structures', {})
  expect(near).toEqual(expect.arrayContaining([getId('first-language'), getId('programming-logic')]))
  expect(restsOn('data-structures', getState({ 'first-language': 'done' }))).toContain(getId('programming-logic'))
  const far = restsOn('docker', {})
  expect(far).toEqual(expect.arrayContaining(['linux-basics', 'postgresql', 'programming-logic'].map(getId)))
  expect(far).not.toContain(getId('docker'))
})

test.each(trackSlugs)(
  'a learner on the track %s who knows everything is found to know most of it in twenty questions',
  (track) => {
    const stages = placementStages(toTrackRoadmap(backend, track), {}, checks)
    const judgements: { stepId: string; verdict: 'knew' }[] = []
    for (let next = nextQuestion(stages, judgements); next; next = nextQuestion(stages, judgements)) {
      judgements.push({ stepId: next.step.id, verdict: 'knew' })
    }
    const all = stages.flatMap(({ steps }) => steps).length
    expect(judgements.length).toBeLessThanOrEqual(QUESTIONS_IN_ALL)
    expect(suggestedSteps(stages, judgements).length / all).toBeGreaterThan(0.6)
  },
)
