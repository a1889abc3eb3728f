import { expect, type Locator, type Page } from '@playwright/test'

/** Actions in the product, as a person does them on the screen. */

/** The roadmap as a list: without a choice the page opens as a map, except on phones. */
export const ROADMAP_LIST = '/roadmaps/backend?view=list'

export async function signUp(page: Page, name: string, email: string, password: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Start your trail' }).first().click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL(/\/onboarding/)
}

export async function signInOnScreen(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/dashboard/)
}

export const getTick = (page: Page, title: string) =>
  page.getByRole('checkbox', { name: `Done: ${title}`, exact: true })

/**
 * @returns the title of the first step in the list that is not done; not of the next step above it, which it repeats
 */
export async function firstOpenStep(page: Page): Promise<string> {
  const boxes = page.locator('[data-step]').getByRole('checkbox', { name: /^Done: / })
  for (const box of await boxes.all()) {
    if (!(await box.isChecked())) return ((await box.getAttribute('aria-label')) ?? '').replace(/^Done: /, '')
  }
  throw new Error('Every step is done.')
}

/**
 * Waits until React handles events, also those of components that load late. Before that, a tick posts a form and a
 * link loads a new document.
 */
export const waitUntilInteractive = (page: Page) =>
  expect.poll(() => page.evaluate(() => window.replayEarlyPresses === null), 'the page listens').toBe(true)

/** Clicks a step's tick once React handles events, and waits until the server has saved it. */
export async function tick(page: Page, title: string): Promise<void> {
  await waitUntilInteractive(page)
  // Waits for earlier ticks, so that their responses are not taken for this one's.
  await expect(page.locator('[data-tick][data-unsaved]')).toHaveCount(0)
  const saved = page.waitForResponse((response) => response.url().includes('/api/v1/me/progress/'))
  await getTick(page, title).click()
  expect((await saved).status()).toBe(200)
}

/** Checks a box or a radio button. Pressed before the page's scripts have loaded, it is checked once they have. */
export async function check(box: Locator): Promise<void> {
  await box.click()
  await expect(box).toBeChecked()
}

/** Returns the done and all core steps as the roadmap shows them: "12 of 51". */
export async function coreDone(page: Page): Promise<string> {
  return ((await page.getByTestId('totals').locator('strong').textContent()) ?? '').trim()
}

export const getQuestion = (page: Page) => page.locator('#content').getByRole('heading', { level: 2 })

/** Completes the placement by keyboard up to its result, as a person who knows every answer in these stages. */
export async function placeOneself(page: Page, stages: readonly string[]): Promise<void> {
  await page.goto('/placement')
  for (const stage of stages) await check(page.getByRole('checkbox', { name: stage, exact: true }))
  await page.getByRole('button', { name: 'Start the questions' }).click()
  await expect(getQuestion(page)).not.toHaveText('Which of these have you worked with?')
  for (let turn = 0; turn < 20; turn++) {
    const question = (await getQuestion(page).textContent()) ?? ''
    if (question === 'You already know these') return
    await expect(getQuestion(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('1')
    await expect(getQuestion(page)).not.toHaveText(question)
  }
  await expect(getQuestion(page)).toHaveText('You already know these')
}

/** Opens the form to submit work, where it is not open yet. */
export async function openHandIn(panel: Locator): Promise<void> {
  const opener = panel.getByRole('button', { name: 'Submit your work' })
  if (await opener.isVisible()) await opener.click()
}

type Events = { eventCount: number; totals: { all: { done: number; claimed: number } } }

export async function readProgress(page: Page): Promise<Events> {
  return (await page.request.get('/api/v1/me/progress')).json()
}
