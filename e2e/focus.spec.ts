import { expect, test } from './fixtures'
import { hold } from './hold'

/** Who works without a mouse goes on from where the focus is: it must not fall to the top of the page. */

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
