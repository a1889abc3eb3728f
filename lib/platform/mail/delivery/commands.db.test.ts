import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { startMailer } from '@/testing/processes/child-process'
import { type MailServer, refusal, startMailServer } from '@/testing/servers/mail-server'
import { enqueueMail, enqueueMails, type NewMail } from '../commands'
import { deliverMail } from './commands'
import { createMailTransports } from './transports.commands'

setUpEmptyDatabase()

const noon = new Date('2027-03-01T12:00:00Z')
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const sender = 'Waymark <waymark@waymark.example>'

let server: MailServer
beforeEach(async () => {
  server = await startMailServer()
})
afterEach(() => server.stop())

const folder = () => process.env.DATA_FOLDER ?? ''
const ways = (url: string | undefined = server.url) =>
  createMailTransports(operator, { SMTP_URL: url, MAIL_FROM: sender, DATA_FOLDER: folder() } as Parameters<
    typeof createMailTransports
  >[1])
const deliver = (now = noon, at = ways()) => deliverMail(operator, now, at)
const outbox = () => {
  const place = path.join(folder(), 'outbox')
  return existsSync(place) ? readdirSync(place) : []
}

type Words = { readonly subject?: string; readonly text?: string }
const write = ({ subject = 'Approved', text = 'Hello Ada', ...mail }: Partial<NewMail> & Words = {}) => {
  const head = { key: 'verdict:1', to: 'ada@learners.org', userId: null, locale: null }
  return enqueueMail(db(), { ...head, write: () => ({ subject, text }), ...mail }, noon)
}
const theMail = () => db().mail.findFirstOrThrow()

