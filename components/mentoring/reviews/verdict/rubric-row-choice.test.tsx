import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import type { ScoreSuggestion } from '@/lib/mentoring/reviews/review'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { RubricRowChoice } from './rubric-row-choice'

const row = { id: 'r', key: 'rules', title: 'Rules', notYet: 'Broken.', competent: 'Hold.', excellent: 'Proven.' }
const suggestion: ScoreSuggestion = { rowId: 'r', score: 'not-yet', passed: 3, ran: 4 }
const read = (value: Outcome | undefined, suggested: ScoreSuggestion | null, isSuggested: boolean) =>
  renderToStaticMarkup(
    <RubricRowChoice
      row={row satisfies RubricRow}
      value={value}
      suggestion={suggested}
      isSuggested={isSuggested}
      isRefused={false}
      onChange={() => {}}
    />,
  )

test('a suggested score is never mistaken for the mentor’s own', () => {
  const suggested = read('not-yet', suggestion, true)
  expect(suggested).toContain('Suggested by the checks: 3 of 4 passed')
  expect(suggested).toMatch(/id="score-r-not-yet"[^>]*checked/)
  expect(suggested).toContain('border-dashed')
  expect(suggested).toContain('aria-describedby="score-r-suggestion"')
  const own = read('competent', suggestion, false)
  expect(own).toContain('The checks suggest not yet: 3 of 4 passed')
  expect(own).not.toContain('border-dashed')
})

test('a row that no check speaks for has nothing of checks', () => {
  expect(read(undefined, null, true)).not.toMatch(/checks|describedby|dashed/)
})
