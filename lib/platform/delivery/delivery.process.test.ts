import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DeliveryAttempt, deliver, deliveryPause, getRetryDelay, retryDelivery } from './delivery'
import { RequestError } from './transport'

const lost = () => Promise.reject(new RequestError(0, 'The server didn’t respond. Try again.'))
const refused = () => Promise.reject(new RequestError(409, 'No.'))

/** Makes a `send` that fails this many times, and logs each call. */
function flaky(name: string, failures: number, log: string[], fail = lost) {
  return () => {
    log.push(name)
    return failures-- > 0 ? fail() : Promise.resolve(name)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', { documentElement: { dataset: { person: 'ana' } } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('waits longer after each failure, up to a quarter of a minute, at least half of it whatever chance says', () => {
  expect([0, 1, 2, 3, 9].map((failures) => getRetryDelay(failures, 1))).toEqual([500, 1000, 2000, 4000, 15_000])
  expect([0, 1, 9].map((failures) => getRetryDelay(failures, 0))).toEqual([250, 500, 7500])
})

test('what is lost is sent again until it is answered, and nothing newer goes before it', async () => {
  const log: string[] = []
  const first = deliver(flaky('first', 3, log))
  const second = deliver(flaky('second', 1, log))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  expect(log).toEqual(['first', 'first', 'first', 'first', 'second', 'second'])
})

test('a change is whoever’s page it was made on, whoever is signed in by the time it is sent', async () => {
  const whose: (string | undefined)[] = []
  const send = ({ person }: DeliveryAttempt) => {
    whose.push(person)
    return whose.length === 1 ? lost() : Promise.resolve('saved')
  }
  const answer = deliver(send)
  document.documentElement.dataset.person = 'ben'
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await answer).toBe('saved')
  expect(whose).toEqual(['ana', 'ana'])
})

test.each([502, 503, 504])('%i comes from what stands before the server: it is sent again', async (status) => {
  const log: string[] = []
  const answer = deliver(flaky('one', 1, log, () => Promise.reject(new RequestError(status, 'Bad gateway'))))
  await vi.advanceTimersByTimeAsync(1000)
  expect(await answer).toBe('one')
  expect(log).toHaveLength(2)
})

test('a refusal ends it at once, and the next has its turn', async () => {
  const log: string[] = []
  const first = deliver(flaky('first', 9, log, refused)).catch((error: Error) => error.message)
  const second = deliver(flaky('second', 0, log))
  expect(await first).toBe('No.')
  expect(await second).toBe('second')
  expect(log).toEqual(['first', 'second'])
})

test('what rests goes on when its page is shown again, and not when it is hidden', async () => {
  const log: string[] = []
  let isReachable = false
  const answer = deliver(() => {
    log.push('one')
    return isReachable ? Promise.resolve('saved') : lost()
  })
  await vi.advanceTimersByTimeAsync(200_000)
  expect(deliveryPause.isResting()).toBe(true)
  const before = log.length
  const turn = async (visibilityState: DocumentVisibilityState) => {
    vi.stubGlobal('document', { ...document, visibilityState })
    window.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
  }
  await turn('hidden')
  expect(log).toHaveLength(before)
  isReachable = true
  await turn('visible')
  expect(await answer).toBe('saved')
})

test('after two minutes it rests, and is not lost: somebody’s word makes it go on', async () => {
  const log: string[] = []
  const answer = deliver(flaky('one', 1000, log))
  await vi.advanceTimersByTimeAsync(110_000)
  expect(deliveryPause.isResting()).toBe(false)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(deliveryPause.isResting()).toBe(true)
  const before = log.length
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(log).toHaveLength(before)
  retryDelivery()
  await vi.advanceTimersByTimeAsync(0)
  expect(log).toHaveLength(before + 1)
  expect(deliveryPause.isResting()).toBe(false)
  // Its time to retry begins anew.
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log.length).toBeGreaterThan(before + 4)
  expect(deliveryPause.isResting()).toBe(false)
  void answer.catch(() => {})
})
