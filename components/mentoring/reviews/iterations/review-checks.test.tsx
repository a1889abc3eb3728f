import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ShownRun } from '@/lib/learning/checks/shown-run'
import { ReviewChecks } from './review-checks'

const run = (part: Partial<ShownRun>): ShownRun => ({
  ...{ id: 'r1', stepId: 's1', createdAt: '2026-12-01T10:00:00.000Z', place: 'machine' },
  brief: { slug: 'tool-lending', title: 'Tool lending', version: 1, usesKey: true },
  ...{ address: null, repository: null, commit: null, jobUrl: null },
  ...{ passed: 1, failed: 0, notRun: 0, isEvidence: true, checks: [] },
  ...part,
})
const attempt = { number: 2, createdAt: '2026-12-01T11:00:00.000Z' }
const read = (runs: readonly ShownRun[], of?: typeof attempt) =>
  renderToStaticMarkup(<ReviewChecks runs={runs} attempt={of} learnerName="Ana <b>" timeZone="UTC" />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('a mentor reads that no run was sent, and what the learner can do', () => {
  const text = read([], attempt)
  expect(text).toContain(
    'Ana &lt;b&gt; hasn’t sent a run of this step’s checks. They can send one from the step’s page.',
  )
  expect(text).not.toContain('suggest')
})

test('a mentor reads whether a run is older than the work', () => {
  expect(read([run({})], attempt)).toContain('Run before attempt 2 was submitted, so the work may have changed since.')
  const later = run({ createdAt: '2026-12-01T12:00:00.000Z' })
  expect(read([later], attempt)).toContain('Run after attempt 2 was submitted.')
  expect(read([later])).not.toContain('attempt')
})

test('a mentor reads the newest run whole, and earlier ones as a line each', () => {
  const text = read([
    run({ id: 'new', passed: 7 }),
    run({ id: 'old', place: 'instance', address: 'https://a.example' }),
  ])
  expect(text).toContain('Run on the learner’s machine')
  expect(text).toContain('1 earlier run')
  expect(text).toContain('Seen by this instance at https://a.example')
})
