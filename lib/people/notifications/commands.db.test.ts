import { describe, expect, test } from 'vitest'
import { db, LONG_TRANSACTION } from '@/lib/foundation/database/db'
import { listNoticeKinds } from '@/lib/mentoring/notifications/policy'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { markRead, notify } from './commands'
import { getUnread, listNotifications } from './data'
import { setMailPreferences } from './mail-preferences/commands'
import { listMailPreferences } from './mail-preferences/data'
import type { Notice } from './notice'
import { readSchema } from './schema'

setUpEmptyDatabase()

const noon = new Date('2027-03-01T12:00:00Z')
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const notice = (person: Viewer, more: Partial<Notice> = {}): Notice => ({
  userId: person.id,
  kind: 'verdict',
  key: 'verdict:1',
  facts: { step: 'Transactions', mentor: 'Mira', outcome: 'competent' },
  path: '/roadmaps/backend/steps/transactions#review',
  ...more,
})
const tell = (notices: readonly Notice[], now = noon) =>
  db().$transaction((tx) => notify(tx, notificationRegistry, notices, now))
const getTitles = async (viewer: Viewer) =>
  (await listNotifications(viewer, {}, notificationRegistry)).notifications.map(({ title }) => title)

describe('what happened', () => {
  test('is told once, however often it is said, and its page hears of it', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    await tell([notice(ana), notice(ana), notice(bo)])
    await tell([notice(ana, { facts: {} }), notice(ana, { key: 'verdict:2' })], minutesLater(1))
    expect(await db().notification.count({ where: { userId: ana.id } })).toBe(2)
    expect(await getTitles(bo)).toEqual(['Approved: Transactions'])
    const signals = await db().signal.findMany({ where: { userId: ana.id } })
    expect(signals.map(({ topic }) => topic)).toEqual(['notifications', 'notifications'])
  })

  test('comes with nothing when its transaction fails', async () => {
    const ana = await makePerson('Ana')
    await setMailPreferences(ana, { verdict: 'at-once' })
    const failing = db().$transaction(async (tx) => {
      await notify(tx, notificationRegistry, [notice(ana)], noon)
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect([await db().notification.count(), await db().mail.count(), await db().signal.count()]).toEqual([0, 0, 0])
  })

  test('comes by mail as each person has chosen', async () => {
    const [atOnce, daily, never, silent] = [
      await makePerson('At Once'),
      await makePerson('Daily'),
      await makePerson('Never'),
      await makePerson('Silent'),
    ]
    await setMailPreferences(atOnce, { verdict: 'at-once' })
    await setMailPreferences(daily, { verdict: 'daily' })
    await setMailPreferences(never, { verdict: 'never' })
    await tell([atOnce, daily, never, silent].map((person) => notice(person)))
    const [mail, ...others] = await db().mail.findMany()
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      key: `notification:${atOnce.id}:verdict:1`,
      to: atOnce.email,
      subject: 'Approved: Transactions',
      nextAttemptAt: noon,
    })
    expect(mail?.text).toContain('http://127.0.0.1:3000/roadmaps/backend/steps/transactions#review')
    expect(mail?.unsubscribe).toMatch(/^http:\/\/127\.0\.0\.1:3000\/api\/v1\/mail\/unsubscribe\?token=/)
    const due = await db().notification.findMany({ where: { digestDue: true }, select: { userId: true } })
    expect(due.map(({ userId }) => userId).sort()).toEqual([daily.id, silent.id].sort())
    expect(await db().notification.count()).toBe(4)
    await tell([notice(atOnce)])
    expect(await db().mail.count()).toBe(1)
  })

  test('is mailed to nobody who has not confirmed their address, and stands on their page', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    for (const person of [ana, bo]) await setMailPreferences(person, { verdict: 'at-once' })
    await db().user.update({ where: { id: ana.id }, data: { emailVerifiedAt: null } })
    await tell([notice(ana), notice(bo)])
    expect(await db().mail.findMany({ select: { to: true } })).toEqual([{ to: bo.email }])
    expect(await getTitles(ana)).toEqual(['Approved: Transactions'])
  })

  test('to two thousand people at once is one transaction, and again it is nothing', async () => {
    const people = Array.from({ length: 2000 }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: `Learner ${index}`,
      email: `learner.${index}@waymark.test`,
      emailVerifiedAt: noon,
    }))
    await db().user.createMany({ data: people })
    await db().mailPreference.createMany({
      data: people.slice(0, 1000).map(({ id }) => ({ userId: id, kind: 'cohort-changed', mode: 'at-once' })),
    })
    const notices = people.map(({ id }) => notice({ id } as Viewer, { kind: 'cohort-changed', key: 'cohort:1' }))
    for (const _ of [1, 2])
      await db().$transaction((tx) => notify(tx, notificationRegistry, notices, noon), LONG_TRANSACTION)
    expect(await db().notification.count()).toBe(2000)
    expect(await db().mail.count()).toBe(1000)
    expect(await db().signal.count()).toBe(2000)
  })
})

