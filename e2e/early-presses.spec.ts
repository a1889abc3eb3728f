import type { Page } from '@playwright/test'
import { getTick, ROADMAP_LIST, readProgress } from './app'
import { DEMO_PASSWORD, expect, test } from './fixtures'
import { hold } from './network/hold-requests'

const SCRIPTS = '**/_next/static/**/*.js'

/**
 * Opens a page whose scripts are held back, so that everything pressed before their release is early. Returns the
 * release.
 */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  const letGo = await hold(page, SCRIPTS)
  await page.goto(path, { waitUntil: 'commit' })
  return letGo
}

test('what is pressed before the scripts have come says so, and is done once they have', async ({ newLearner }) => {
  const { page } = await newLearner('Early')
  const bringScripts = await openWithoutScripts(page, '/roadmaps/backend/steps/rest-api-project')
  const find = page.getByRole('button', { name: 'Find' })
  const status = page.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Learning' })
  const row = page.locator('main').getByRole('checkbox').first()
  await status.click()
  await expect(status).toHaveAttribute('aria-busy', 'true')
  await row.click()
  // It must not look as if the press had worked.
  await expect(row).not.toBeChecked()
  await find.click()
  const marked = page.waitForResponse((response) => response.url().includes('/me/checklist/'))
  bringScripts()
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 15_000 })
  await page.keyboard.press('Escape')
  await expect(status).toHaveAttribute('aria-pressed', 'true')
  await expect(status).not.toHaveAttribute('aria-busy')
  await expect(row).toBeChecked()
  expect((await marked).ok()).toBe(true)
  await expect.poll(async () => (await readProgress(page)).eventCount).toBe(1)
  await page.reload()
  await expect(row).toBeChecked()
})

test('what is unfolded before they have come has its form once they have', async ({ newLearner }) => {
  const { page } = await newLearner('Unfold')
  const bringScripts = await openWithoutScripts(page, '/roadmaps/backend/steps/rest-api-project')
  for (const name of ['Add evidence', 'Add a private link']) await page.locator('summary', { hasText: name }).click()
  bringScripts()
  await expect(page.getByRole('group', { name: 'What kind of evidence?' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible()
})

test('pressed twice before they have come is pressed once', async ({ newLearner }) => {
  const { page } = await newLearner('Twice')
  const bringScripts = await openWithoutScripts(page, ROADMAP_LIST)
  const several = page.getByRole('button', { name: 'Select several' })
  await several.click()
  await several.click()
  await page.keyboard.press('Control+k')
  await page.getByLabel('Status of Git basics').selectOption('learning')
  bringScripts()
  await expect(page.getByRole('dialog', { name: 'Find a page, a step or an action' })).toBeVisible({ timeout: 15_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Selected steps' })).toBeVisible()
  await expect(page.getByLabel('Status of Git basics')).toHaveValue('learning')
  await expect.poll(async () => (await readProgress(page)).eventCount).toBe(1)
})

test('a tick that could be posted by itself does not throw away what was pressed before it', async ({ newLearner }) => {
  const { page } = await newLearner('Both')
  const bringScripts = await openWithoutScripts(page, ROADMAP_LIST)
  await page.getByLabel('Status of Git basics').selectOption('learning')
  await page.getByRole('checkbox', { name: 'Done: Programming logic' }).click()
  bringScripts()
  await expect(page.getByRole('checkbox', { name: 'Done: Programming logic' })).toBeChecked({ timeout: 15_000 })
  await expect.poll(async () => (await readProgress(page)).eventCount).toBe(2)
  await expect(page.getByLabel('Status of Git basics')).toHaveValue('learning')
})

test('a visitor’s tick is a tick also before they have come', async ({ newPage }) => {
  const page = await newPage()
  const bringScripts = await openWithoutScripts(page, ROADMAP_LIST)
  const box = getTick(page, 'Git basics')
  await box.click()
  bringScripts()
  await expect(box).toBeChecked()
  await expect(page).toHaveURL(/\/roadmaps\//)
  await page.reload()
  await expect(box).toBeChecked()
})

test('where the scripts can’t be had, a visitor’s tick leads to sign-up, and other forms work', async ({ newPage }) => {
  const page = await newPage()
  await page.route(SCRIPTS, (route) => route.abort())
  await page.goto(ROADMAP_LIST)
  await getTick(page, 'Git basics').click()
  await expect(page).toHaveURL(/\/sign-up/)
})

test('a form that needs scripts is sent once they are there, with what was typed before', async ({ newPage }) => {
  const page = await newPage()
  const bringScripts = await openWithoutScripts(page, '/sign-in')
  await page.getByLabel('E-mail address').fill('learner@waymark.test')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  bringScripts()
  await expect(page).toHaveURL(/\/dashboard/, { timeout: 15_000 })
})

test('what is chosen in a form before they have come is what the form goes by', async ({ pageOf, newLearner }) => {
  const admin = await pageOf('admin')
  const bringScripts = await openWithoutScripts(admin, '/admin/invitations')
  const invited = admin.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('invitations'),
  )
  await admin.getByLabel('E-mail address').fill(`early.${Date.now()}@waymark.test`)
  await admin.getByLabel('Role', { exact: true }).selectOption('mentor')
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  bringScripts()
  expect((await invited).postDataJSON()).toMatchObject({ role: 'mentor' })

  const { page } = await newLearner('Chosen')
  const bringThose = await openWithoutScripts(page, '/roadmaps/backend/steps/http')
  const saved = page.waitForResponse((response) => response.url().includes('/me/confidence/'))
  await page.getByRole('radio', { name: 'Mostly sure' }).click()
  bringThose()
  expect((await saved).status()).toBe(204)
  await expect(page.getByRole('radio', { name: 'Mostly sure' })).toBeChecked()
  const bringTheRest = await openWithoutScripts(page, '/settings/mail')
  const kept = page.waitForResponse((response) => response.request().method() === 'PUT')
  await page.getByRole('combobox').first().selectOption({ index: 1 })
  bringTheRest()
  expect((await kept).ok()).toBe(true)
})

test('several fields of one form that were filled in before they have come all count', async ({ newLearner }) => {
  const { page } = await newLearner('Several')
  const bringScripts = await openWithoutScripts(page, '/settings/account')
  const saved = page.waitForRequest((request) => request.method() === 'PATCH')
  await page.getByLabel('Name', { exact: true }).fill('Ana Lima')
  await page.getByLabel('Time zone', { exact: true }).selectOption('Asia/Tokyo')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  bringScripts()
  expect((await saved).postDataJSON()).toEqual({ name: 'Ana Lima', timeZone: 'Asia/Tokyo' })
})

test('a late part says that it is on its way', async ({ newLearner }) => {
  const { page } = await newLearner('Late')
  await page.goto('/roadmaps/backend/steps/git-basics', { waitUntil: 'networkidle' })
  const bringPart = await hold(page, SCRIPTS)
  await page.getByRole('button', { name: 'Write a note' }).click()
  const pending = page.getByRole('status').filter({ hasText: 'Loading' })
  await expect(pending).toHaveCount(1)
  bringPart()
  await expect(page.getByLabel('Text of your note')).toBeVisible()
  await expect(pending).toHaveCount(0)
})
