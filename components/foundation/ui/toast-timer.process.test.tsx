import { expect, test, vi } from 'vitest'
import { hideAfterDelay } from './toast-timer'

/** Makes an element that only matches selectors: there is no browser here. */
const matching = (...states: readonly string[]) =>
  ({ matches: (selector: string) => states.some((state) => selector.includes(state)) }) as unknown as Element

test.each([
  ['ends though the field it came from is typed in', matching(), matching(':focus-visible'), false, true],
  ['with an action stays while its origin has the focus', matching(), matching(':focus-visible'), true, false],
  ['with an action ends once the focus has gone on', matching(), matching(), true, true],
  ['stays while it is pointed at', matching(':hover'), null, false, false],
  ['stays while it has the focus', matching(':focus-within'), null, true, false],
] as const)('a message %s', (_, box, from, hasAction, ends) => {
  vi.useFakeTimers()
  const end = vi.fn()
  const leave = hideAfterDelay({ box, from, hasAction }, end)
  vi.advanceTimersByTime(7900)
  expect(end).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(end).toHaveBeenCalledTimes(ends ? 1 : 0)
  leave()
  vi.useRealTimers()
})
