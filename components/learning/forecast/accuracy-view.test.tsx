import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { computeForecastAccuracy } from '@/lib/learning/forecast/accuracy/accuracy'
import { calibration } from '@/lib/learning/forecast/calibration/calibration-data'
import { AccuracyChart } from './accuracy-chart'
import { accuracyInWords, type CheckedKind, toAccuracyGroups } from './accuracy-view'
import { MissedKindNames } from './missed-kinds'

const row = (at: string, within50: number, within85: number) => ({ at, within50, within85 })
const pooled = { plain: [row('all', 45, 80), row('after 2 weeks', 40, 72)] }
const kinds: CheckedKind[] = [
  { name: 'plain', plain: [row('all', 60, 91)], corrected: [row('all', 51, 86)] },
  { name: 'slower', plain: [row('all', 20, 54)], corrected: [row('all', 44, 79)] },
]
const nobody = computeForecastAccuracy([], '2027-01-01')

test('this instance comes first, then every moment, then every kind with the worst on top', () => {
  const [here, moments, people] = toAccuracyGroups(nobody, pooled, kinds)
  expect(here?.rows.map(({ label }) => label)).toEqual([
    ...['all', '0 to 25% of the way', '25 to 50% of the way', '50 to 75% of the way', '75 to 100% of the way'],
  ])
  expect(here?.rows.every(({ within50, within85 }) => within50 === null && within85 === null)).toBe(true)
  expect(moments?.rows[1]).toMatchObject({
    label: 'after 2 weeks',
    within50: { percent: 40 },
    within85: { percent: 72 },
  })
  expect(people?.rows).toMatchObject([
    { label: 'slower', within50: { percent: 44, before: 20 }, within85: { percent: 79, before: 54 } },
    { label: 'plain', within50: { percent: 51, before: 60 }, within85: { percent: 86, before: 91 } },
  ])
})

test('the sentence counts the kinds that come out right, without and with what was learnt', () => {
  expect(accuracyInWords(kinds)).toBe(
    'The 85% range held 78 to 92% of the time for 1 of 2 kinds of simulated learners. Once corrected with results from similar learners, it did so for 2.',
  )
  expect(accuracyInWords(kinds.map(({ name, plain }) => ({ name, plain })))).toMatch(
    /for 1 of 2 kinds of simulated learners\.$/,
  )
})

const readText = (shown: readonly CheckedKind[]) =>
  renderToStaticMarkup(<MissedKindNames kinds={shown} />)
    .replaceAll('</p>', ' ')
    .replaceAll(/<[^>]*>/g, '')
    .trim()

test('names each kind that a range misses, the worst first, without and with what was learnt', () => {
  const missing: CheckedKind[] = [
    ...kinds,
    { name: 'tired', plain: [row('all', 40, 77.9)], corrected: [row('all', 45, 78)] },
    { name: 'wild', plain: [row('all', 30, 60)], corrected: [row('all', 42, 70.2)] },
  ]
  expect(readText(missing)).toBe(
    'Without the correction, it held less than 78% of the time for slower (54%), wild (60%), tired (77%). Even with the correction, it held less than 78% of the time for wild (70%).',
  )
  expect(readText(kinds)).toMatch(/ With the correction, it held at least 78% of the time for every kind\.$/)
  expect(readText(kinds.slice(0, 1))).toMatch(/^With the correction, it held at least/)
  expect(readText([{ name: 'plain', plain: [row('all', 60, 91)] }])).toBe('')
  expect(readText([{ name: 'plain', plain: [row('all', 60, 94)], corrected: [row('all', 60, 93)] }])).toBe(
    'Without the correction, it held more than 92% of the time for plain (94%). With the correction, it held at least 78% of the time for every kind. With the correction, it held more than 92% of the time for plain (93%).',
  )
})

test('names those of the figures that are checked in', () => {
  const said = renderToStaticMarkup(<MissedKindNames kinds={calibration.kinds} />)
  for (const { name, plain, corrected } of calibration.kinds) {
    const held = [plain[0]?.within85 ?? 0, corrected[0]?.within85 ?? 0]
    expect(said.includes(`>${name}</em>`), name).toBe(held.some((percent) => percent < 78 || percent > 92))
  }
})

test('the picture says each figure as text, and where too few can tell', () => {
  const text = renderToStaticMarkup(
    <AccuracyChart groups={toAccuracyGroups(nobody, pooled, kinds)} sentence="So it is." isCorrected />,
  )
  expect(text).toContain('So it is.')
  expect(text.match(/too few so far/g)).toHaveLength(5)
  expect(text.match(/<use href="#range-85"/g)).toHaveLength(2 + 2)
  expect(text.match(/<use href="#range-85-before"/g)).toHaveLength(2)
  expect(text).not.toContain('NaN')
})
