import { expect, test } from './fixtures'

test('the palette marks a step, changes the theme and signs out, by what one would type', async ({ newLearner }) => {
  const { page } = await newLearner('Pia')
  await page.goto('/roadmaps/backend/steps/git-basics')
  const palette = page.getByRole('dialog', { name: 'Find a page, a step or an action' })
  const choose = async (typed: string, first: string) => {
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(typed)
    await expect(palette.getByRole('option').first()).toHaveText(first)
    await page.keyboard.press('Enter')
    await expect(palette).toHaveCount(0)
  }
  await choose('mark as done', 'Mark as done: Git basics')
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(page.getByText('Git basics: done')).toBeVisible()
  await undo.click()
  await expect(page.getByText('Git basics: not started again')).toBeVisible()
  await choose('dark', 'Theme: dark')
  await expect(page.getByText('Theme: dark')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await choose('salary', 'Pay')
  await page.waitForURL('**/pay')
  await choose('sign out', 'Sign out')
  await expect(page.getByRole('link', { name: 'Sign up' })).toBeVisible()
})

test('what is pasted into the palette is answered, however long it is', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find a page, a step or an action' })
  await palette.getByRole('combobox').fill('zzzz '.repeat(4000))
  await expect(palette.getByText('No matches. Try another word.')).toBeVisible()
  await palette.getByRole('combobox').fill('git ba\u0301sics')
  await expect(palette.getByRole('option').first()).toHaveText('Git basics')
})