describe('the list', () => {
  test('comes newest first, a page at a time, with nothing twice and nothing of others', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    await tell([notice(bo)])
    for (let index = 0; index < 7; index++) {
      const step = String(index)
      const at = minutesLater(Math.floor(index / 2))
      await tell([notice(ana, { key: `verdict:${index}`, facts: { step, outcome: 'competent' } })], at)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listNotifications(ana, { cursor, limit: 3 }, notificationRegistry)
      seen.push(...page.notifications.map(({ title }) => title))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => `Approved: ${index}`))
    expect(seen[0]).toBe('Approved: 6')
    expect(
      (await listNotifications(ana, { cursor: 'made up', limit: 3 }, notificationRegistry)).notifications[0]?.title,
    ).toBe(seen[0])
  })

  test('is found by the names in it, and by nothing else that is stored with it', async () => {
    const ana = await makePerson('Ana')
    const facts: Record<string, string>[] = [
      { step: 'Transactions', learner: 'Zoë "Zo" O’Neil' },
      { step: '100% coverage' },
      { step: 'snake_case' },
      { step: 'C:\\temp' },
    ]
    await tell(facts.map((one, index) => notice(ana, { key: `${index}`, facts: { ...one, side: 'mentor', to: 'x' } })))
    const find = async (q: string) => {
      const { notifications } = await listNotifications(ana, { q }, notificationRegistry)
      return notifications.map(({ title }) => title.replace('Approved: ', '')).sort()
    }
    expect(await find('%')).toEqual(['100% coverage'])
    expect(await find('_')).toEqual(['snake_case'])
    expect(await find('\\')).toEqual(['C:\\temp'])
    expect(await find('"zo"')).toEqual(['Transactions'])
    expect(await find('TRANS zo')).toEqual(['Transactions'])
    for (const stored of ['{', '","', 'step', 'side', 'mentor', 'x']) expect(await find(stored), stored).toEqual([])
  })

  test('that was searched for comes a page at a time, newest first', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    for (const [minute, step] of ['Git 1', 'Docker', 'Git 2', 'Git 3'].entries()) {
      const at = { key: step, facts: { step } }
      await tell([notice(ana, at), notice(bo, at)], minutesLater(minute))
    }
    const first = await listNotifications(ana, { q: 'git', limit: 2, show: 'unread' }, notificationRegistry)
    expect(first.notifications.map(({ title }) => title)).toEqual(['Approved: Git 3', 'Approved: Git 2'])
    const rest = await listNotifications(
      ana,
      { q: 'git', limit: 2, cursor: first.nextCursor ?? '' },
      notificationRegistry,
    )
    expect([rest.notifications.map(({ title }) => title), rest.nextCursor]).toEqual([['Approved: Git 1'], null])
  })

  test('of thousands that only look alike are gone through page by page', async () => {
    const ana = await makePerson('Ana')
    const row = { userId: ana.id, path: '/dashboard', kind: 'verdict', facts: '{"step":"HTTP"}' }
    const data = Array.from({ length: 2050 }, (_, n) => ({ ...row, key: `${n}`, createdAt: minutesLater(n + 1) }))
    await db().notification.createMany({
      data: [{ ...row, key: 'step', facts: '{"step":"One step"}', createdAt: noon }, ...data],
    })
    const first = await listNotifications(ana, { q: 'step' }, notificationRegistry)
    expect([first.notifications, first.nextCursor]).toEqual([[], expect.any(String)])
    const rest = await listNotifications(ana, { q: 'step', cursor: first.nextCursor ?? '' }, notificationRegistry)
    expect([rest.notifications.map(({ title }) => title), rest.nextCursor]).toEqual([['Approved: One step'], null])
  })

  test('leaves out what this version no longer knows, and bears facts that cannot be read', async () => {
    const ana = await makePerson('Ana')
    const row = { userId: ana.id, path: '/dashboard', createdAt: noon }
    await db().notification.createMany({
      data: [
        { ...row, kind: 'retired-kind', key: 'a', facts: '{}' },
        { ...row, kind: 'verdict', key: 'b', facts: 'not json' },
        { ...row, kind: 'verdict', key: 'c', facts: '{"step":5}' },
      ],
    })
    expect(await getTitles(ana)).toEqual(['Approved: a step', 'Approved: a step'])
  })

  test('counts what is unread, up to ten', async () => {
    const ana = await makePerson('Ana')
    expect(await getUnread(ana)).toEqual({ count: 0, paths: [] })
    for (let index = 0; index < 12; index++) await tell([notice(ana, { key: `verdict:${index}` })])
    expect(await getUnread(ana)).toEqual({ count: 10, paths: ['/roadmaps/backend/steps/transactions'] })
  })
})

