import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const STEP = '/roadmaps/backend/steps/rest-api-project'

async function handIn(page: Page, url: string): Promise<void> {
  await page.getByLabel('Link to your repository').fill(url)
  await page.getByLabel(/What do you want help with/).fill('Is the paging right?')
  await page.getByRole('button', { name: 'Hand in for review' }).click()
}

async function judge(page: Page, outcome: 'Not yet' | 'Competent', feedback: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Give verdict' })).toBeVisible()
  for (const group of await page.getByRole('group').all()) {
    const choice = group.getByRole('radio', { name: new RegExp(`^${outcome}`) })
    if ((await choice.count()) === 1) await choice.check()
  }
  await page.getByLabel('Feedback').fill(feedback)
  await page.getByRole('button', { name: 'Give verdict' }).click()
  await expect(page.getByText('The verdict is given.')).toBeVisible()
}

test('a mentor who does not learn here lands on the reviews, and can still make a plan', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/sign-in')
  await page
    .getByRole('button', { name: /Fill in/ })
    .nth(1)
    .click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/mentor\/reviews/)
  await page.goto('/onboarding')
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
})

test('work is handed in, sent back, handed in again and approved, and both sides see it', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Wren')
  const mentor = await pageOf('mentor')
  await learner.goto(STEP)
  await expect(learner.getByRole('button', { name: 'Hand in for review' })).toHaveCount(0)

  await mentor.goto('/mentor')
  await mentor.getByLabel('Name').fill('Journey cohort')
  await mentor.getByRole('button', { name: 'Make a cohort' }).click()
  const link = mentor.getByLabel('Join link of Journey cohort')
  await learner.goto(await link.inputValue())
  await learner.getByRole('button', { name: 'Join' }).click()
  await expect(learner.getByText(/Journey cohort/).first()).toBeVisible()

  await learner.goto(STEP)
  await handIn(learner, 'https://code.example.com/wren/api/tree/0123456789abcdef0123456789abcdef01234567')
  await expect(learner.locator('#review')).toContainText('Waiting')

  await mentor.goto('/mentor/reviews')
  await mentor
    .getByRole('link', { name: /complete REST API/ })
    .filter({ hasText: 'REST' })
    .last()
    .click()
  await expect(mentor.getByText('Wren').first()).toBeVisible()
  await mentor.getByRole('button', { name: 'Claim this review' }).click()
  await judge(mentor, 'Not yet', 'The list has **no paging**. Add it, with a test.')

  await learner.reload()
  await expect(learner.locator('#review')).toContainText('Changes requested')
  await expect(learner.locator('#review strong', { hasText: 'no paging' })).toBeVisible()
  await handIn(learner, 'https://code.example.com/wren/api/tree/89abcdef0123456789abcdef0123456789abcdef')
  await expect(learner.getByRole('heading', { name: 'Iteration 2' })).toBeVisible()

  await mentor.reload()
  await mentor.getByRole('button', { name: 'Claim this review' }).click()
  await judge(mentor, 'Competent', 'Paged and tested.')

  await learner.reload()
  await expect(learner.locator('#review')).toContainText('Approved')
  await expect(learner.getByTestId('step-assurance')).toContainText('verified')
  await expect(learner.getByRole('heading', { name: 'Iteration 1' })).toBeVisible()
  const progress = await (await learner.request.get('/api/v1/me/progress')).json()
  expect(progress.totals.all).toMatchObject({ done: 1, verified: 1 })
})
