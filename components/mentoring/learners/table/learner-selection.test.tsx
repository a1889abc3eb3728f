import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LearnerSelection, SelectLearner } from './learner-selection'

const learners = [
  { id: 'ana', name: 'Ana Ribeiro', cohortId: 'mentored' },
  { id: 'bo', name: 'Bo Berg', cohortId: 'seen-by-an-admin' },
]
const rows = learners.map((learner) => <SelectLearner key={learner.id} learner={learner} />)
const draw = (cohortIds: readonly string[]) =>
  renderToStaticMarkup(
    <LearnerSelection learners={learners} cohortIds={cohortIds} aside={<p>2 learners</p>}>
      {rows}
    </LearnerSelection>,
  )

test('only learners to whom the viewer can write can be selected', () => {
  const html = draw(['mentored'])
  expect(html).toContain('Select Ana Ribeiro')
  expect(html).not.toContain('Select Bo Berg')
  expect(html).toContain('Select this learner')
  expect(draw(['mentored', 'seen-by-an-admin'])).toContain('Select these 2 learners')
})

test('a table without such learners has no boxes, nor has one outside of a selection', () => {
  expect(draw([])).toContain('2 learners')
  expect(draw([])).not.toContain('checkbox')
  expect(renderToStaticMarkup(rows)).toBe('')
})
