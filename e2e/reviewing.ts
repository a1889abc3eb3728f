import { expect, type Page } from '@playwright/test'

/** Actions in a review, as a learner and a mentor do them on the screen. */

export const getPanel = (learner: Page) => learner.locator('#review')

/** Runs an action and waits until the server has accepted it. */
export async function answered(page: Page, path: string, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => {
    return response.request().method() !== 'GET' && new URL(response.url()).pathname.endsWith(path)
  })
  await act()
  expect((await answer).ok(), path).toBe(true)
}

/** Opens a page and waits until it receives live updates. */
export async function openLive(page: Page, url: string): Promise<void> {
  const live = page.waitForResponse((response) => response.url().includes('/api/v1/me/live'))
  await page.goto(url)
  await live
}

export async function claim(mentor: Page): Promise<void> {
  await answered(mentor, '/claim', () => mentor.getByRole('button', { name: 'Claim this review' }).click())
  await expect(mentor.getByLabel('Feedback')).toBeVisible()
}

async function scoreAll(mentor: Page, outcome: 'Not yet' | 'Competent'): Promise<void> {
  for (const row of await mentor.locator('#verdict-form fieldset').all()) {
    await row.getByRole('radio', { name: new RegExp(`^${outcome}`) }).check()
  }
}

export async function judge(mentor: Page, outcome: 'Not yet' | 'Competent', feedback: string): Promise<void> {
  await scoreAll(mentor, outcome)
  await mentor.getByLabel('Feedback').fill(feedback)
  await mentor.getByRole('group', { name: 'Outcome' }).getByRole('radio', { name: outcome, exact: true }).check()
  await mentor.getByLabel('Feedback').press('Control+Enter')
  const question = mentor.getByRole('dialog', { name: 'Give this verdict?' })
  await expect(question).toContainText(outcome === 'Not yet' ? 'another attempt' : 'the step becomes verified')
  await answered(mentor, '/verdict', () => question.getByRole('button', { name: 'Give verdict' }).click())
}
