import { expect, test } from 'vitest'
import { type Answers, parseAnswers } from './stored-answers'

const answers: Answers = {
  phase: 'asking',
  worked: ['fundamentals', 'databases'],
  judgements: [
    { stepId: 'a', verdict: 'knew' },
    { stepId: 'b', verdict: 'not-yet' },
  ],
  corrections: { a: false, c: true },
}

test('a placement that a tab kept is read as it was', () => {
  expect(parseAnswers(JSON.parse(JSON.stringify(answers)))).toEqual(answers)
})

test.each([null, 1, 'asking', [], {}, { ...answers, phase: 'done' }, { ...answers, judgements: 'a' }])(
  'what makes no sense is none: %j',
  (kept) => {
    expect(parseAnswers(kept)).toBeNull()
  },
)

test('single answers that make no sense are left out', () => {
  const kept = {
    ...{ ...answers, worked: ['fundamentals', 3] },
    judgements: [{ stepId: 'a', verdict: 'maybe' }, null, { stepId: 'b', verdict: 'knew', more: 1 }],
    corrections: { a: 'yes', b: true },
  }
  expect(parseAnswers(kept)).toEqual({
    ...{ phase: 'asking', worked: ['fundamentals'] },
    judgements: [{ stepId: 'b', verdict: 'knew' }],
    corrections: { b: true },
  })
})
