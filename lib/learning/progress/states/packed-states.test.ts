import { expect, it } from 'vitest'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { countTotals, type Progress, type States, type StepState, untouched } from '../completion'
import { packProgress, unpackProgress } from './packed-states'

const states: Record<string, StepState> = {
  plain: untouched,
  done: { ...untouched, status: 'done', statusAt: '2026-01-02T03:04:05.000Z' },
  shown: { ...untouched, status: 'done', known: true, evidenceCount: 2, isVerified: true },
  skipped: { ...untouched, status: 'skipped', reason: 'Known from work' },
}
const [first, second] = listSteps(backend)
const counted = { [first?.id ?? '']: states.done, [second?.id ?? '']: states.shown } as States
const totals = countTotals(backend, 'nodejs', counted)
const progress: Progress = { track: 'nodejs', states, totals, eventCount: 4 }

it('comes back as it was', () => {
  expect(unpackProgress(packProgress(progress))).toEqual(progress)
})

it('leaves out what a total counts none of', () => {
  expect(packProgress(progress).totals.juniorByStage).toMatchObject({ career: { total: 4 }, fundamentals: { done: 2 } })
  expect(JSON.stringify(packProgress(progress).totals)).not.toContain(':0')
})

it('leaves out what is as in a step that is not started', () => {
  expect(packProgress(progress).states).toEqual({
    plain: {},
    done: { status: 'done', statusAt: '2026-01-02T03:04:05.000Z' },
    shown: { status: 'done', known: true, evidenceCount: 2, isVerified: true },
    skipped: { status: 'skipped', reason: 'Known from work' },
  })
})
