import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { setUpEmptyDatabase } from '@/testing/database'
import { makePerson } from '@/testing/people'
import { type MailServer, refusal, startMailServer } from '@/testing/servers/mail-server'
import { sendTestMail } from './test-mail.commands'

setUpEmptyDatabase()

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())

const admin = () => makePerson('Ada', { isAdmin: true })

test('a test mail goes to the admin at once, and the answer of the mail server comes back', async () => {
  Object.assign(env(), { SMTP_URL: server.url })
  const ada = await admin()
  expect(await sendTestMail(ada)).toEqual({ outcome: 'sent', to: ada.email, said: expect.stringContaining('taken') })
  expect(server.inbox.map(({ recipients }) => recipients)).toEqual([[ada.email]])
  expect(server.inbox[0]?.mail.subject).toBe('Test e-mail from Waymark')
  expect(await db().mail.count()).toBe(0)
  expect(await db().auditEntry.findMany()).toMatchObject([{ action: 'test-mail-sent', actorId: ada.id }])
})

test('a refusal, and a server that is away, are told in words without the password', async () => {
  const ada = await admin()
  Object.assign(env(), { SMTP_URL: server.url })
  server.onMail = () => {
    throw refusal(554, 'no mail from you')
  }
  expect(await sendTestMail(ada)).toMatchObject({
    outcome: 'refused',
    said: expect.stringContaining('no mail from you'),
  })
  Object.assign(env(), { SMTP_URL: 'smtp://user:hidden-password@127.0.0.1:1' })
  const away = await sendTestMail(ada)
  expect(away).toMatchObject({ outcome: 'refused', said: expect.stringContaining('can’t be reached') })
  expect(JSON.stringify(away)).not.toContain('hidden-password')
})

test('without a mail server it is written to a file', async () => {
  Object.assign(env(), { SMTP_URL: undefined })
  expect(await sendTestMail(await admin())).toMatchObject({ outcome: 'written' })
})

test('others find nothing, and ten within an hour are enough', async () => {
  Object.assign(env(), { SMTP_URL: undefined })
  await expect(sendTestMail(await makePerson('Lea'))).rejects.toMatchObject({ code: 'not-found' })
  const ada = await admin()
  for (let time = 0; time < 10; time += 1) await sendTestMail(ada)
  await expect(sendTestMail(ada)).rejects.toMatchObject({ code: 'too-many' })
})