describe('a mail', () => {
  test('arrives with the head that mail programs and servers look for', async () => {
    const unsubscribe = `https://waymark.example/api/v1/mail/unsubscribe?token=${'x'.repeat(90)}.all.${'y'.repeat(43)}`
    const text = 'Hello Ada,\n\nžluťoučký kůň: 競馬.\n.\nA line that begins with a dot.'
    await write({ subject: 'Schváleno: Transakce', text, unsubscribe })
    expect(await deliver()).toBe(1)
    const [received] = server.inbox
    const { id } = await theMail()
    expect(received?.recipients).toEqual(['ada@learners.org'])
    expect(received?.messageId).toBe(`<${id}@127.0.0.1>`)
    expect(received?.mail).toMatchObject({ subject: 'Schváleno: Transakce', date: noon })
    expect(received?.mail.text?.trim()).toBe(text)
    expect(received?.mail.from?.value).toEqual([{ name: 'Waymark', address: 'waymark@waymark.example' }])
    const head = received?.raw.slice(0, received.raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ') ?? ''
    expect(head.split('\r\n')).toEqual(
      expect.arrayContaining([
        'Auto-Submitted: auto-generated',
        `List-Unsubscribe: <${unsubscribe}>`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        'To: ada@learners.org',
      ]),
    )
    expect(await theMail()).toMatchObject({ nextAttemptAt: null, leasedUntil: null, failure: null, attempts: 1 })
    expect((await theMail()).sentAt).not.toBeNull()
    expect(await deliver(minutesLater(10_000))).toBe(0)
    expect(server.inbox).toHaveLength(1)
  })

  test('that the server does not want yet is tried again a minute later, and arrives once', async () => {
    await write()
    server.onMail = () => {
      throw refusal(451, 'Come back later')
    }
    await deliver()
    expect(await theMail()).toMatchObject({ sentAt: null, leasedUntil: null, attempts: 1 })
    expect((await theMail()).failure).toContain('Come back later')
    server.onMail = () => {}
    expect(await deliver(new Date(noon.getTime() + 50_000))).toBe(0)
    expect(await deliver(minutesLater(2))).toBe(1)
    expect(await deliver(minutesLater(100))).toBe(0)
    expect(server.inbox).toHaveLength(1)
    expect(await theMail()).toMatchObject({ failure: null, attempts: 2 })
  })

  test('that nobody takes is given up after three days, and says why', async () => {
    await write()
    server.onMail = () => {
      throw refusal(550, 'No such mailbox')
    }
    let rounds = 0
    for (let next: Date | null = noon; next; rounds++) {
      await deliver(next)
      next = (await theMail()).nextAttemptAt
    }
    expect(rounds).toBeGreaterThan(10)
    expect(await theMail()).toMatchObject({ sentAt: null, nextAttemptAt: null, leasedUntil: null, attempts: rounds })
    expect((await theMail()).failure).toContain('No such mailbox')
  })

  test('waits while the mail server is down, without trying every other one in vain', async () => {
    await server.stop()
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await write({ key })
    await deliver()
    const tried = await db().mail.count({ where: { attempts: 1 } })
    expect(tried).toBeGreaterThanOrEqual(1)
    expect(tried).toBeLessThanOrEqual(4)
    server = await startMailServer(Number(new URL(server.url).port))
    for (const minutes of [1.1, 2.2]) await deliver(minutesLater(minutes))
    expect(server.inbox).toHaveLength(8)
    expect(new Set(server.inbox.map(({ messageId }) => messageId)).size).toBe(8)
  })

  test('for an address that is none reaches no server and is not tried again', async () => {
    await write({ to: 'ada@x.org, eve@x.org' })
    await deliver()
    expect(await theMail()).toMatchObject({
      sentAt: null,
      nextAttemptAt: null,
      failure: 'This is not a mail address.',
    })
    expect(server.inbox).toEqual([])
  })

  test('with a line break in a name or a title adds nothing to the head and nobody to the envelope', async () => {
    const trick = 'Ada\r\nBcc: eve@learners.org\r\n\r\n<b>body</b>'
    await write({
      subject: `${trick} handed in Transactions`,
      unsubscribe: `https://x.example/\r\nCc: eve@learners.org`,
    })
    await deliver()
    const [received] = server.inbox
    expect(received?.recipients).toEqual(['ada@learners.org'])
    expect(received?.mail.subject).toBe('Ada Bcc: eve@learners.org <b>body</b> handed in Transactions')
    expect([received?.mail.bcc, received?.mail.cc]).toEqual([undefined, undefined])
    expect(received?.mail.headers.has('bcc')).toBe(false)
    expect(received?.mail.text?.trim()).toBe('Hello Ada')
  })

  test('is written once for one event, however often it is told', async () => {
    await write()
    await write({ text: 'again' })
    const mail = { to: 'ada@learners.org', userId: null, locale: null, write: () => ({ subject: 's', text: 't' }) }
    const mails = [
      { ...mail, key: 'verdict:1' },
      { ...mail, key: 'verdict:2' },
      { ...mail, key: 'verdict:2' },
    ]
    expect(await enqueueMails(db(), mails, noon)).toBe(1)
    expect(await db().mail.count()).toBe(2)
    expect((await db().mail.findUniqueOrThrow({ where: { key: 'verdict:1' } })).text).toBe('Hello Ada')
  })
})

describe('two workers', () => {
  const manyMails = () => Promise.all(Array.from({ length: 30 }, (_, index) => write({ key: `verdict:${index}` })))

  test('at once deliver each mail once', async () => {
    await manyMails()
    const counts = await Promise.all([deliver(), deliver(), deliver()])
    expect(counts.reduce((sum, count) => sum + count)).toBe(30)
    expect(server.inbox).toHaveLength(30)
    expect(new Set(server.inbox.map(({ messageId }) => messageId)).size).toBe(30)
  })

  test('in two processes deliver each mail once', async () => {
    await manyMails()
    const workers = [1, 2].map(() => startMailer('deliver-once', noon.toISOString(), { SMTP_URL: server.url }))
    await Promise.all(workers.map(({ says }) => says('ready')))
    for (const worker of workers) worker.process.stdin?.write('go\n')
    const counts = await Promise.all(workers.map(({ says }) => says('delivered')))
    await Promise.all(workers.map(({ ended }) => ended))
    expect(counts.map((line) => Number(line.split(' ')[1])).reduce((sum, count) => sum + count)).toBe(30)
    expect(server.inbox).toHaveLength(30)
    expect(new Set(server.inbox.map(({ messageId }) => messageId)).size).toBe(30)
  })

  test('do not wait for one that was killed: its mail is sent when its lease has run out', async () => {
    await write()
    await db().mail.updateMany({ data: { leasedUntil: minutesLater(10), attempts: 1 } })
    expect(await deliver(minutesLater(9))).toBe(0)
    expect(await deliver(minutesLater(10))).toBe(1)
    expect(server.inbox).toHaveLength(1)
  })
})

describe('without a mail server', () => {
  test('a mail is a file in the outbox, whole, and the same one when it is written again', async () => {
    await write({ subject: 'Schváleno' })
    const { id, text } = await theMail()
    await deliver(noon, createMailTransports(operator, { MAIL_FROM: sender, DATA_FOLDER: folder() } as never))
    expect(await theMail()).toMatchObject({ text: '', failure: null })
    expect(outbox()).toEqual([`${id}.eml`])
    const bytes = readFileSync(path.join(folder(), 'outbox', `${id}.eml`))
    expect(await simpleParser(bytes)).toMatchObject({ subject: 'Schváleno', messageId: `<${id}@127.0.0.1>` })
    // State of a mail whose process was killed before it marked the mail as sent.
    await db().mail.updateMany({ data: { sentAt: null, nextAttemptAt: noon, text } })
    await deliver(noon, createMailTransports(operator, { MAIL_FROM: sender, DATA_FOLDER: folder() } as never))
    expect(outbox()).toEqual([`${id}.eml`])
    expect(readFileSync(path.join(folder(), 'outbox', `${id}.eml`))).toEqual(bytes)
  })

  test('or for a demo account or a made-up address, no server is asked', async () => {
    const demo = await db().user.create({ data: { name: 'Ana', email: 'ana@learners.org', isDemo: true } })
    await write({ key: 'a', to: demo.email, userId: demo.id })
    await write({ key: 'b', to: 'bo@waymark.test' })
    await write({ key: 'c', to: 'cy@learners.org' })
    await deliver()
    expect(server.inbox.map(({ recipients }) => recipients)).toEqual([['cy@learners.org']])
    expect(outbox()).toHaveLength(2)
    expect(await db().mail.count({ where: { sentAt: { not: null } } })).toBe(3)
  })
})

test('a mail whose account is deleted while it is sent leaves nothing, and stops nothing', async () => {
  const ada = await db().user.create({ data: { name: 'Ada', email: 'ada@learners.org' } })
  await write({ key: 'a', userId: ada.id })
  await write({ key: 'b', to: 'bo@learners.org' })
  server.onMail = async ({ recipients }) => {
    if (recipients.includes('ada@learners.org')) await db().user.delete({ where: { id: ada.id } })
  }
  expect(await deliver()).toBe(2)
  expect(await db().mail.findMany({ select: { key: true } })).toEqual([{ key: 'b' }])
})

test('a process that is to end begins no other mail', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) await write({ key })
  const stopping = new AbortController()
  shared.stopping = stopping.signal
  server.onMail = () => stopping.abort()
  await deliver()
  shared.stopping = undefined
  const sent = await db().mail.count({ where: { sentAt: { not: null } } })
  expect(sent).toBe(server.inbox.length)
  expect(sent).toBeLessThanOrEqual(4)
  expect(await db().mail.count({ where: { leasedUntil: { not: null } } })).toBe(0)
})
