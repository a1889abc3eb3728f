import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { compilePrograms } from '@/testing/processes/compiled-programs'
import { BLOB, makePack, packEntry, packOfInstructions } from '@/testing/servers/git-pack'
import { inspectInThread } from './thread.data'

beforeAll(compilePrograms)

const commit = 'a'.repeat(40)
const patiently = () => AbortSignal.timeout(60_000)

/** Processor time of this thread so far, in milliseconds. */
const processorTime = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6

test('a hostile pack of 25 KB is refused, and takes hardly any time of the thread that answers requests', async () => {
  const pack = packOfInstructions(12_000_000)
  expect(pack.length).toBeLessThan(25_000)
  const before = processorTime()
  await expect(inspectInThread(pack, commit, patiently())).rejects.toMatchObject({ trouble: 'too-large' })
  expect(processorTime() - before).toBeLessThan(150)
})

test('so does one of 20,000 objects that unpacks to 60 MB', async () => {
  const entry = packEntry(BLOB, Buffer.alloc(3000, 'x'))
  const pack = makePack(Array.from({ length: 20_000 }, () => entry))
  const before = processorTime()
  await expect(inspectInThread(pack, commit, patiently())).rejects.toMatchObject({ trouble: 'unreadable' })
  expect(processorTime() - before).toBeLessThan(150)
})

test('a thread ends when its time is over', async () => {
  const entry = packEntry(BLOB, Buffer.alloc(3000, 'x'))
  const pack = makePack(Array.from({ length: 20_000 }, () => entry))
  await expect(inspectInThread(pack, commit, AbortSignal.timeout(20))).rejects.toMatchObject({ trouble: 'slow' })
  await expect(inspectInThread(pack, commit, AbortSignal.abort())).rejects.toMatchObject({ trouble: 'slow' })
})

test('and when it takes more memory than it may: the others go on', async () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => packEntry(BLOB, Buffer.from(`${index}`)))
  const read = inspectInThread(makePack(entries), commit, patiently(), 4)
  await expect(read).rejects.toMatchObject({ trouble: 'too-large' })
})
