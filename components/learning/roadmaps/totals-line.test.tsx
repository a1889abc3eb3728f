import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Totals } from '@/lib/learning/progress/completion'
import { TotalsLine } from './totals-line'

const tally = (done: number) => ({
  total: 120,
  done,
  evidenced: 4,
  verified: 3,
  claimed: 0,
  learning: 3,
  skipped: 0,
  waived: 0,
})
const core = { ...tally(37), total: 56 }
const totals = (done: number): Totals => ({
  ...{ all: tally(done), core, byStage: {}, juniorByStage: {}, optionalByStage: {} },
  byLevel: { junior: core, mid: core, senior: core },
})
const getText = (done: number) =>
  renderToStaticMarkup(<TotalsLine totals={totals(done)} leadsToLevels />).replace(/<[^>]*>/g, '')

test('what is done in all is said where it is more than what is done of the core, and not twice', () => {
  expect(getText(40)).toContain('40 done in all, 7 of them verified or evidenced · 3 learning')
  expect(getText(37)).not.toContain('in all')
  expect(getText(37)).toMatch(/^37 of 56 core steps to junior-ready · 7 verified or evidenced · 3 learning/)
})
