import { getTick, ROADMAP_LIST, tick } from './app'
import { expect, test } from './fixtures'

test('a step that two roadmaps share is ticked once, and each counts it in its own words', async ({ newLearner }) => {
  const { page } = await newLearner('Gil')
  await page.goto(ROADMAP_LIST)
  await page.getByRole('link', { name: 'All roadmaps' }).click()
  await page.getByRole('link', { name: 'Git in a week' }).click()
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page.getByTestId('totals')).toContainText(/^0 of 9 core steps ·/)
  await tick(page, 'Git basics')
  await expect(page.getByTestId('totals')).toContainText(/^1 of 9 core steps ·/)
  await page.goto(ROADMAP_LIST)
  await expect(getTick(page, 'Git basics')).toBeChecked()
  await expect(page.getByTestId('totals')).toContainText(/^1 of 56 core steps to junior-ready/)
})

test('the skills page says which steps prove a skill and how far the learner is', async ({ newLearner, newPage }) => {
  const { page } = await newLearner('Hal')
  await page.goto(ROADMAP_LIST)
  await tick(page, 'Git basics')
  await page.getByRole('link', { name: 'Skills' }).click()
  const skill = page.locator('#version-control')
  await expect(skill).toContainText('1 of 5')
  await skill.getByText('steps prove it').click()
  await skill.getByRole('link', { name: 'Git basics' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Git basics')

  const visitor = await newPage()
  await visitor.goto('/roadmaps/git-in-a-week/skills')
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Skills')
})

test('a step shows how one’s own track does it, and what changing the track would keep', async ({ newLearner }) => {
  const { page } = await newLearner('Ivy')
  await page.goto('/roadmaps/backend/steps/background-work')
  await expect(page.getByRole('heading', { name: 'In Node.js' })).toBeVisible()
  await page.goto(ROADMAP_LIST)
  await tick(page, 'Git basics')
  await page.goto('/settings')
  await expect(page.getByText('Your one completed step carries over.').first()).toBeVisible()
})