describe('marking as read', () => {
  const listIds = async (viewer: Viewer) =>
    (await listNotifications(viewer, {}, notificationRegistry)).notifications.map(({ id }) => id)

  test('takes some, once, and never another person’s', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    await tell([notice(ana), notice(ana, { key: 'verdict:2' }), notice(bo)])
    const [first = ''] = await listIds(ana)
    const [his = ''] = await listIds(bo)
    expect(await markRead(ana, { ids: [first, his] }, noon)).toBe(1)
    expect(await markRead(ana, { ids: [first, his] }, minutesLater(5))).toBe(0)
    const read = await db().notification.findMany({ where: { readAt: { not: null } } })
    expect(read).toMatchObject([{ id: first, readAt: noon, digestDue: false }])
    expect((await getUnread(bo)).count).toBe(1)
  })

  test('takes what leads to the page that was opened, and nothing beside it', async () => {
    const ana = await makePerson('Ana')
    const paths = [
      '/mentor/reviews/1',
      '/mentor/reviews/1#thread',
      '/mentor/reviews/1?a=b',
      '/mentor/reviews/12',
      '/mentor',
    ]
    await tell(paths.map((path) => notice(ana, { key: path, path })))
    expect(await markRead(ana, { path: '/mentor/reviews/1' })).toBe(3)
    const left = await db().notification.findMany({ where: { readAt: null }, select: { path: true } })
    expect(left.map(({ path }) => path).sort()).toEqual(['/mentor', '/mentor/reviews/12'])
  })

  test('takes all that had come until then, and tells the person’s other pages', async () => {
    const ana = await makePerson('Ana')
    await tell([notice(ana), notice(ana, { key: 'verdict:2' })])
    await tell([notice(ana, { key: 'verdict:3' })], minutesLater(2))
    await db().signal.deleteMany()
    expect(await markRead(ana, { until: minutesLater(1) })).toBe(2)
    expect((await getUnread(ana)).count).toBe(1)
    expect(await db().signal.count()).toBe(1)
    await markRead(ana, { until: minutesLater(1) })
    expect(await db().signal.count()).toBe(1)
  })

  test.each([
    {},
    { ids: [] },
    { ids: ['1'] },
    { ids: 'x' },
    { until: 'yesterday' },
    { path: 'mentor' },
    { path: '/a', until: noon.toISOString() },
    { all: true },
  ])('refuses %j', (body) => {
    expect(readSchema.safeParse(body).success).toBe(false)
  })
})

describe('how somebody wants mail', () => {
  test('is once a day until they choose, kind by kind', async () => {
    const mira = await makePerson('Mira', { isMentor: true })
    const unchosen = await listMailPreferences(mira, listNoticeKinds(mira))
    expect(unchosen.filter(({ mode }) => mode !== 'daily')).toEqual([{ kind: 'thread-post', mode: 'at-once' }])
    await setMailPreferences(mira, { message: 'at-once', nudge: 'never' })
    await setMailPreferences(mira, { nudge: 'daily' })
    await setMailPreferences(mira, {})
    const chosen = (await listMailPreferences(mira, listNoticeKinds(mira))).filter(({ mode }) => mode !== 'daily')
    expect(chosen).toEqual([
      { kind: 'message', mode: 'at-once' },
      { kind: 'thread-post', mode: 'at-once' },
    ])
  })

  test('is asked of learners about what can happen to learners', async () => {
    const [ana, mira] = [await makePerson('Ana'), await makePerson('Mira', { isMentor: true })]
    const getKinds = async (viewer: Viewer) =>
      (await listMailPreferences(viewer, listNoticeKinds(viewer))).map(({ kind }) => kind)
    expect(await getKinds(ana)).toContain('verdict')
    expect(await getKinds(ana)).not.toContain('work-submitted')
    expect(await getKinds(mira)).toEqual(expect.arrayContaining(['verdict', 'work-submitted', 'message']))
  })

  test('as never holds for what waits already, of that kind alone', async () => {
    const ana = await makePerson('Ana')
    await setMailPreferences(ana, { verdict: 'at-once', message: 'at-once', waiver: 'daily' })
    await tell([
      notice(ana),
      notice(ana, { kind: 'message', key: 'message:1' }),
      notice(ana, { kind: 'waiver', key: 'w:1' }),
    ])
    await setMailPreferences(ana, { verdict: 'never', waiver: 'never' })
    const waiting = await db().mail.findMany({ where: { nextAttemptAt: { not: null } }, select: { key: true } })
    expect(waiting).toEqual([{ key: `notification:${ana.id}:message:1` }])
    expect(await db().notification.count({ where: { digestDue: true } })).toBe(0)
    expect((await getUnread(ana)).count).toBe(3)
  })
})
