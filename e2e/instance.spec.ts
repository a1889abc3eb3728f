import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type MailServer, startMailServer } from '../testing/servers/mail-server'
import { violationsOn } from './accessibility/axe'
import { DEMO_PASSWORD, expect, test } from './fixtures'
import { type Demo, startDemo } from './harness/demo'
import { signIn } from './harness/page'
import { callOrFail } from './policy/cast'

/** Settings of the whole instance, on a separate server, so that other journeys find the usual ones. */

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNQSHAAIgYIBQAUjgMBuZ8nOwAAAABJRU5ErkJggg=='
const NAME = 'Riverside School'
const PASSWORD = 'a long enough password'

let mail: MailServer
let demo: Demo
test.beforeAll(async () => {
  test.setTimeout(240_000)
  mail = await startMailServer()
  demo = await startDemo('instance', { SMTP_URL: mail.url, LOG_LEVEL: 'error' })
})
test.afterAll(async () => {
  await demo?.leave()
  await mail?.stop()
})

type NewPage = (options: { readonly baseURL: string }) => Promise<Page>
const visit = (newPage: NewPage) => newPage({ baseURL: demo.server.url })

async function signedIn(newPage: NewPage, who: 'admin' | 'mentor'): Promise<Page> {
  const page = await visit(newPage)
  await signIn(page, `${who}@waymark.test`, DEMO_PASSWORD)
  return page
}

/** Waits for a mail to this address with this in it. @returns the first match */
async function mailed(email: string, kind: RegExp): Promise<string> {
  const read = () =>
    mail.inbox
      .filter(({ recipients }) => recipients.includes(email))
      .map((one) => one.mail.text)
      .join('\n')
  await expect.poll(read, { message: `a mail to ${email}`, timeout: 30_000 }).toMatch(kind)
  return read().match(kind)?.[0] ?? ''
}

/** Asks for a link to sign up, and expects the answer that every address gets. */
async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up')
  await expect(page.getByText('school.org or uni.example')).toBeVisible()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByText('If this address can’t have an account, the e-mail says so.')).toBeVisible()
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click()
  await page.getByLabel('Name').fill('Nova')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
}

