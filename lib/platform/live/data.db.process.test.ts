import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { viewerFrom } from '@/lib/platform/auth/make-viewer'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { forgetSignals, publishChange } from './commands'
import { openLiveStream } from './data'
import { MOST_A_SESSION } from './open-streams'
import type { Topic } from './topic'

setUpEmptyDatabase()

const pace = { look: 30, heartbeat: 60_000, sessions: 60_000 }
const open: AbortController[] = []

afterEach(() => {
  for (const controller of open.splice(0)) controller.abort()
  shared.stopping = undefined
})

/** Signs a person in. */
async function signIn(person: Viewer): Promise<Viewer> {
  const expiresAt = new Date(Date.now() + 3_600_000)
  const { id } = await db().session.create({ data: { userId: person.id, expiresAt } })
  return viewerFrom({ ...person, sessionId: id })
}

const signedIn = async (name: string) => signIn(await makePerson(name))

/** Opens a page's stream, and collects its text. */
function connect(viewer: Viewer, at = pace) {
  const controller = new AbortController()
  open.push(controller)
  const reader = openLiveStream(viewer, controller.signal, at).getReader()
  const page = { text: '', isOver: false, leave: () => controller.abort(), cancel: () => reader.cancel() }
  const read = async () => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      page.text += new TextDecoder().decode(piece.value)
    }
    page.isOver = true
  }
  void read()
  return page
}

type Page = ReturnType<typeof connect>

const topicsIn = ({ text }: { text: string }): string[] =>
  [...text.matchAll(/event: change\ndata: (.+)\n\n/g)].map(([, data = '']) => JSON.parse(data).topic)

const tell = (person: Viewer, topic: Topic, at = new Date()) => publishChange(db(), [person.id], topic, at)
/** Waits longer than usual: machines that run tests are often busy. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 })

/** Opens a page for each viewer, and waits until earlier signals have been replayed: later ones reach it once. */
async function connectAfter(topic: Topic, viewers: readonly Viewer[]) {
  for (const viewer of viewers) await tell(viewer, topic, new Date(Date.now() - 5000))
  const pages = viewers.map((viewer) => connect(viewer))
  await eventually(() => expect(pages.map(topicsIn)).toEqual(viewers.map(() => [topic])))
  return pages
}

/** Pending timers of the watcher, to find one that would go on for ever. The database has others. */
const waiting = new Set<unknown>()
const set = globalThis.setTimeout
const clear = globalThis.clearTimeout

beforeEach(() => {
  waiting.clear()
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number, ...rest: []) => {
    if (ms !== pace.look) return set(work, ms, ...rest)
    const timer = set(() => {
      waiting.delete(timer)
      work()
    }, ms)
    waiting.add(timer)
    return timer
  }) as typeof setTimeout)
  vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    waiting.delete(timer)
    clear(timer)
  })
})

/** Checks that the watcher polls. There is no timer during a poll: whether another follows shows later. */
const isWatched = () => eventually(() => expect(waiting.size).toBe(1))
const isAtRest = () =>
  eventually(async () => {
    for (let round = 0; round < 20; round++) {
      expect(waiting.size).toBe(0)
      await wait(10)
    }
  })

describe('an open page', () => {
  test('hears of what concerns its person, once, and of nothing else', async () => {
    const [ana, bo] = [await signedIn('Ana'), await signedIn('Bo')]
    const [hers, his] = (await connectAfter('review:before', [ana, bo])) as [Page, Page]
    await tell(ana, 'review:1')
    await publishChange(db(), [ana.id, bo.id], 'queue', new Date())
    await eventually(() =>
      expect(topicsIn(hers)).toEqual(expect.arrayContaining(['review:before', 'review:1', 'queue'])),
    )
    await eventually(() => expect(topicsIn(his)).toEqual(['review:before', 'queue']))
    await wait(200)
    expect(topicsIn(hers)).toHaveLength(3)
    expect(topicsIn(his)).toHaveLength(2)
    expect(hers.text.startsWith('retry: 3000\n\n')).toBe(true)
  })

  test('hears of what another process says late, its transaction having waited', async () => {
    const ana = await signedIn('Ana')
    const [page] = (await connectAfter('review:before', [ana])) as [Page]
    const other = openDatabase(process.env.DATABASE_URL ?? '')
    await other.user.count()
    await tell(ana, 'notifications')
    await eventually(() => expect(topicsIn(page)).toEqual(['review:before', 'notifications']))
    const began = new Date(Date.now() - 8000)
    await other.$transaction((tx) => publishChange(tx, [ana.id], 'review:late', began))
    await eventually(() => expect(topicsIn(page)).toEqual(['review:before', 'notifications', 'review:late']))
    await wait(150)
    expect(topicsIn(page)).toHaveLength(3)
    await other.$disconnect()
  })

  test('hears of what changed between its drawing and its connection, but not of old news', async () => {
    const ana = await signedIn('Ana')
    await tell(ana, 'review:drawn', new Date(Date.now() - 5000))
    await tell(ana, 'review:old', new Date(Date.now() - 120_000))
    const page = connect(ana)
    await eventually(() => expect(topicsIn(page)).toEqual(['review:drawn']))
    const second = connect(ana)
    await eventually(() => expect(topicsIn(second)).toEqual(['review:drawn']))
    expect(topicsIn(page)).toHaveLength(1)
  })

  test('is told to look at everything when more has changed than can be told', async () => {
    const ana = await signedIn('Ana')
    // Another person, whom none of it concerns: one learner must not make everybody refresh their pages.
    const bo = await signedIn('Bo')
    const [page] = (await connectAfter('review:before', [ana])) as [Page]
    const his = connect(bo)
    await eventually(() => expect(his.text).not.toBe(''))
    const many = Array.from({ length: 2001 }, () => ({ userId: ana.id, topic: 'queue', createdAt: new Date() }))
    await db().signal.createMany({ data: many })
    await eventually(() => expect(page.text).toContain('event: missed\n'))
    await wait(200)
    expect(his.text).not.toContain('missed')
  })

  test('is kept awake by a heartbeat', async () => {
    const page = connect(await signedIn('Ana'), { ...pace, heartbeat: 50 })
    await eventually(() => expect(page.text.match(/^: still here$/gm)?.length).toBeGreaterThanOrEqual(3))
  })
})

