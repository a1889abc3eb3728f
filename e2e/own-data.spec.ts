import { readFileSync } from 'node:fs'
import { createClient } from '@libsql/client'
import type { Page } from '@playwright/test'
import { unzip } from '@/testing/unzip'
import { violationsOn } from './accessibility/axe'
import { signInOnScreen } from './app'
import { expect, signIn, test } from './fixtures'
import { resize } from './layout/resize'
import { callOrFail } from './policy/cast'
import { server } from './server'

const banner = (page: Page) => page.getByRole('complementary', { name: 'Account deletion' })

async function askForDeletion(page: Page, password: string): Promise<void> {
  await page.goto('/settings/privacy')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await page.getByRole('dialog').getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Delete in 14 days' }).click()
}

test('a learner takes everything with them in one file', async ({ newLearner }) => {
  const { page, email, password } = await newLearner('Zora')
  await callOrFail(page, 'PUT', '/api/v1/me/notes/http', { body: 'What I wrote of verbs.', version: 0 })
  await page.goto('/settings')
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Privacy' }).click()
  await expect(page.getByRole('heading', { name: 'Only you see' })).toBeVisible()
  const typed = page.locator('#export').getByLabel('Your password', { exact: true })
  await typed.fill('not my password at all')
  await page.getByRole('button', { name: 'Export my data' }).click()
  await expect(page.getByText('Wrong password. Try again.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await typed.fill(password)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export my data' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^waymark-export-\d{4}-\d\d-\d\d\.zip$/)
  const files = await unzip(readFileSync(await download.path()))
  expect(JSON.parse(files.get('everything.json')?.toString() ?? '')).toMatchObject({
    account: { name: 'Zora', email },
    notes: [{ step: 'http', body: 'What I wrote of verbs.' }],
  })
  expect(files.get('notes.md')?.toString()).toContain('What I wrote of verbs.')
})

test('another session ends once its owner gave their password', async ({ newLearner, newPage }) => {
  const { page, email, password } = await newLearner('Sella')
  const other = await newPage()
  await signIn(other, email, password)
  await page.goto('/settings/security')
  await page.getByRole('button', { name: /^Sign out (?!everywhere|device)/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password', { exact: true }).fill('not my password at all')
  await dialog.getByRole('button', { name: 'Sign out device' }).click()
  await expect(dialog.getByText('Wrong password.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  expect((await other.request.get('/api/v1/me')).status()).toBe(200)
  await dialog.getByLabel('Your password', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: 'Sign out device' }).click()
  await expect(page.getByText(/ is signed out\.$/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Sign out (?!everywhere|device)/ })).toHaveCount(0)
  expect((await other.request.get('/api/v1/me')).status()).toBe(401)
})

test('who asks for deletion is told so on every page, and keeps the account with one click', async ({
  newLearner,
  newPage,
}) => {
  const { page, email, password } = await newLearner('Keep')
  await askForDeletion(page, 'not my password at all')
  await expect(page.getByText('Wrong password.')).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText('We’ll e-mail you the date and how to keep your account.')
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('dialog').getByLabel('Your password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Delete in 14 days' }).click()
  await expect(page.getByRole('heading', { name: /^Your account will be deleted on/ })).toBeVisible()
  for (const url of ['/dashboard', '/roadmaps/backend', '/pay', '/notifications']) {
    await page.goto(url)
    await expect(banner(page), url).toBeVisible()
  }
  expect(await violationsOn(page)).toEqual([])
  await resize(page, { width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  // Signing in does not cancel it.
  const elsewhere = await newPage()
  await signInOnScreen(elsewhere, email, password)
  await expect(banner(elsewhere)).toBeVisible()
  await banner(elsewhere).getByRole('button', { name: 'Keep my account' }).click()
  await expect(banner(elsewhere)).toHaveCount(0)
  await page.reload()
  await expect(banner(page)).toHaveCount(0)
})

test('a deleted learner is gone, their mentor keeps what they wrote, and the address begins anew', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  test.setTimeout(240_000)
  const mentor = await pageOf('mentor')
  const cohort = await callOrFail<{ id: string; joinCode: string }>(mentor, 'POST', '/api/v1/cohorts', {
    name: 'Farewell',
  })
  const { page, email, password } = await newLearner('Ephemera')
  await callOrFail(page, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  const { id: userId } = await callOrFail<{ id: string }>(page, 'GET', '/api/v1/me')
  await callOrFail(page, 'POST', '/api/v1/me/submissions', {
    ...{ step: 'rest-api-project', url: 'https://code.example.com/ephemera/api', note: 'Written by Ephemera.' },
  })
  const queue = await callOrFail<{ reviews: { id: string; learnerName: string }[] }>(
    mentor,
    'GET',
    `/api/v1/mentor/reviews?cohort=${cohort.id}`,
  )
  const review = queue.reviews.find(({ learnerName }) => learnerName === 'Ephemera')
  await callOrFail(mentor, 'POST', `/api/v1/reviews/${review?.id}/messages`, { body: 'Where are the tests?' })
  await askForDeletion(page, password)
  await expect(banner(page)).toBeVisible()
  const database = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  const past = new Date(Date.now() - 1000).toISOString().replace('Z', '+00:00')
  await database.execute({ sql: 'UPDATE "User" SET "deletesAt" = ? WHERE "id" = ?', args: [past, userId] })
  database.close()
  await expect(async () => {
    expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  }).toPass({ timeout: 90_000, intervals: [2000] })

  const again = await newPage()
  const { csrfToken } = await (await again.request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email, password, json: 'true' }
  expect((await again.request.post('/api/auth/callback/credentials', { form })).ok()).toBe(false)

  await mentor.goto(`/mentor/reviews/${review?.id}`)
  await expect(mentor.getByText('Former learner', { exact: true })).toBeVisible()
  await expect(mentor.getByText('Where are the tests?')).toBeVisible()
  await expect(mentor.getByText('This learner’s account, work and messages were deleted')).toBeVisible()
  await expect(mentor.locator('body')).not.toContainText('Ephemera')
  await mentor.goto('/notifications')
  await expect(mentor.locator('body')).not.toContainText('Ephemera')
  expect((await mentor.goto(`/mentor/learners/${userId}`))?.status()).toBe(404)

  const account = { name: 'Ephemera', email, password }
  expect((await again.request.post('/api/v1/sign-up', { data: account })).status()).toBe(201)
  await signIn(again, email, password)
  await again.goto('/dashboard')
  await expect(again).toHaveURL(/\/onboarding/)
  expect((await again.request.get(`/api/v1/reviews/${review?.id}`)).status()).toBe(404)
  const { notifications } = await callOrFail<{ notifications: object[] }>(again, 'GET', '/api/v1/me/notifications')
  expect(notifications).toEqual([])
  // This address is not confirmed, so no mail is promised.
  await again.goto('/settings/privacy')
  await again.getByRole('button', { name: 'Delete my account' }).click()
  await expect(again.getByRole('dialog')).toContainText(
    'Every page will show the date and a button to keep your account',
  )
  await expect(again.getByRole('dialog')).not.toContainText('e-mail')
})

test('the privacy page lists every cookie that a browser gets, and asks no other server', async ({ newPage }) => {
  const page = await newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  await signInOnScreen(page, 'learner@waymark.test', 'waymark-demo')
  await page.goto('/settings')
  await page.getByText('Dark', { exact: true }).click()
  for (const url of ['/', '/pay', '/roadmaps/backend', '/guide', '/dashboard']) await page.goto(url)
  const names = (await page.context().cookies()).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(2)
  await page.getByRole('navigation', { name: 'More about Waymark' }).getByRole('link', { name: 'Privacy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
  for (const name of names) await expect(page.getByText(name, { exact: true })).toBeVisible()
  await expect(page.locator('article')).toContainText('waymark@')
  expect(foreign).toEqual([])
})
