import { describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/api/v1/mail/unsubscribe/route'
import { db } from '@/lib/foundation/database/db'
import { listNoticeKinds } from '@/lib/mentoring/notifications/policy'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { visitor } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { notify } from '../commands'
import { setMailPreferences } from '../mail-preferences/commands'
import { listMailPreferences } from '../mail-preferences/data'
import { noticeKinds } from '../notice'
import { setStudyReminder } from '../study-reminder/commands'
import { getStudyReminder } from '../study-reminder/data'
import { unsubscribe } from './commands'
import { oneClickAddress, readUnsubscribeToken, unsubscribeToken } from './data'

setUpEmptyDatabase()

const somebody = '11111111-2222-4333-8444-555555555555'
const call = (method: 'GET' | 'POST', token: string, body?: BodyInit, headers: Record<string, string> = {}) => {
  const request = new Request(oneClickAddress(token), { method, body, headers })
  return (method === 'GET' ? GET : POST)(request, { params: Promise.resolve({}) })
}

describe('a link that ends mail', () => {
  test('names its person and its kind', () => {
    expect(readUnsubscribeToken(unsubscribeToken(somebody, 'all'))).toEqual({ userId: somebody, kind: 'all' })
    expect(readUnsubscribeToken(unsubscribeToken(somebody, 'nudge'))).toEqual({ userId: somebody, kind: 'nudge' })
  })

  test('that somebody made up or changed is worth nothing', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    const token = unsubscribeToken(ana.id, 'nudge')
    const [, , seal = ''] = token.split('.')
    const forged = [
      '',
      'x',
      `${ana.id}.nudge.`,
      `${ana.id}.nudge`,
      `${bo.id}.nudge.${seal}`,
      `${ana.id}.all.${seal}`,
      `${ana.id}.other.${seal}`,
      `${token}.x`,
      `${token}x`,
      token.slice(0, -1),
      `${ana.id}.nudge.${'ü'.repeat(43)}`,
      unsubscribeToken(somebody, 'all'),
    ]
    for (const token of forged) {
      await expect(unsubscribe(visitor, token), token).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await db().mailPreference.count()).toBe(0)
  })

  test('ends mail of that kind for that person, again and again', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    await setMailPreferences(ana, { nudge: 'at-once', verdict: 'at-once' })
    for (let round = 0; round < 2; round++) await unsubscribe(visitor, unsubscribeToken(ana.id, 'nudge'))
    const modes = Object.fromEntries(
      (await listMailPreferences(ana, listNoticeKinds(ana))).map(({ kind, mode }) => [kind, mode]),
    )
    expect(modes).toMatchObject({ nudge: 'never', verdict: 'at-once', message: 'daily' })
    const unchosen = await listMailPreferences(bo, listNoticeKinds(bo))
    expect(unchosen.filter(({ mode }) => mode !== 'daily')).toEqual([{ kind: 'thread-post', mode: 'at-once' }])
  })

  test('of the study reminder ends that alone, and one of every mail ends it too', async () => {
    const [ana, bo] = [await makePerson('Ana'), await makePerson('Bo')]
    for (const person of [ana, bo]) await setStudyReminder(person, 'weekly')
    await unsubscribe(visitor, unsubscribeToken(ana.id, 'study-reminder'))
    expect([await getStudyReminder(ana), await getStudyReminder(bo)]).toEqual(['never', 'weekly'])
    const unchosen = await listMailPreferences(ana, listNoticeKinds(ana))
    expect(unchosen.filter(({ mode }) => mode !== 'daily')).toEqual([{ kind: 'thread-post', mode: 'at-once' }])
    await unsubscribe(visitor, unsubscribeToken(bo.id, 'all'))
    expect(await getStudyReminder(bo)).toBe('never')
  })

  test('of every mail ends every kind, and what waits in the outbox, the day’s mail too', async () => {
    const ana = await makePerson('Ana')
    await setMailPreferences(ana, { verdict: 'at-once' })
    const notice = { userId: ana.id, kind: 'verdict', key: 'verdict:1', facts: {}, path: '/' } as const
    const now = new Date()
    await db().$transaction((tx) => notify(tx, notificationRegistry, [notice], now))
    const mail = { to: ana.email, userId: ana.id, subject: 's', text: 't', createdAt: now, nextAttemptAt: now }
    await db().mail.create({ data: { ...mail, key: `digest:${ana.id}:2027-03-01` } })
    await db().mail.create({ data: { ...mail, key: 'invitation:1' } })
    await unsubscribe(visitor, unsubscribeToken(ana.id, 'all'))
    expect(await db().mailPreference.count({ where: { userId: ana.id, mode: 'never' } })).toBe(noticeKinds.length)
    const waiting = await db().mail.findMany({ where: { nextAttemptAt: { not: null } } })
    expect(waiting.map(({ key }) => key)).toEqual(['invitation:1'])
  })
})

describe('over HTTP', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test('a mail program ends it with one click: no session, no origin, no redirect', async () => {
    const ana = await makePerson('Ana')
    const answer = await call('POST', unsubscribeToken(ana.id, 'all'), 'List-Unsubscribe=One-Click', form)
    expect([answer.status, await answer.json()]).toEqual([200, { ended: 'all' }])
    expect(await db().mailPreference.count()).toBe(noticeKinds.length)
  })

  test('also one that posts its word as multipart, or nothing at all', async () => {
    const ana = await makePerson('Ana')
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    expect((await call('POST', unsubscribeToken(ana.id, 'nudge'), body)).status).toBe(200)
    expect((await call('POST', unsubscribeToken(ana.id, 'verdict'))).status).toBe(200)
    expect(await db().mailPreference.count()).toBe(2)
  })

  test('the page’s button leads back to the page', async () => {
    const token = unsubscribeToken((await makePerson('Ana')).id, 'all')
    const answer = await call('POST', token, 'page=yes', { ...form, origin: 'http://127.0.0.1:3000' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/unsubscribe?token=${token}&done=yes`])
  })

  test('opening the address changes nothing and leads to the page that asks', async () => {
    const token = unsubscribeToken((await makePerson('Ana')).id, 'all')
    const answer = await call('GET', token)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/unsubscribe?token=${token}`])
    expect(await db().mailPreference.count()).toBe(0)
  })

  test('a page of another site cannot press the button, and a made-up link finds nothing', async () => {
    const token = unsubscribeToken((await makePerson('Ana')).id, 'all')
    expect((await call('POST', token, 'page=yes', { ...form, origin: 'https://evil.example' })).status).toBe(404)
    expect((await call('POST', `${token}x`, 'List-Unsubscribe=One-Click', form)).status).toBe(404)
    expect((await call('POST', '', 'List-Unsubscribe=One-Click', form)).status).toBe(400)
    expect(await db().mailPreference.count()).toBe(0)
  })
})
