import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countTotals } from '@/lib/learning/progress/completion'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '@/testing/roadmap'
import {
  type CohortDeadline,
  type CohortGoal,
  deadlineInWords,
  goalAndDeadlineInWords,
  goalInWords,
  goalSteps,
  storedDeadline,
  storedGoal,
  toDeadline,
  toGoal,
} from './goal'
import { findInvalidSetting } from './settings/check-settings'

const stageSlugs = backend.stages.map(({ slug }) => slug)
const [first = '', second = '', third = ''] = stageSlugs
const getTitle = (slug: string) => backend.stages.find((stage) => stage.slug === slug)?.title

describe('the goal of a cohort', () => {
  const goals: fc.Arbitrary<CohortGoal> = fc.oneof(
    fc.constantFrom('junior' as const, 'mid' as const, 'senior' as const).map((level) => ({ level })),
    fc.uniqueArray(fc.constantFrom(...stageSlugs), { minLength: 1 }).map((stages) => ({ stages })),
  )
  const deadlines: fc.Arbitrary<CohortDeadline | null> = fc.oneof(
    fc.constant(null),
    fc.constant({ on: '2027-06-01' }),
    fc.integer({ min: 1, max: 260 }).map((weeks) => ({ weeks })),
  )

  test('and its deadline come back from the database as they went in', () => {
    fc.assert(
      fc.property(goals, deadlines, (goal, deadline) => {
        expect(toGoal(storedGoal(goal))).toEqual(goal)
        expect(toDeadline(storedDeadline(deadline))).toEqual(deadline)
      }),
    )
  })

  test('asks for core steps of the learner’s own track alone, and for a level with those below it', () => {
    for (const track of trackSlugs) {
      const { byLevel, byStage } = countTotals(backend, track, {})
      expect(goalSteps(backend, track, { level: 'junior' })).toHaveLength(byLevel.junior.total)
      expect(goalSteps(backend, track, { level: 'senior' })).toHaveLength(
        byLevel.junior.total + byLevel.mid.total + byLevel.senior.total,
      )
      expect(goalSteps(backend, track, { stages: [first, second] })).toHaveLength(
        (byStage[first]?.total ?? 0) + (byStage[second]?.total ?? 0),
      )
      expect(goalSteps(backend, track, { stages: ['gone-by-now'] })).toEqual([])
    }
  })

  test('is told in words', () => {
    expect(goalInWords({ level: 'junior' }, backend)).toBe('Junior-level core steps')
    expect(goalInWords({ stages: [first] }, backend)).toBe(`Core steps of ${getTitle(first)}`)
    expect(goalInWords({ stages: [first, second, third] }, backend)).toBe(
      `Core steps of ${getTitle(first)}, ${getTitle(second)} and ${getTitle(third)}`,
    )
    const git = { ...backend, title: 'Git in a week', goal: 'finished' } as const
    for (const level of levels) expect(goalInWords({ level }, git)).toBe('All core steps of Git in a week')
    expect(goalInWords({ stages: [first] }, git)).toBe(`Core steps of ${getTitle(first)}`)
    expect(deadlineInWords(null)).toBe('None')
    expect(deadlineInWords({ on: '2027-06-01' })).toBe('By 1 June 2027')
    expect(deadlineInWords({ weeks: 1 })).toBe('Within 1 week of joining')
    const inBoth = (deadline: CohortDeadline | null) =>
      goalAndDeadlineInWords({ goal: { level: 'junior' }, deadline }, backend)
    expect(inBoth(null)).toBe('Junior-level core steps, without a deadline')
    expect(inBoth({ on: '2027-06-01' })).toBe('Junior-level core steps, by 1 June 2027')
    expect(inBoth({ weeks: 40 })).toBe('Junior-level core steps, within 40 weeks of joining')
  })
})

describe('settings of a cohort', () => {
  const sound = { workFrom: 9, workUntil: 17, startsOn: null, goal: { level: 'junior' as const }, deadline: null }
  test.each([
    [{}, null],
    [{ workUntil: 9 }, 'workUntil'],
    [{ workFrom: 20 }, 'workUntil'],
    [{ goal: { stages: [first] } }, null],
    [{ goal: { stages: [first, 'nowhere'] } }, 'goal'],
    [{ startsOn: '2027-06-01', deadline: { on: '2027-06-01' } }, 'deadline'],
    [{ startsOn: '2027-06-01', deadline: { on: '2027-06-02' } }, null],
    [{ startsOn: '2027-06-01', deadline: { weeks: 1 } }, null],
  ])('%j are at fault in %s', (over, field) => {
    expect(findInvalidSetting({ ...sound, ...over }, stageSlugs)?.field ?? null).toBe(field)
  })
})
