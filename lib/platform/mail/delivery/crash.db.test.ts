import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { noticeKeyStart } from '@/lib/people/notifications/notice-mail'
import { operator } from '@/lib/platform/auth/viewer'
import { setUpEmptyDatabase } from '@/testing/database'
import { type Child, startMailer } from '@/testing/processes/child-process'
import { type MailServer, startMailServer } from '@/testing/servers/mail-server'
import { deliverMail } from './commands'
import { createMailTransports } from './transports.commands'

setUpEmptyDatabase()

let server: MailServer
let mentorId: string
beforeEach(async () => {
  server = await startMailServer()
  const mentor = await db().user.create({
    data: { name: 'Mira', email: 'mira@mentors.org', isMentor: true, emailVerifiedAt: new Date() },
  })
  mentorId = mentor.id
  await db().mailPreference.create({ data: { userId: mentor.id, kind: 'work-submitted', mode: 'at-once' } })
})
afterEach(() => server.stop())

const MAIL_FROM = 'Waymark <waymark@waymark.example>'
const start = (task: string): Child => startMailer(task, mentorId, { SMTP_URL: server.url, MAIL_FROM })

/** Delivers again in another process, once the leases of the killed one have expired. */
async function startAgain(): Promise<void> {
  const { DATA_FOLDER = '' } = process.env
  const ways = createMailTransports(operator, { SMTP_URL: server.url, MAIL_FROM, DATA_FOLDER } as never)
  const later = Date.now() + 11 * 60_000
  for (let round = 0; (await deliverMail(operator, new Date(later + round * 61_000), ways)) > 0; round++);
}

/** Checks that each event has its mail, and each mail arrived. Returns how many second copies came, by the same id. */
async function checkNothingLost(events: number): Promise<number> {
  const mails = await db().mail.findMany()
  const keys = (await db().notification.findMany()).map(({ key }) => `${noticeKeyStart(mentorId)}${key}`)
  expect(keys).toHaveLength(events)
  expect(mails.map(({ key }) => key).sort()).toEqual(keys.sort())
  expect(mails.filter(({ sentAt }) => sentAt === null)).toEqual([])
  const arrived = server.inbox.map(({ messageId }) => messageId)
  expect([...new Set(arrived)].sort()).toEqual(mails.map(({ id }) => `<${id}@127.0.0.1>`).sort())
  return arrived.length - new Set(arrived).size
}

describe('a server that is killed', () => {
  test('between what happened and its mail loses none and doubles none', async () => {
    for (let round = 0; round < 2; round++) {
      const child = start('commit')
      await child.says('committed')
      await wait(Math.random() * 150)
      child.kill()
      await child.ended
    }
    const events = await db().notification.count()
    expect(events).toBeGreaterThanOrEqual(2)
    expect(server.inbox).toEqual([])
    await startAgain()
    expect(await checkNothingLost(events)).toBe(0)
  }, 180_000)

  test('at any moment of its work loses none; a copy beyond the first comes with the same id, one a mail under way', async () => {
    const rounds = 5
    let said = 0
    for (let round = 0; round < rounds; round++) {
      const child = start('both')
      const enough = server.inbox.length + 1 + Math.floor(Math.random() * 12)
      while (server.inbox.length < enough) await wait(5)
      await wait(Math.random() * 60)
      child.kill()
      await child.ended
      said += child.lines.filter((line) => line.startsWith('committed')).length
    }
    const events = await db().notification.count()
    expect(events).toBeGreaterThanOrEqual(said)
    const before = server.inbox.length
    await startAgain()
    const copies = await checkNothingLost(events)
    // At most four mails are in progress when it is killed after the server accepted them and before that is stored.
    expect(copies).toBeLessThanOrEqual(rounds * 4)
    console.info(`${events} events, ${before} mails before the last start, ${copies} second copies by the same id`)
  }, 180_000)

  test('after the server has the mail and before it heard yes sends it again as the same message', async () => {
    const child = start('both')
    let killedAt = ''
    server.onMail = async ({ messageId }) => {
      if (killedAt) return
      killedAt = messageId
      child.kill()
      await child.ended
    }
    await child.says('committed')
    await child.ended
    await startAgain()
    const copies = server.inbox.filter(({ messageId }) => messageId === killedAt)
    expect(copies).toHaveLength(2)
    expect(new Set(copies.map(({ raw }) => raw)).size).toBe(1)
    await checkNothingLost(await db().notification.count())
  }, 180_000)
})
