import { describe, expect, test } from 'vitest'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput } from '../forecast'
import { steadyLearner } from '../test-fixtures'
import type { ForecastChange } from './what-if'
import { whatIfInWords } from './what-if-words'

/** Creates a junior-ready learner with twelve weeks of mid-level core left. */
function juniorReady(work: ForecastInput['work']): ForecastInput {
  const input = steadyLearner(8)
  const stages = input.roadmap.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step, index) => (index < 8 ? step : { ...step, level: 'mid' as const })),
  }))
  return { ...input, roadmap: { ...input.roadmap, stages }, work }
}

const ask = (input: ForecastInput, change: ForecastChange) => whatIfInWords(input, change, 'level:mid', 'mid-level')
const months = '[A-Z][a-z]+( 20\\d\\d)?( to [A-Z][a-z]+)? 20\\d\\d'

describe('what a change does to a level that waits for paid work', () => {
  test('is told of its core steps too, whose dates it moves', () => {
    const answer = ask(juniorReady({ months: 0, startsOn: null }), { weeklyHours: 30 })
    expect(answer?.title).toMatch(/^About /)
    expect(answer?.detail).toMatch(
      new RegExp(
        `^With this plan, mid-level comes at about the same time[.] If you start work in [A-Z][a-z]+ 20\\d\\d[.] The date for mid-level depends on paid experience[.] Its core steps would be done .+ instead of ${months}[.]$`,
      ),
    )
  })

  test('is said once where it moves nothing', () => {
    const answer = ask(juniorReady({ months: 0, startsOn: null }), {})
    expect(answer?.detail).toMatch(/Its core steps would be done [^.]+[.]$/)
    expect(answer?.detail).not.toContain('instead of')
  })

  test('is none where all its core steps are done', () => {
    const input = juniorReady({ months: 0, startsOn: null })
    const answer = ask(input, { done: listSteps(input.roadmap).map(({ id }) => id) })
    expect(answer?.detail).toMatch(
      /The date for mid-level depends on paid experience[.] Its core steps would be done[.]$/,
    )
  })
})

test('what a change does to a level that waits for steps is told by its range alone', () => {
  const input = juniorReady({ months: 24, startsOn: null })
  const answer = ask(input, { weeklyHours: 30 })
  expect(answer?.detail).toMatch(/^With this plan, mid-level comes \d+ to \d+ (weeks?|months) earlier[.] 50% likely/)
})
