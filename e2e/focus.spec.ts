import { getTick, waitUntilInteractive } from './app'
import { expect, test } from './fixtures'
import { hold } from './network/hold-requests'
import { callOrFail } from './policy/cast'

/** People without a mouse continue from the focused element: the focus must not drop to the top of the page. */

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

test('a button keeps the focus while what it asked for is on its way, and asks once', async ({ newLearner }) => {
  const { page } = await newLearner('Fay')
  await page.goto('/settings')
  await page.getByLabel('First day off').fill(day(3))
  await page.getByLabel('Last day off').fill(day(9))
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/me/pauses')) sent++
  })
  const letGo = await hold(page, '**/me/pauses')
  const add = page.getByRole('button', { name: 'Add time off' })
  await add.press('Enter')
  const adding = page.getByRole('button', { name: 'Adding' })
  await expect(adding).toBeFocused()
  await expect(adding).toBeDisabled()
  await page.keyboard.press('Enter')
  await page.getByLabel('Last day off').press('Enter')
  await adding.focus()
  letGo()
  await expect(page.getByRole('button', { name: /Remove the time off/ })).toBeVisible()
  await expect(add).toBeFocused()
  await expect(add).toBeEnabled()
  expect(sent).toBe(1)
})

test('Enter that is held down presses a button once', async ({ newLearner }) => {
  const { page } = await newLearner('Flo')
  await callOrFail(page, 'PUT', '/api/v1/me/public-profile', { handle: `flo-${Date.now()}`, isOn: true })
  await page.goto('/settings/profile')
  const changes: unknown[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') changes.push(request.postDataJSON())
  })
  await page.getByRole('button', { name: 'Switch off profile' }).focus()
  await page.keyboard.down('Enter')
  const on = page.getByRole('button', { name: 'Switch on profile' })
  await expect(on).toBeFocused()
  await expect(on).toBeEnabled()
  // Each further one is a repetition of the same press.
  for (let repetition = 0; repetition < 3; repetition++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.reload()
  await expect(on).toBeVisible()
  expect(changes).toEqual([{ isOn: false }])
})

test('a row that is removed gives the focus to the next, and the last to what remains', async ({ newLearner }) => {
  const { page } = await newLearner('Finn')
  for (const ahead of [3, 13, 23])
    await callOrFail(page, 'POST', '/api/v1/me/pauses', { from: day(ahead), to: day(ahead + 2) })
  await page.goto('/settings')
  const removals = page.getByRole('button', { name: /Remove the time off/ })
  const rows = page.getByRole('listitem').filter({ has: removals })
  const [first = '', , last = ''] = await rows.allTextContents()
  await removals.nth(1).press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: last })).toBeFocused()
  // The next press of an impatient reader removes nothing.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(removals.last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(rows.filter({ hasText: first })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(0)
  await expect(page.getByLabel('First day off')).toBeFocused()

  const link = { step: 'rest-api-project', title: 'A tidy API', url: 'https://example.org/api' }
  await callOrFail(page, 'POST', '/api/v1/me/links', link)
  await page.goto('/roadmaps/backend/steps/rest-api-project')
  await page.getByRole('button', { name: 'Remove A tidy API' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove A tidy API' })).toHaveCount(0)
  const fold = page.locator('summary', { hasText: 'Add a private link' })
  await expect(fold).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Title' }).fill('Half typed')
  await fold.click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeHidden()
  await fold.click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Half typed')
})

test('where what has the focus goes, what takes its place or follows it has the focus', async ({ newLearner }) => {
  const { page } = await newLearner('Fritz')
  await page.goto('/roadmaps/backend/steps/rest-api-project')
  await page.getByRole('button', { name: 'Write a note' }).press('Enter')
  await page.getByRole('textbox', { name: 'Text of your note' }).fill('Paging by key, not by offset.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Edit the note' })).toBeFocused()
  await expect(page.getByRole('status').getByText('Note saved.')).toBeVisible()

  // Closing returns the focus to where it was.
  const status = page.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Learning' })
  await status.focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(status).toBeFocused()

  await page.goto('/roadmaps/backend?view=list')
  await waitUntilInteractive(page)
  const tick = getTick(page, 'Git basics')
  await tick.press('Space')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(tick).not.toBeChecked()
  await expect(tick).toBeFocused()

  await page.goto('/dashboard/outlook')
  await page.getByRole('button', { name: 'Hide my dates' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Show my dates' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Hide my dates' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hide my dates' })).toBeFocused()

  await page.goto('/roadmaps/backend?view=list')
  await page.getByRole('searchbox', { name: 'Find a step' }).fill('zzzz')
  await page.getByRole('button', { name: 'Show all' }).last().press('Enter')
  await expect(page.getByRole('link', { name: 'Git basics' })).toBeVisible()
  // The focused control depends on how much of the list has been rendered again by then.
  const isAfter = () =>
    page.getByRole('searchbox').evaluate((box) => (box.compareDocumentPosition(document.activeElement as Node) & 4) > 0)
  await expect.poll(isAfter).toBe(true)
})

test('on another page nothing has the focus before the reader chooses', async ({ newLearner }) => {
  const { page } = await newLearner('Fina')
  await page.goto('/roadmaps/backend?view=list')
  await page.locator('main').getByRole('link', { name: 'Git basics' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Git basics' })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
})
