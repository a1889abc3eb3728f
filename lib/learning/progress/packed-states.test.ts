import { expect, it } from 'vitest'
import { type Progress, type StepState, untouched } from './completion'
import { packProgress, unpackProgress } from './packed-states'

const states: Record<string, StepState> = {
  plain: untouched,
  done: { ...untouched, status: 'done', statusAt: '2026-01-02T03:04:05.000Z' },
  shown: { ...untouched, status: 'done', known: true, evidenceCount: 2, isVerified: true },
  skipped: { ...untouched, status: 'skipped', reason: 'Known from work' },
}
const progress = { track: 'nodejs', states, totals: {}, eventCount: 4 } as unknown as Progress

it('comes back as it was', () => {
  expect(unpackProgress(packProgress(progress))).toEqual(progress)
})

it('leaves out what is as in a step that is not started', () => {
  expect(packProgress(progress).states).toEqual({
    plain: {},
    done: { status: 'done', statusAt: '2026-01-02T03:04:05.000Z' },
    shown: { status: 'done', known: true, evidenceCount: 2, isVerified: true },
    skipped: { status: 'skipped', reason: 'Known from work' },
  })
})
