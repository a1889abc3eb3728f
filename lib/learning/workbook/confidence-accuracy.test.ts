import { describe, expect, test } from 'vitest'
import {
  agreement,
  agreementInWords,
  type ConfidenceAnswer,
  confidenceByMonth,
  verdictsByMonth,
} from './confidence-accuracy'

const answer = (
  confidence: ConfidenceAnswer['confidence'],
  outcome?: 'not-yet' | 'competent' | 'excellent',
): ConfidenceAnswer => ({
  stepTitle: 'A step',
  day: '2026-03-10',
  confidence,
  verdict: outcome ? { day: '2026-03-20', outcome } : null,
})

describe('how sure a learner was', () => {
  test('is the mean of each month, and a month without an answer is none', () => {
    const answers = [answer(2), answer(4), { ...answer(1), day: '2026-01-31' }]
    expect(confidenceByMonth(answers)).toEqual([
      { month: '2026-01', mean: 1, count: 1 },
      { month: '2026-03', mean: 3, count: 2 },
    ])
  })

  test('stands beside the verdicts, in the months in which those were given', () => {
    const judged = { ...answer(4, 'not-yet'), verdict: { day: '2026-04-02', outcome: 'not-yet' as const } }
    expect(verdictsByMonth([answer(2), judged, answer(3, 'competent'), answer(3, 'excellent')])).toEqual([
      { month: '2026-03', mean: 3.5, count: 2 },
      { month: '2026-04', mean: 1, count: 1 },
    ])
  })

  test('is held against verdicts given after it, not before', () => {
    const late = { ...answer(4, 'competent'), day: '2026-03-21' }
    expect(agreement([late]).judged).toBe(0)
    expect(agreement([answer(4, 'competent'), answer(4, 'not-yet'), answer(1, 'not-yet')])).toMatchObject({
      judged: 3,
      sureAndRight: 1,
      sureAndNotYet: 1,
      unsureAndNotYet: 1,
    })
  })

  test('is said in a sentence once there is enough to say it', () => {
    expect(agreementInWords([answer(4, 'competent')])).toMatch(/Once mentors/)
    const modest = [answer(1, 'competent'), answer(2, 'excellent'), answer(4, 'competent')]
    expect(agreementInWords(modest)).toBe(
      'You and your mentor agreed on 1 of 3 steps. You tend to know more than you think.',
    )
  })
})
