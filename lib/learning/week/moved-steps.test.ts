import { describe, expect, test } from 'vitest'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { listDayMoves } from '@/lib/learning/progress/summary/moves'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { listMovedSteps } from './moved-steps'

const steps = listSteps(backend)
const [sql, git] = steps
const log = (...rows: [kind: ProgressEvent['kind'], to: string, at: string, stepId?: string][]): ProgressEvent[] =>
  rows.map(([kind, to, at, stepId = sql?.id ?? ''], index) => ({
    sequence: index + 1,
    stepId,
    kind,
    from: kind === 'status' ? 'not-started' : null,
    to,
    reason: null,
    occurredAt: new Date(at),
  }))
const told = (events: ProgressEvent[]) =>
  [...listMovedSteps(listDayMoves(events, 'Asia/Kathmandu', '2026-11-01'), steps, statesAfter(events))].map(
    ([day, moved]) => [day, ...moved.map(({ step, move }) => `${step.id === sql?.id ? 'sql' : 'git'} ${move}`)],
  )

describe('what a day saw', () => {
  test('is told by the learner’s own day, one line for a step', () => {
    const events = log(
      ['status', 'learning', '2026-11-23T06:00:00Z'],
      ['status', 'done', '2026-11-23T18:30:00Z'], // past midnight in Kathmandu
      ['status', 'learning', '2026-11-24T06:00:00Z', git?.id],
      ['submission', 'link', '2026-11-24T07:00:00Z', git?.id],
    )
    expect(told(events)).toEqual([
      ['2026-11-23', 'sql taken-up'],
      ['2026-11-24', 'sql done', 'git handed-in'],
    ])
  })

  test('is told of an approval once, though it brings the tick along', () => {
    const at = '2026-11-23T06:00:00Z'
    expect(told(log(['verdict', 'competent', at], ['status', 'done', at]))).toEqual([['2026-11-23', 'sql approved']])
  })

  test('forgets a tick that was taken back, and tells it again when it is set again', () => {
    const first: Parameters<typeof log>[0] = ['status', 'done', '2026-11-23T06:00:00Z']
    expect(told(log(first, ['status', 'not-started', '2026-11-24T06:00:00Z']))).toEqual([])
  })

  test('leaves out skipping, a verdict that asks for more, and what a revision carried over', () => {
    const at = '2026-11-23T06:00:00Z'
    expect(
      told(
        log(
          ['status', 'skipped', at],
          ['verdict', 'not-yet', at],
          ['carried-status', 'done', at],
          ['status', 'done', at, 'gone'],
        ),
      ),
    ).toEqual([])
  })
})
