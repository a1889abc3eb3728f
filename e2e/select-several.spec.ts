import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { getTick, ROADMAP_LIST, readProgress } from './app'
import { expect, test } from './fixtures'

const getChoice = (page: Page, title: string) => page.getByRole('checkbox', { name: `Select: ${title}`, exact: true })
const bar = (page: Page) => page.getByRole('region', { name: 'Selected steps' })

test('several steps are chosen by mouse and keyboard, ticked with one request, and taken back with one undo', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Selma')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().includes('/me/progress')) sent.push(request.url())
  })
  await page.goto(ROADMAP_LIST)
  await page.getByRole('button', { name: 'Select several' }).click()
  await getChoice(page, 'Programming logic').click()
  await getChoice(page, 'Git basics').click({ modifiers: ['Shift'] })
  await expect(bar(page).getByRole('status')).toHaveText('4 selected')
  // Extends the selection by one by keyboard, and removes it again.
  await page.keyboard.press('Shift+J')
  await expect(bar(page).getByRole('status')).toHaveText('5 selected')
  await page.keyboard.press('x')
  await expect(bar(page).getByRole('status')).toHaveText('4 selected')
  expect(await violationsOn(page)).toEqual([])

  await bar(page).getByRole('button', { name: 'Done', exact: true }).click()
  await expect(page.getByText('4 steps: done')).toBeVisible()
  await expect(getTick(page, 'A first language')).toBeChecked()
  await expect(page.getByTestId('total-fundamentals')).toHaveText('4 of 10')
  await expect(page.getByRole('button', { name: 'Select several' })).toBeFocused()
  expect(sent).toHaveLength(1)
  expect((await readProgress(page)).eventCount).toBe(4)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByTestId('total-fundamentals')).toHaveText('0 of 10')
  await expect(getTick(page, 'A first language')).not.toBeChecked()
  expect(sent).toHaveLength(2)
  expect((await readProgress(page)).eventCount).toBe(8)
})

test('on a phone a whole stage is chosen by touch, every target is large, and Escape ends it', async ({
  newPage,
  newLearner,
}) => {
  const { page: signedIn } = await newLearner('Sina')
  const storageState = await signedIn.context().storageState()
  const page = await newPage({ storageState, viewport: { width: 320, height: 640 }, hasTouch: true })
  await page.goto(ROADMAP_LIST)
  await page.getByRole('button', { name: 'Select several' }).tap()
  await page.getByRole('button', { name: 'Select all of Databases' }).tap()
  await expect(bar(page).getByRole('status')).toHaveText(/^1\d selected$/)
  const small = await page.locator('main a, main button, main label').evaluateAll((targets) =>
    targets
      .filter((target) => target.checkVisibility() && !target.closest('p'))
      .map((target) => ({ name: target.textContent, height: target.getBoundingClientRect().height }))
      .filter(({ height }) => height < 43.5),
  )
  expect(small).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await bar(page).getByRole('button', { name: 'Learning' }).tap()
  await expect(page.getByLabel('Status of Transactions')).toHaveValue('learning')
  await page.getByRole('button', { name: 'Select several' }).tap()
  await getChoice(page, 'Git basics').tap()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(getTick(page, 'Git basics')).not.toBeChecked()
})

test('on paper the list is its steps with boxes, and nothing to press', async ({ pageOf }) => {
  const page = await pageOf('learner')
  await page.goto(ROADMAP_LIST)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Databases' })).toBeVisible()
  await expect(getTick(page, 'Git basics')).toBeVisible()
  for (const chrome of [
    page.getByRole('button', { name: 'Select several' }),
    page.getByRole('searchbox'),
    page.getByRole('navigation', { name: 'Main' }),
  ])
    await expect(chrome).toBeHidden()
  const box = await getTick(page, 'Git basics').evaluate((tick) => getComputedStyle(tick, '::before').content)
  expect(box).not.toBe('none')
})
