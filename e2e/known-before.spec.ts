import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { check, getTick, ROADMAP_LIST, tick } from './app'
import { expect, test } from './fixtures'

const heatMap = (page: Page) => page.getByRole('img', { name: 'Learning days of the last twelve weeks' })
const thisWeek = (page: Page) => page.getByRole('region', { name: 'This week' })
const painted = 'use.fill-pine'

/** Checks that no day of the week or of the calendar shows work. */
async function expectNoWork(page: Page): Promise<void> {
  await page.goto('/dashboard')
  await expect(thisWeek(page).getByText('done', { exact: true })).toHaveCount(0)
  await expect(heatMap(page)).toBeVisible()
  await expect(heatMap(page).locator(painted)).toHaveCount(0)
}

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`three ticks of a visitor who signs up leave the week untouched and the calendar empty at ${width} px`, async ({
    newPage,
  }) => {
    const page = await newPage({ viewport: { width, height } })
    await page.goto('/')
    const ticks = page.getByRole('region', { name: 'What do you already know?' }).getByRole('checkbox')
    for (const index of [0, 1, 2]) await check(ticks.nth(index))
    await page.getByRole('link', { name: 'Save them' }).click()
    await page.getByLabel('Name').fill('Vida')
    await page.getByLabel('E-mail address').fill(`vida.${Date.now()}@example.org`)
    await page.getByLabel('Password', { exact: true }).fill('a long enough password')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL('**/onboarding**')
    await page.getByRole('radio', { name: /Node\.js/ }).check()
    // Adds the weekend, so that the week has room on any day.
    for (const day of ['Saturday', 'Sunday']) await page.getByRole('checkbox', { name: day }).check()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.waitForURL('**/onboarding/first-plan')
    await expectNoWork(page)
    await expect(thisWeek(page)).toContainText(/\d h/)
    await expect(page.getByText(/^3 of \d+ core steps to junior-ready$/)).toBeVisible()
  })
}

test('the menu of a step says that one knew it already, and an undo takes it back', async ({ newLearner }) => {
  const { page } = await newLearner('Kai')
  await page.goto(ROADMAP_LIST)
  const row = page.locator('#git-basics')
  const menu = page.getByLabel('Status of Git basics')
  await menu.selectOption('I knew this already')
  await expect(page.getByText('Git basics: already known')).toBeVisible()
  await expect(getTick(page, 'Git basics')).toBeChecked()
  await expect(row).toContainText('already known')
  await expect(page.getByTestId('total-fundamentals')).toHaveText('1 of 10')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(getTick(page, 'Git basics')).not.toBeChecked()

  // On the page of a step that was ticked as learnt a moment ago: the status of a done step is folded.
  await tick(page, 'Git basics')
  await page.goto('/roadmaps/backend/steps/git-basics')
  await expect(page.getByTestId('step-assurance')).toHaveText(/^Done, self-reported\./)
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeHidden()
  await page.getByText('Change status').click()
  await page.getByRole('button', { name: 'I knew this already' }).click()
  await expect(page.getByTestId('step-assurance')).toHaveText(/^Already known, self-reported\./)
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toHaveAttribute('aria-pressed', 'false')
  expect(await violationsOn(page)).toEqual([])
  await page.reload()
  await expect(page.getByText('Done: already known').first()).toBeVisible()
  await expectNoWork(page)

  await page.goto('/roadmaps/backend/steps/git-basics')
  await page.getByText('Change status').click()
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(page.getByTestId('step-assurance')).toHaveText(/^Done, self-reported\./)
  await page.goto('/dashboard')
  await expect(heatMap(page).locator(painted)).toHaveCount(1)
})
