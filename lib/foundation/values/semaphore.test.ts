import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Semaphore } from './semaphore'

test('so many work at once, the others in their order, and one that fails makes room too', async () => {
  const semaphore = new Semaphore(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const works = [0, 1, 2, 3, 4].map((one) =>
    semaphore.run(async () => {
      begun.push(one)
      await new Promise<void>((end) => (ends[one] = end))
      if (one === 0) throw new Error('failed')
      return one
    }),
  )
  const outcomes = Promise.allSettled(works)
  await turn()
  expect(begun).toEqual([0, 1])
  ends[1]?.()
  await turn()
  expect(begun).toEqual([0, 1, 2])
  ends[0]?.()
  await turn()
  expect(begun).toEqual([0, 1, 2, 3])
  for (const one of [2, 3]) ends[one]?.()
  await turn()
  ends[4]?.()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', ...Array(4).fill('fulfilled')])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(await semaphore.run(async () => 'free again')).toBe('free again')
})
