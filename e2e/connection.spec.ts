import type { Page } from '@playwright/test'
import { coreDone, getTick, ROADMAP_LIST, readProgress, waitUntilInteractive } from './app'
import { expect, test } from './fixtures'
import { hold } from './network/hold-requests'

const notice = (page: Page) => page.getByText('You’re offline. Changes can’t be saved')

test('ticks without a connection stand as unsaved, and are saved by themselves once it is back', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Off')
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  await expect(notice(page)).toBeHidden()
  await page.context().setOffline(true)
  await expect(notice(page)).toBeVisible()

  const [git, debugging] = [getTick(page, 'Git basics'), getTick(page, 'Debugging')]
  await git.click()
  await debugging.click()
  await expect(page.getByText('2 changes aren’t saved.')).toBeVisible()
  for (const tick of [git, debugging]) await expect(tick).toHaveAccessibleDescription('Not yet saved')
  expect(await coreDone(page)).toMatch(/^0 of/)
  expect((await readProgress(page)).totals.all.done).toBe(0)

  await page.context().setOffline(false)
  await expect(notice(page)).toBeHidden()
  await expect(page.getByText('2 changes aren’t saved.')).toBeHidden()
  await expect(page.getByText('Debugging: done')).toBeVisible()
  await page.reload()
  await expect(git).toBeChecked()
  await expect(debugging).toBeChecked()
})

test('a mark on a checklist stands as unsaved too until the server has it', async ({ newLearner }) => {
  const { page } = await newLearner('Mark')
  await page.goto('/roadmaps/backend/steps/git-basics')
  await page.route('**/api/v1/me/checklist/**', (route) => route.abort())
  const row = page.getByRole('checkbox').first()
  await row.click()
  await expect(row).toBeChecked()
  await expect(page.getByText('· not yet saved')).toBeVisible()
  await expect(page.getByText('1 change isn’t saved.')).toBeVisible()
  await page.unroute('**/api/v1/me/checklist/**')
  await expect(page.getByText('1 change isn’t saved.')).toBeHidden({ timeout: 20_000 })
  await page.reload()
  await expect(row).toBeChecked()
})

test('a form keeps what was typed and says that it is not saved; the same press saves it later', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Nora')
  await page.goto('/roadmaps/backend/steps/git-basics')
  await page.getByRole('button', { name: 'Write a note' }).click()
  await page.getByLabel('Text of your note').fill('Rebase, then merge.')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('You’re offline, so this isn’t saved. Try again once you’re online.')).toBeVisible()
  await expect(page.getByLabel('Text of your note')).toHaveValue('Rebase, then merge.')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Edit the note' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Rebase, then merge.')).toBeVisible()
})

test('a server on the same machine needs no network: nothing is called offline, and ticks are saved', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Lan')
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }))
  const probed = page.waitForResponse((response) => response.url().endsWith('/api/health/live'))
  await page.goto(ROADMAP_LIST)
  expect((await probed).status()).toBe(200)
  await getTick(page, 'Git basics').click()
  await expect.poll(async () => (await readProgress(page)).totals.all.done).toBe(1)
  await expect(notice(page)).toBeHidden()
})

test('what was asked for is seen to be on its way: at the head of a column, and on the button of a filter', async ({
  pageOf,
}) => {
  const page = await pageOf('mentor')
  await page.goto('/mentor/learners')
  await waitUntilInteractive(page)
  const bringColumn = await hold(page, /[?&]_rsc=/)
  const pace = page.getByRole('columnheader', { name: 'Pace' }).getByRole('link')
  await pace.click()
  await expect(pace.locator('.link-pending')).toBeVisible()
  bringColumn()
  await expect(page).toHaveURL(/sort=pace/)
  await expect(pace.locator('.link-pending')).toBeHidden()

  const bringFound = await hold(page, /[?&]_rsc=/)
  await page.getByLabel('Name', { exact: true }).fill('a')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Searching' })).toBeDisabled()
  bringFound()
  await expect(page).toHaveURL(/q=a/)
  await expect(page.getByRole('button', { name: 'Show', exact: true })).toBeEnabled()
})

test('a part that does not load leaves the page as it is, and comes by one press later', async ({ newLearner }) => {
  const { page } = await newLearner('Part')
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  await page.context().setOffline(true)
  await page.getByLabel('Status of Git basics').selectOption('skipped')
  await expect(page.getByText('This part of the page didn’t load.')).toBeVisible()
  await expect(getTick(page, 'Git basics')).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog', { name: 'Skip: Git basics' })).toBeVisible()
})