test('an admin sets name, accent and logo, and who may sign up; a server shows and applies it within five seconds', async ({
  newPage,
}) => {
  test.setTimeout(180_000)
  const [admin, mentor] = [await signedIn(newPage, 'admin'), await signedIn(newPage, 'mentor')]
  await admin.goto('/admin/people')
  await admin.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Instance' }).click()
  await admin.getByLabel('Name', { exact: true }).fill(NAME)
  await admin.getByRole('radio', { name: 'Plum' }).check()
  await admin.getByRole('radio', { name: /an address at these domains/ }).check()
  await admin.getByLabel('Mail domains').fill('school.org\nnot a domain')
  await admin.getByRole('button', { name: 'Save settings' }).click()
  await expect(admin.getByText('Enter a mail domain such as school.org', { exact: false })).toBeVisible()
  await admin.getByLabel('Mail domains').fill('school.org\nuni.example')
  await admin.getByRole('button', { name: 'Save settings' }).click()
  await expect(admin.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1)
  // The page has come afresh, with the version that the next change is made from.
  await expect(admin).toHaveTitle(/Riverside School$/)
  await admin.getByLabel('Picture').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PNG, 'base64'),
  })
  await admin.getByRole('button', { name: 'Upload logo' }).click()
  await expect(admin.getByRole('img', { name: 'Current logo' })).toBeVisible()
  expect(await violationsOn(admin)).toEqual([])

  const guest = await visit(newPage)
  await expect(async () => {
    await guest.goto('/sign-up')
    await expect(guest).toHaveTitle(/Riverside School$/, { timeout: 500 })
    await expect(guest.locator('html')).toHaveAttribute('data-accent', 'plum', { timeout: 500 })
    await expect(guest.getByRole('banner').locator('img')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 5000 })
  expect(await violationsOn(guest)).toEqual([])

  // An outsider gets the same answer, and a mail that leads nowhere; an address of the school makes an account.
  await askForLink(guest, 'outsider@elsewhere.net')
  await mailed('outsider@elsewhere.net', /a\s+new\s+account\s+needs\s+an\s+invitation/)
  expect(await violationsOn(guest)).toEqual([])
  const insider = await visit(newPage)
  await askForLink(insider, 'ines@school.org')
  await insider.goto(await mailed('ines@school.org', /http\S+\/sign-in\/link\?\S+/))
  await insider.getByRole('button', { name: 'Create account' }).click()
  await expect(insider).toHaveURL(/\/onboarding/)

  // A cohort's link lets others in only once the cohort says so.
  const cohort = await callOrFail<{ id: string; joinCode: string }>(mentor, 'POST', '/api/v1/cohorts', { name: 'Open' })
  const link = `/cohorts/join/${cohort.joinCode}`
  const direct = { name: 'Nova', email: 'nova@elsewhere.example', password: PASSWORD }
  expect((await guest.request.post('/api/v1/sign-up', { data: direct })).ok()).toBe(false)
  await mentor.goto(`/mentor/cohorts/${cohort.id}/people`)
  const opens = mentor.getByRole('checkbox', {
    name: 'Let people with this link sign up, even if sign-up is restricted',
  })
  await expect(opens).not.toBeChecked()
  const saved = mentor.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await opens.click()
  expect((await saved).ok()).toBe(true)
  await guest.goto(link)
  await signUp(guest, 'nova@elsewhere.example')
  await expect(guest).toHaveURL(link)
  await guest.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(guest.getByText('You’ve joined.')).toBeVisible()

  await admin.goto('/admin/audit?action=instance-changed')
  await expect(admin.getByRole('row').filter({ hasText: 'changed the settings of this instance' })).toHaveCount(2)
  await admin.goto('/admin/audit?action=cohort-changed')
  await expect(admin.getByRole('row').filter({ hasText: 'Open' }).first()).toBeVisible()
})

test('an admin sends the test mail, makes a backup and downloads it after the password; the audit log says so', async ({
  newPage,
}) => {
  test.setTimeout(120_000)
  const admin = await signedIn(newPage, 'admin')
  await admin.goto('/admin/instance')
  await admin.getByRole('button', { name: 'Send test e-mail' }).click()
  await expect(admin.getByText(/^The mail server accepted the e-mail to admin@waymark\.test: /)).toBeVisible()
  await mailed('admin@waymark.test', /This is a test\. Mail from .+ at/)

  await admin.getByRole('button', { name: 'Back up now' }).click()
  const start = admin.getByRole('dialog', { name: 'Back up now' })
  await start.getByLabel('Current password').fill('not my password')
  await start.getByRole('button', { name: 'Start backup' }).click()
  await expect(start.getByText('Wrong password. Try again.')).toBeVisible()
  expect(await violationsOn(admin)).toEqual([])
  await start.getByLabel('Current password').fill(DEMO_PASSWORD)
  await start.getByRole('button', { name: 'Start backup' }).click()
  await expect(start).toHaveCount(0)
  const backups = admin.getByRole('region', { name: 'Backups' })
  await expect(async () => {
    await admin.goto('/admin/instance')
    await expect(backups.getByText(/^\d[\d.,]* MB$/)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await backups.getByRole('button', { name: /^Download / }).click()
  const question = admin.getByRole('dialog', { name: 'Download this backup' })
  await question.getByLabel('Current password').fill(DEMO_PASSWORD)
  const download = admin.waitForEvent('download')
  await question.getByRole('button', { name: 'Download backup' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.zip$/)
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await expect(question).toHaveCount(0)

  for (const [action, said] of [
    ['test-mail-sent', 'sent a test e-mail'],
    ['backup-made', 'made a backup'],
    ['backup-downloaded', 'downloaded a backup'],
  ] as const) {
    await admin.goto(`/admin/audit?action=${action}`)
    await expect(admin.getByRole('row').filter({ hasText: said }).first(), action).toBeVisible()
  }
})
