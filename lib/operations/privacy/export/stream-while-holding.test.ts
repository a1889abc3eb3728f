import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FifoMutex } from './fifo-mutex'
import { streamWhileHolding } from './stream-while-holding'

const place = new FifoMutex()
let active = 0
let most = 0

/** Makes a stream that takes a few milliseconds for each of its chunks. */
const slowly = (pieces: number, isBroken = false) =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        active += 1
        most = Math.max(most, active)
        await pause(5)
        active -= 1
        if (pieces === 0 && isBroken) throw new Error('broken')
        if (pieces === 0) return controller.close()
        pieces -= 1
        controller.enqueue(new Uint8Array(1))
      },
    },
    { highWaterMark: 0 },
  )

const open = async (pieces: number, { isBroken = false, isComputed = false } = {}) =>
  streamWhileHolding(slowly(pieces, isBroken), place, await place.acquire(), () => isComputed)

async function readAll(stream: ReadableStream<Uint8Array>): Promise<number> {
  let count = 0
  for await (const _ of stream) count += 1
  return count
}

test('of several readers one computes at a time, and each gets all of it', async () => {
  most = 0
  const read = [4, 5, 6].map(async (pieces) => readAll(await open(pieces)))
  expect(await Promise.all(read)).toEqual([4, 5, 6])
  expect(most).toBe(1)
})

test('the place is free after the end, after a fault, and once the reader has gone', async () => {
  await readAll(await open(1))
  await expect(readAll(await open(1, { isBroken: true }))).rejects.toThrow('broken')
  const reader = (await open(100)).getReader()
  await reader.read()
  const next = place.acquire()
  await reader.cancel()
  ;(await next)()
  expect(place.waiting).toBe(0)
})

test('a reader who goes away while they wait for the place leaves it to the next', async () => {
  const stalled = (await open(3)).getReader()
  // Waits longer than an idle reader may keep the place.
  const other = await place.acquire()
  const reading = stalled.read()
  await stalled.cancel()
  other()
  expect((await reading).done).toBe(true)
  const release = await place.acquire(1000)
  expect(release).not.toBeNull()
  release?.()
})

test('a reader who takes nothing keeps nobody waiting, and goes on when it is their turn again', async () => {
  const stalled = (await open(3)).getReader()
  await stalled.read()
  const other = await place.acquire()
  const going = stalled.read()
  const first = await Promise.race([going.then(() => 'read'), pause(50).then(() => 'waits')])
  expect(first).toBe('waits')
  other()
  expect((await going).done).toBe(false)
  await stalled.cancel()
})

test('bytes of files are read beside the export of another', async () => {
  const files = (await open(3, { isComputed: true })).getReader()
  await files.read()
  const other = await place.acquire(0)
  expect(other).not.toBeNull()
  expect((await files.read()).done).toBe(false)
  other?.()
})
