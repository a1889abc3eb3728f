import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsAsDone, countTotals, getState, type States, untouched } from '@/lib/learning/progress/completion'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '@/testing/roadmap'
import { decideTrackSwitch, switchInWords } from './track-switch'

const steps = listSteps(backend)
const done = { ...untouched, status: 'done' as const }
const anyStates = fc
  .uniqueArray(fc.constantFrom(...steps.map(({ id }) => id)))
  .map((ids): States => Object.fromEntries(ids.map((id) => [id, done])))

test('changing the track loses nothing: what carries over and what comes back is all that counts there', () => {
  fc.assert(
    fc.property(anyStates, fc.constantFrom(...trackSlugs), fc.constantFrom(...trackSlugs), (states, from, to) => {
      const { carried, waiting, regained } = decideTrackSwitch(backend, from, to, states)
      expect(carried.length + waiting.length).toBe(countTotals(backend, from, states).all.done)
      expect(carried.length + regained.length).toBe(countTotals(backend, to, states).all.done)
      for (const step of [...carried, ...waiting]) expect(countsAsDone(getState(states, step.id).status)).toBe(true)
    }),
  )
})

test('the sentence counts what carries over and names what waits', () => {
  expect(switchInWords(decideTrackSwitch(backend, 'nodejs', 'django', {}))).toBeNull()
  const shared = steps.find(({ tracks }) => tracks.length === 0)
  const own = steps.find(({ tracks }) => tracks.includes('nodejs'))
  const states = { [shared?.id ?? '']: done, [own?.id ?? '']: done }
  expect(switchInWords(decideTrackSwitch(backend, 'nodejs', 'django', states))).toBe(
    `1 of your 2 completed steps carry over. Kept if you switch back: ${own?.shortTitle}.`,
  )
  expect(switchInWords(decideTrackSwitch(backend, 'django', 'nodejs', states))).toBe(
    'Your one completed step carries over. 1 earlier step counts again.',
  )
})
