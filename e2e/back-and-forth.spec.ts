import type { Page } from '@playwright/test'
import { check, getTick, ROADMAP_LIST, tick } from './app'
import { expect, test } from './fixtures'
import { holdBack } from './network/hold-responses'

/** The browser shows saved values, however old a page is that it goes back to or that arrives late. */
const path = '/roadmaps/backend/steps/git-basics'
const isItsPage = (url: URL) => url.pathname === path && url.searchParams.has('_rsc')
const getChecklist = (page: Page) => page.locator('#checklist')

/** Goes to another page within the site and back to the cached page. */
async function goAwayAndBack(page: Page, meanwhile = async () => {}): Promise<void> {
  const { pathname } = new URL(page.url())
  await page.getByRole('link', { name: 'Guide' }).first().click()
  await expect(page).toHaveURL(/\/guide$/)
  await meanwhile()
  await page.goBack()
  await expect(page).toHaveURL(({ pathname: now }) => now === pathname)
}

test('a tick is still there after a quarter of an hour on another page', async ({ newLearner }) => {
  const { page } = await newLearner('Anouk')
  await page.clock.install()
  await page.goto(ROADMAP_LIST)
  await tick(page, 'Git basics')
  await expect(getTick(page, 'Git basics')).toBeChecked()
  await goAwayAndBack(page, () => page.clock.fastForward('15:00'))
  await expect(getTick(page, 'Git basics')).toBeChecked()
})

test('a confidence is still chosen after a look elsewhere', async ({ newLearner }) => {
  const { page } = await newLearner('Lotte')
  await page.goto(path)
  const choice = page.getByRole('radio', { name: 'Mostly' })
  const saved = page.waitForResponse((answer) => answer.url().includes('/me/confidence/'))
  await check(choice)
  await saved
  await goAwayAndBack(page)
  await expect(choice).toBeChecked()
  await page.reload()
  await expect(choice).toBeChecked()
})

test('a mark that is saved while the learner is elsewhere is shown as marked', async ({ newLearner }) => {
  const { page } = await newLearner('Bram')
  await page.goto(path)
  const marks = await holdBack(page, ({ pathname }) => pathname.includes('/me/checklist/'))
  const row = getChecklist(page).getByRole('checkbox').first()
  await row.click()
  await marks.made
  await goAwayAndBack(page)
  await expect(row).toBeChecked()
  await expect(getChecklist(page).getByTestId('checked')).toContainText('0 of')
  await marks.deliver()
  await expect(getChecklist(page).getByTestId('checked')).toContainText('1 of')
  await expect(row).toBeChecked()
})

const getText = (page: Page) => page.getByLabel('Text of your note')
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

test('a note is edited as it was saved, before the page has it', async ({ newLearner }) => {
  const { page } = await newLearner('Nele')
  await page.goto(path)
  await page.getByRole('button', { name: 'Write a note' }).click()
  const pages = await holdBack(page, isItsPage)
  await getText(page).fill('The index is a draft.')
  await save(page)
  await pages.made
  await expect(page.getByText('The index is a draft.')).toBeVisible()
  await page.getByRole('button', { name: 'Edit the note' }).click()
  await expect(getText(page)).toHaveValue('The index is a draft.')
  await pages.deliver()
  await getText(page).fill('The index is a draft. A commit is not.')
  await save(page)
  await expect(page.getByText('A commit is not.')).toBeVisible()
})

test('a note that is being written is still there after a look elsewhere, until it is saved or left', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Tess')
  await page.goto(path)
  await page.getByRole('button', { name: 'Write a note' }).click()
  await getText(page).fill('Half a thought')
  await goAwayAndBack(page)
  await expect(getText(page)).toHaveValue('Half a thought')
  await save(page)
  await expect(page.getByRole('button', { name: 'Edit the note' })).toBeVisible()
  await expect(page.getByText('Half a thought')).toBeVisible()
  await page.getByRole('button', { name: 'Edit the note' }).click()
  await getText(page).fill('Something else')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await goAwayAndBack(page)
  await expect(page.getByText('Half a thought')).toBeVisible()
  await expect(getText(page)).toHaveCount(0)
})

test('a note that was changed on another device is not overwritten, though the page has come anew since', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Freek')
  await page.request.put('/api/v1/me/notes/git-basics', { data: { body: 'From the laptop', version: 0 } })
  await page.goto(path)
  await page.getByRole('button', { name: 'Edit the note' }).click()
  await getText(page).fill('From this page')
  await page.request.put('/api/v1/me/notes/git-basics', { data: { body: 'From the phone', version: 1 } })
  await check(getChecklist(page).getByRole('checkbox').first())
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await save(page)
  await expect(page.getByText('This note was changed elsewhere.')).toBeVisible()
  await expect(getText(page)).toHaveValue('From this page')
  expect(await (await page.request.get(path)).text()).toContain('From the phone')
})
