import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { journeyFailures } from './test-reports.mjs'
import { journeyTimes, timeLines, timeText, unitTimes, workerTimes } from './test-times.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-times-'))

/** Writes a file with a report in the runners' format. */
function getReport(name: string, report: object): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify(report))
  return file
}

const result = (duration: number, parallelIndex: number, message?: string) => ({
  duration,
  parallelIndex,
  errors: message ? [{ message }] : [],
})
const journeys = getReport('journeys.json', {
  errors: [{ message: 'a worker ended' }],
  suites: [
    {
      specs: [{ file: 'pay.spec.ts', line: 3, title: 'pays', tests: [{ results: [result(4000, 0), result(500, 1)] }] }],
      suites: [
        {
          specs: [
            { file: 'pay.spec.ts', line: 9, title: 'asks', tests: [{ results: [result(1500, 1)] }] },
            { file: 'map.spec.ts', line: 5, title: 'draws', tests: [{ results: [result(90_400, 1, 'no line')] }] },
          ],
        },
      ],
    },
  ],
})

it('takes the time of a unit test file from its first test to the end of its last', () => {
  const file = getReport('unit.json', {
    testResults: [{ name: '/project/lib/a.test.ts', startTime: 10_000, endTime: 12_500 }],
  })
  expect(unitTimes(file, '/project')).toEqual([{ name: 'lib/a.test.ts', ms: 2500 }])
  expect(unitTimes(file, '/project', ' (PostgreSQL)')).toEqual([{ name: 'lib/a.test.ts (PostgreSQL)', ms: 2500 }])
})

it('adds up the tests of a journey file, nested ones and repeated attempts too', () => {
  expect(journeyTimes(journeys)).toEqual([
    { name: 'e2e/pay.spec.ts', ms: 6000 },
    { name: 'e2e/map.spec.ts', ms: 90_400 },
  ])
})

it('says how long each worker was busy', () => {
  expect(workerTimes(journeys)).toEqual([
    { name: 'worker 1', ms: 4000 },
    { name: 'worker 2', ms: 92_400 },
  ])
})

it('finds what failed in the same report', () => {
  expect(journeyFailures(journeys)).toEqual(['e2e/map.spec.ts:5: draws\nno line', 'a worker ended'])
})

it('has no times where a report is missing', () => {
  const none = path.join(folder, 'none.json')
  expect([unitTimes(none, '/work'), journeyTimes(none), workerTimes(none)]).toEqual([[], [], []])
})

it('lists phases in their order, and the ten slowest files first', () => {
  const files = Array.from({ length: 12 }, (_, n) => ({ name: `file ${n}`, ms: n * 1000 }))
  const phases = [
    { name: 'Check', ms: 65_000 },
    { name: 'Journeys', ms: 3000 },
  ]
  const lines = timeLines({ phases, workers: workerTimes(journeys), files })
  expect(lines.slice(0, 7).map((line) => line.trim())).toEqual([
    'Time by phase:',
    '1 min 5 s  Check',
    '3.0 s  Journeys',
    'Time by journey worker:',
    '4.0 s  worker 1',
    '1 min 32 s  worker 2',
    'Slowest test files:',
  ])
  const slowest = lines.slice(7).map((line) => line.trim())
  expect(slowest).toHaveLength(10)
  expect([slowest[0], slowest[9]]).toEqual(['11.0 s  file 11', '2.0 s  file 2'])
})

it.each([
  [0, '0.0 s'],
  [1234, '1.2 s'],
  [59_940, '59.9 s'],
  [59_970, '1 min 0 s'],
  [119_600, '2 min 0 s'],
  [3_723_000, '62 min 3 s'],
])('writes %i ms as %s', (ms, text) => {
  expect(timeText(ms)).toBe(text)
})
