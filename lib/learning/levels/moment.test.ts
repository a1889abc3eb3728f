import { describe, expect, test } from 'vitest'
import { countTotals, type States, untouched } from '@/lib/learning/progress/completion'
import { isOnTrack, type Level, levels, listSteps, type Step } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { momentQuerySchema, toReachedMoment } from './moment'

const track = 'nodejs'
const core = listSteps(backend).filter((step) => step.isCore && isOnTrack(step, track))

function ask(isDone: (step: Step) => boolean, asked: object, months = 0) {
  const done = listSteps(backend).filter((step) => isOnTrack(step, track) && isDone(step))
  const states: States = Object.fromEntries(done.map(({ id }) => [id, { ...untouched, status: 'done' }]))
  const progress = { track, states, totals: countTotals(backend, track, states), eventCount: done.length }
  return toReachedMoment(backend, progress, months, momentQuerySchema.parse(asked))
}
const isUpTo = (level: Level) => (step: Step) => step.isCore && levels.indexOf(step.level) <= levels.indexOf(level)

describe('what was reached', () => {
  test('of a stage is its core, with the step that comes next', () => {
    const [stage] = backend.stages
    const inStage = (step: Step) => step.isCore && step.stageSlug === stage?.slug
    const count = core.filter(inStage).length
    const reached = ask(inStage, { stage: stage?.slug })
    expect(reached).toMatchObject({
      title: `${stage?.title}: done`,
      sentence: `You finished all ${count} of its core steps.`,
      position: 0,
    })
    expect(core.some(({ slug }) => slug === reached?.next?.slug)).toBe(true)
    expect(reached?.next?.hours).toBeGreaterThan(0)
  })

  test('is nothing before its last step, and of no stage', () => {
    const [first] = core
    expect(ask((step) => step.isCore && step.id !== first?.id, { stage: first?.stageSlug })).toBeNull()
    expect(ask(() => true, { stage: 'no-such-stage' })).toBeNull()
  })

  test('of a level is named as the level is, with the paid work that it also takes', () => {
    expect(ask(isUpTo('junior'), { level: 'junior' })).toMatchObject({ title: 'Junior-ready' })
    expect(ask(isUpTo('junior'), { level: 'mid' })).toBeNull()
    const mid = ask(isUpTo('mid'), { level: 'mid' }, 6)
    expect(mid?.title).toBe('Mid-level: core steps done')
    expect(mid?.sentence).toContain('This level also needs 2 years of paid work.')
    expect(ask(isUpTo('mid'), { level: 'mid' }, 24)?.title).toBe('Mid-level')
  })

  test('leaves nothing to come once every step is done', () => {
    expect(ask(() => true, { level: 'senior' }, 120)?.next).toBeNull()
  })
})

test('a moment is asked about by a stage or by a level, not by both', () => {
  for (const asked of [{}, { stage: 'basics', level: 'junior' }, { level: 'expert' }, { stage: 'No Stage' }]) {
    expect(momentQuerySchema.safeParse(asked).success).toBe(false)
  }
})