describe('a stream ends', () => {
  test('when its page is closed, and with the last one the watching: no timer is left', async () => {
    const ana = await signedIn('Ana')
    const pages = [connect(ana), connect(ana), connect(ana)]
    await wait(100)
    await isWatched()
    const [first, second, third] = pages
    first?.leave()
    await second?.cancel()
    await eventually(() => expect(first?.isOver).toBe(true))
    await isWatched()
    third?.leave()
    await isAtRest()
    const reads = vi.spyOn(db().signal, 'findMany')
    await wait(200)
    expect(reads).not.toHaveBeenCalled()
    const again = connect(ana)
    await tell(ana, 'queue')
    await eventually(() => expect(topicsIn(again)).toContain('queue'))
  })

  test('at once when its page was gone before it began', async () => {
    const ana = await signedIn('Ana')
    const body = openLiveStream(ana, AbortSignal.abort(), pace)
    expect(await new Response(body).text()).toBe('retry: 3000\n\n')
    await isAtRest()
  })

  test('when its session is revoked or runs out; the person’s other devices stay', async () => {
    const ana = await makePerson('Ana')
    const [revoked, kept, short] = [await signIn(ana), await signIn(ana), await signIn(ana)]
    const pages = [revoked, kept, short].map((viewer) => connect(viewer, { ...pace, sessions: 50 }))
    await wait(200)
    expect(pages.map(({ isOver }) => isOver)).toEqual([false, false, false])
    await db().session.delete({ where: { id: revoked.sessionId } })
    await db().session.update({ where: { id: short.sessionId }, data: { expiresAt: new Date() } })
    await eventually(() => expect(pages.map(({ isOver }) => isOver)).toEqual([true, false, true]))
    await tell(ana, 'queue')
    await eventually(() => expect(topicsIn(pages[1] ?? { text: '' })).toEqual(['queue']))
    expect(topicsIn(pages[0] ?? { text: 'none' })).toEqual([])
  })

  test('for the oldest page when a person opens too many, which is told not to come back by itself', async () => {
    const ana = await signedIn('Ana')
    const pages = Array.from({ length: MOST_A_SESSION + 1 }, () => connect(ana))
    await eventually(() => expect(pages.map(({ isOver }) => isOver)).toEqual([true, false, false, false, false]))
    expect(pages[0]?.text).toContain('event: full\n')
  })

  test('when the process is to end', async () => {
    const stopping = new AbortController()
    shared.stopping = stopping.signal
    const ana = await signedIn('Ana')
    const page = connect(ana)
    await isWatched()
    stopping.abort()
    await eventually(() => expect(page.isOver).toBe(true))
    await isAtRest()
  })

  test('for a client that reads nothing, before it fills the memory', async () => {
    const ana = await signedIn('Ana')
    await openLiveStream(ana, new AbortController().signal, pace).getReader().read()
    await isWatched()
    for (let round = 0; round < 3; round++) {
      const topics = Array.from({ length: 60 }, () => `review:${randomUUID()}`)
      await db().signal.createMany({ data: topics.map((topic) => ({ userId: ana.id, topic, createdAt: new Date() })) })
      await wait(100)
    }
    await isAtRest()
  })
})

test('a stream that nobody reads, as one asked for by its head alone, is never begun', async () => {
  const ana = await signedIn('Ana')
  openLiveStream(ana, new AbortController().signal, pace)
  await wait(50)
  await isAtRest()
})

test('a database that fails for a moment ends no stream', async () => {
  const ana = await signedIn('Ana')
  const page = connect(ana)
  await wait(100)
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  await db().$executeRaw`ALTER TABLE "Signal" RENAME TO "Gone"`
  await eventually(() => expect(complaint).toHaveBeenCalled())
  await wait(150)
  await db().$executeRaw`ALTER TABLE "Gone" RENAME TO "Signal"`
  await tell(ana, 'queue')
  await eventually(() => expect(topicsIn(page)).toEqual(['queue']))
  expect(complaint).toHaveBeenCalledTimes(1)
})

test('signals are forgotten after an hour', async () => {
  const ana = await makePerson('Ana')
  const now = new Date('2027-03-01T12:00:00Z')
  await tell(ana, 'queue', new Date(now.getTime() - 3_600_001))
  await tell(ana, 'review:1', new Date(now.getTime() - 3_599_000))
  expect(await forgetSignals(operator, now)).toBe(1)
  expect(await forgetSignals(operator, now)).toBe(0)
  expect((await db().signal.findMany()).map(({ topic }) => topic)).toEqual(['review:1'])
})
