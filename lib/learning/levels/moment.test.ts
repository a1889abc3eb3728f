import { describe, expect, test } from 'vitest'
import { countTotals, type States, untouched } from '@/lib/learning/progress/completion'
import { isOnTrack, type Level, levels, listSteps, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { momentQuerySchema, toReachedMoment } from './moment'

const track = 'nodejs'
const core = listSteps(backend).filter((step) => step.isCore && isOnTrack(step, track))

function ask(isDone: (step: Step) => boolean, asked: object, months = 0, isMain = true) {
  const roadmap: Roadmap = isMain ? backend : { ...backend, goal: 'finished' }
  const done = listSteps(backend).filter((step) => isOnTrack(step, track) && isDone(step))
  const states: States = Object.fromEntries(done.map(({ id }) => [id, { ...untouched, status: 'done' }]))
  const progress = { track, states, totals: countTotals(backend, track, states), eventCount: done.length }
  return toReachedMoment(roadmap, progress, months, momentQuerySchema.parse(asked))
}
const isUpTo = (level: Level) => (step: Step) => step.isCore && levels.indexOf(step.level) <= levels.indexOf(level)

describe('what was reached', () => {
  const [stage] = backend.stages
  const inStage = (step: Step) => step.isCore && step.stageSlug === stage?.slug
  const isJunior = (step: Step) => inStage(step) && step.level === 'junior'

  test('of a stage is its core to junior-ready, as its bar counts it', () => {
    const count = core.filter(isJunior).length
    expect(count).toBeLessThan(core.filter(inStage).length)
    expect(ask(isJunior, { stage: stage?.slug })).toMatchObject({
      title: `${stage?.title}: core steps done`,
      sentence: `You finished all ${count} of its core steps to junior-ready.`,
    })
    // Not before all of them are done, whatever else is.
    const [first] = core.filter(isJunior)
    expect(ask((step) => inStage(step) && step.id !== first?.id, { stage: stage?.slug })).toBeNull()
  })

  test('after junior-ready, and on other roadmaps, it is all its core steps', () => {
    const count = core.filter(inStage).length
    expect(ask(isJunior, { stage: stage?.slug }, 0, false)).toBeNull()
    expect(ask(isUpTo('junior'), { stage: stage?.slug })).toBeNull()
    const reached = ask((step) => isUpTo('junior')(step) || inStage(step), { stage: stage?.slug })
    expect(reached).toMatchObject({
      title: `${stage?.title}: core steps done`,
      sentence: `You finished all ${count} of its core steps.`,
      position: 0,
    })
    expect(core.some(({ slug }) => slug === reached?.next?.slug)).toBe(true)
    expect(reached?.next?.hours).toBeGreaterThan(0)
  })

  test('is said once: not again when the steps beyond junior-ready follow, before that level', () => {
    expect(ask(isJunior, { stage: stage?.slug, part: 'junior' })).not.toBeNull()
    expect(ask(inStage, { stage: stage?.slug, part: 'all' })).toBeNull()
    expect(ask((step) => isUpTo('junior')(step) || inStage(step), { stage: stage?.slug, part: 'all' })).not.toBeNull()
    expect(ask(isJunior, { stage: stage?.slug, part: 'junior' }, 0, false)).toBeNull()
  })

  test('is nothing of no stage', () => {
    expect(ask(() => true, { stage: 'no-such-stage' })).toBeNull()
  })

  test('is the level rather than the stage that ended with it, and never a level on another roadmap', () => {
    const asked = { level: 'junior', stage: 'career' }
    expect(ask(isUpTo('junior'), asked)?.title).toBe('Junior-ready')
    expect(ask((step) => step.isCore, asked, 0, false)?.title).toBe('Career: core steps done')
    expect(ask((step) => step.isCore, { level: 'junior' }, 0, false)).toBeNull()
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

test('a moment is asked about by a stage, a level or both', () => {
  for (const asked of [{}, { level: 'expert' }, { stage: 'No Stage' }]) {
    expect(momentQuerySchema.safeParse(asked).success).toBe(false)
  }
})
