import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { type MailServer, startMailServer } from '../testing/servers/mail-server'
import { violationsOn } from './accessibility/axe'
import { expect, signIn, test } from './fixtures'
import { METRICS_TOKEN, readRuns } from './harness/job-runs'
import { type Server, startServer } from './harness/server'

const PASSWORD = 'a long enough password'
const file = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'waymark-reminder-')), 'a.db')}`

let mail: MailServer
const servers: Server[] = []

// Starts servers of its own, on one database, and a real mail server.
test.beforeAll(async () => {
  test.setTimeout(120_000)
  mail = await startMailServer()
  servers.push(await start())
})
test.afterAll(async () => {
  for (const server of servers) await server.stop()
  await mail?.stop()
})

const start = () => startServer({ DATABASE_URL: file, SMTP_URL: mail.url, RATE_LIMIT_FACTOR: '1000', METRICS_TOKEN })

/** Returns a zone in which it is between ten and eleven in the morning. */
function zoneWithMorning(): string {
  const ahead = ((10 - new Date().getUTCHours() + 12 + 24) % 24) - 12
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

/** Moves this person's data two days back, and confirms their address. */
async function letDaysPass(email: string): Promise<void> {
  const client = createClient({ url: file, timeout: 5000 })
  const stamp = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().replace('Z', '+00:00')
  await client.execute({
    sql: 'UPDATE "User" SET "emailVerifiedAt" = ?, "timeZone" = ? WHERE "email" = ?',
    args: [stamp(2), zoneWithMorning(), email],
  })
  await client.execute({
    sql: 'UPDATE "Learner" SET "createdAt" = ? WHERE "id" = (SELECT "id" FROM "User" WHERE "email" = ?)',
    args: [stamp(2), email],
  })
  client.close()
}

/** Waits until each server has looked for due reminders, and has twice sent waiting mail after that. */
async function letAllRemind(): Promise<void> {
  const runs = (job: string) => Promise.all(servers.map(async ({ url }) => (await readRuns(url, job)).successes))
  await expect
    .poll(async () => Math.min(...(await runs('queueStudyReminders'))), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(1)
  const before = await runs('deliverMail')
  const more = async () => (await runs('deliverMail')).map((after, at) => after - (before[at] ?? 0))
  await expect.poll(async () => Math.min(...(await more())), { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
}

const reminders = () => mail.inbox.filter(({ mail: { subject } }) => subject?.startsWith('Today: '))

test('a learner who asks for a reminder gets one, from two servers, and ends it without signing in or scripts', async ({
  newPage,
}) => {
  test.setTimeout(180_000)
  const [first] = servers
  const baseURL = first?.url
  const email = `rea.${Date.now()}@learners.org`
  const page = await newPage({ baseURL })
  await page.request.post('/api/v1/sign-up', { data: { name: 'Rea', email, password: PASSWORD } })
  await signIn(page, email, PASSWORD)
  await page.goto('/onboarding')
  const question = page.getByRole('group', { name: 'Study reminder by e-mail' })
  await expect(question.getByRole('radio', { name: 'Never' })).toBeChecked()
  await question.getByRole('radio', { name: 'Once a week' }).check()
  await page.getByRole('radio', { name: /Node\.js/ }).check()
  for (const day of ['Saturday', 'Sunday']) await page.getByRole('checkbox', { name: day }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL('**/onboarding/first-plan')

  await page.goto('/settings/mail')
  const when = page.getByLabel('How often')
  await expect(when).toHaveValue('weekly')
  await when.selectOption('On each study day')
  await expect(page.getByText('Saved. Study reminder: on each study day.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  expect(await (await page.request.get('/api/v1/me/study-reminder')).json()).toEqual({ when: 'study-days' })

  await letDaysPass(email)
  // A server's jobs run two seconds after its start, and every few minutes.
  await first?.stop()
  await Promise.all([first?.start(), start().then((server) => servers.push(server))])
  await letAllRemind()
  expect(reminders()).toHaveLength(1)
  const [received] = reminders()
  expect(received?.mail.text).toContain('Today’s plan')
  expect(received?.mail.headers.get('list')).toMatchObject({
    'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
  })

  const link = new URL(/Unsubscribe: (\S+)/.exec(received?.mail.text ?? '')?.[1] ?? '')
  const reader = await newPage({ baseURL, javaScriptEnabled: false })
  const isOn = async () => (await page.request.get('/api/v1/me/study-reminder')).json()
  // A scanner that follows every link of a mail ends nothing.
  await reader.goto(`${link.pathname}${link.search}`)
  await reader.request.get(`/api/v1/mail/unsubscribe${link.search}`)
  expect(await isOn()).toEqual({ when: 'study-days' })
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Unsubscribe?')
  await expect(reader.locator('main')).toContainText('You’ll get no more study reminders.')
  await reader.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('You’re unsubscribed')
  expect(await isOn()).toEqual({ when: 'never' })
})
