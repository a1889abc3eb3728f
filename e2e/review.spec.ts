import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { openHandIn } from './app'
import { DEMO_PASSWORD, expect, signIn, test } from './fixtures'
import { resize } from './layout/resize'
import { answered, claim, getPanel, judge, openLive } from './reviewing'

const STEP = '/roadmaps/backend/steps/rest-api-project'

type Cohort = { readonly id: string; readonly name: string }

/** Makes a cohort on the mentor's screen. */
async function makeCohort(mentor: Page, name: string): Promise<Cohort> {
  await mentor.goto('/mentor/cohorts')
  await mentor.getByLabel('Name', { exact: true }).fill(name)
  await mentor.getByRole('button', { name: 'Create a cohort' }).click()
  await expect(mentor).toHaveURL(/\/mentor\/cohorts\/[0-9a-f-]{36}\/people$/)
  return { id: mentor.url().split('/').at(-2) ?? '', name }
}

/** Joins by the link that the cohort's page shows. */
async function join(learner: Page, mentor: Page, { id, name }: Cohort): Promise<void> {
  await mentor.goto(`/mentor/cohorts/${id}/people`)
  await learner.goto(await mentor.getByLabel(`Join link for ${name}`).inputValue())
  await learner.getByRole('button', { name: 'Join', exact: true }).click()
  // The page names the cohort before joining too.
  await expect(learner.getByText('You’ve joined.')).toBeVisible()
}

/** Submits work and waits for the server's response, no longer: what follows is what open pages do by themselves. */
async function handIn(learner: Page, url: string, note: string): Promise<void> {
  const panel = getPanel(learner)
  await openHandIn(panel)
  await panel.getByLabel('Link to your repository').fill(url)
  await panel.getByLabel(/What do you want help with/).fill(note)
  await answered(learner, '/submissions', () => panel.getByRole('button', { name: 'Submit for review' }).click())
}

async function expectClean(page: Page, what: string): Promise<void> {
  expect(await violationsOn(page), what).toEqual([])
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

const saved = (mentor: Page) => mentor.getByRole('status').filter({ hasText: /^Saved at \d\d:\d\d\.$/ })
const linkToWork = (mentor: Page) => mentor.locator('#content').getByRole('link', { name: /REST API/ })

test('a mentor who does not learn here lands on the mentors’ side, and can still make a plan', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/sign-in')
  await page
    .getByRole('button', { name: /Fill in/ })
    .nth(1)
    .click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/mentor(\/reviews)?$/)
  await page.goto('/onboarding')
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
})

test('learner and mentor see in two open browsers, without a reload, what the other does: from work to verified', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const { page: learner } = await newLearner('Wren')
  const mentor = await pageOf('mentor')
  await learner.goto(STEP)
  await expect(learner.getByRole('button', { name: 'Submit for review' })).toHaveCount(0)
  const cohort = await makeCohort(mentor, 'Journey cohort')
  await join(learner, mentor, cohort)

  await openLive(mentor, `/mentor/reviews?cohort=${cohort.id}`)
  await expect(mentor.getByText('You’re all caught up')).toBeVisible()
  await openLive(learner, STEP)
  await handIn(
    learner,
    'https://code.example.com/wren/api/tree/0123456789abcdef0123456789abcdef01234567',
    'Is the paging right?',
  )
  await expect(linkToWork(mentor)).toBeVisible()
  await expect(getPanel(learner)).toContainText('1st of 1 in the queue')

  await linkToWork(mentor).click()
  // The queue names Wren too.
  await expect(mentor).toHaveURL(/\/mentor\/reviews\/[0-9a-f-]{36}$/)
  await expect(mentor.getByText('Wren').first()).toBeVisible()
  const desk = mentor.viewportSize()
  await resize(mentor, { width: 390, height: 560 })
  await claim(mentor)
  await expect(getPanel(learner)).toContainText('Claimed by')
  // Claiming focuses the work, which stays in view, so that a keyboard user continues from there.
  await expect(mentor.getByRole('region', { name: 'Work', exact: true })).toBeFocused()
  await expect(mentor.getByRole('heading', { name: 'Work', exact: true })).toBeInViewport()
  if (desk) await resize(mentor, desk)
  await mentor.locator('#verdict-form input').first().press('1')
  await expect(mentor.locator('#verdict-form input').first()).toBeChecked()

  await mentor.getByLabel('Feedback').fill('The list has')
  await expect(saved(mentor)).toHaveCount(1)
  await openLive(mentor, mentor.url())
  await expect(mentor.getByLabel('Feedback')).toHaveValue('The list has')
  await expect(mentor.locator('#verdict-form input').first()).toBeChecked()

  await judge(mentor, 'Not yet', 'The list has **no paging**. Add it, with a test.')
  await expect(getPanel(learner)).toContainText('Changes requested')
  await expect(getPanel(learner).locator('strong', { hasText: 'no paging' })).toBeVisible()
  await expect(mentor.locator('#review-status')).toBeFocused()
  // The demo's own cohorts have waiting work.
  const queue = await (await mentor.request.get('/api/v1/mentor/reviews?limit=1')).json()
  const next = mentor.getByRole('link', { name: /^Next review: / })
  await expect(next).toHaveAttribute('href', `/mentor/reviews/${queue.reviews[0].id}`)

  const answer = getPanel(learner).getByRole('button', { name: 'Quite a bit' })
  await answered(learner, '/rating', () => answer.click())
  await expect(getPanel(learner)).toContainText('You said this helped you quite a bit')
  await expect(answer).toBeFocused()
  await expect(mentor.getByText('How much it helped Wren: quite a bit.')).toBeVisible()
  await expectClean(learner, 'the panel of a learner who was sent back')

  await handIn(
    learner,
    'https://code.example.com/wren/api/tree/89abcdef0123456789abcdef0123456789abcdef',
    'Is the sorting right?',
  )
  await expect(mentor.getByRole('heading', { name: 'Attempt 2' })).toBeVisible()
  const changes = mentor.getByRole('region', { name: 'Changed since attempt 1' })
  await expect(changes.locator('del', { hasText: '0123456789ab' }).last()).toBeVisible()
  await expect(changes.locator('ins', { hasText: 'sorting' })).toBeVisible()

  await claim(mentor)
  await expect(mentor.getByRole('link', { name: /^Next review: / })).toHaveCount(0)
  await judge(mentor, 'Competent', 'Paged and tested.')
  await expect(getPanel(learner)).toContainText('Approved')
  await expect(learner.getByTestId('step-assurance')).toHaveText('Done, verified.')
  await expect(getPanel(learner)).toContainText('This step was verified on attempt 2.')
  await expect(getPanel(learner).getByRole('heading', { name: 'Attempt 1', exact: true })).toBeVisible()
  await expectClean(learner, 'the panel of a learner with approved work')
  const progress = await (await learner.request.get('/api/v1/me/progress')).json()
  expect(progress.totals.all).toMatchObject({ done: 1, verified: 1 })
})

test('a mentor hands a review over to a colleague, and the learner takes their work back while it waits', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const [{ page: learner }, { page: colleague, email, password }] = [
    await newLearner('Rowan'),
    await newLearner('Olga'),
  ]
  const [mentor, admin] = [await pageOf('mentor'), await newPage()]
  await signIn(admin, 'admin@waymark.test', DEMO_PASSWORD)
  const { id } = await (await colleague.request.get('/api/v1/me')).json()
  const roles = await admin.request.put(`/api/v1/admin/people/${id}/roles`, { data: { isMentor: true } })
  expect(roles.ok()).toBe(true)
  await signIn(colleague, email, password)

  const cohort = await makeCohort(mentor, 'Two mentors')
  const added = await mentor.request.post(`/api/v1/cohorts/${cohort.id}/mentors`, { data: { email } })
  expect(added.ok()).toBe(true)
  await join(learner, mentor, cohort)
  await learner.goto(STEP)
  await handIn(learner, 'https://code.example.com/rowan/api', 'Anything.')

  await mentor.goto(`/mentor/reviews?cohort=${cohort.id}`)
  await linkToWork(mentor).click()
  await claim(mentor)
  await openLive(colleague, `/mentor/reviews?cohort=${cohort.id}`)
  await expect(colleague.getByText('You’re all caught up')).toBeVisible()
  await mentor.getByRole('button', { name: 'Hand over review' }).click()
  await mentor.getByLabel('Colleague').selectOption({ label: 'Olga' })
  const dialog = mentor.getByRole('dialog')
  await answered(mentor, '/hand-over', () => dialog.getByRole('button', { name: 'Hand over review' }).click())
  await expect(colleague.getByText('Handed to you')).toBeVisible()
  await expect(mentor.getByText('This was handed to Olga.')).toBeVisible()

  await linkToWork(colleague).click()
  await expect(colleague.getByText('A colleague handed this to you.')).toBeVisible()
  await getPanel(learner).getByRole('button', { name: 'Withdraw' }).click()
  await answered(learner, '/withdraw', () => learner.getByRole('button', { name: 'Withdraw work' }).click())
  await expect(colleague.getByText('Rowan withdrew this work.')).toBeVisible()
  await expect(getPanel(learner)).toContainText('You withdrew this work.')
})

test('a mentor keeps what they say often, and puts it into the feedback of a review', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const { page: learner } = await newLearner('Linnea')
  const mentor = await pageOf('mentor')
  const cohort = await makeCohort(mentor, 'Replies cohort')
  await join(learner, mentor, cohort)
  await learner.goto(STEP)
  await handIn(learner, 'https://code.example.com/linnea/api', 'Anything.')

  await mentor.goto('/mentor/saved-replies')
  await mentor.getByRole('button', { name: 'Write a reply' }).click()
  await mentor.getByLabel('Kind').selectOption('praise')
  await mentor.getByLabel('Title').fill('Names')
  await mentor.getByLabel('Text', { exact: true }).fill('Your names say what things are.')
  await answered(mentor, '/saved-replies', () => mentor.getByRole('button', { name: 'Save the reply' }).click())
  await expect(mentor.getByRole('heading', { name: 'Names', exact: true })).toBeVisible()

  await mentor.goto(`/mentor/reviews?cohort=${cohort.id}`)
  await linkToWork(mentor).click()
  await claim(mentor)
  const feedback = mentor.getByLabel('Feedback')
  await feedback.fill('Paging is missing.')
  await mentor.getByRole('button', { name: 'Saved replies' }).click()
  await expectClean(mentor, 'a review with its form and the saved replies')
  await resize(mentor, { width: 320, height: 640 })
  await expectClean(mentor, 'the same on a phone')
  await resize(mentor, { width: 1440, height: 900 })
  await mentor.getByRole('button', { name: /^Insert: Names/ }).click()
  await expect(feedback).toHaveValue('Paging is missing.\n\nYour names say what things are.')
  await expect(feedback).toBeFocused()

  await feedback.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 18))
  await mentor.getByRole('button', { name: 'Save this as a reply' }).click()
  const dialog = mentor.getByRole('dialog', { name: 'Save this as a reply' })
  await expect(dialog.getByLabel('Text', { exact: true })).toHaveValue('Paging is missing.')
  await dialog.getByLabel('Title').fill('Missing pages')
  await answered(mentor, '/saved-replies', () => dialog.getByRole('button', { name: 'Save the reply' }).click())
  await mentor.getByRole('button', { name: 'Saved replies' }).click()
  await expect(mentor.getByRole('button', { name: /^Insert: Missing pages/ })).toBeVisible()
  await expect(saved(mentor)).toHaveCount(1)
  await answered(mentor, '/release', () => mentor.getByRole('button', { name: 'Release review' }).click())

  await mentor.goto('/mentor/saved-replies')
  await mentor.getByRole('button', { name: 'Remove Missing pages' }).click()
  await mentor.getByRole('button', { name: 'Remove reply' }).click()
  await expect(mentor.getByRole('heading', { name: 'Missing pages' })).toHaveCount(0)
})
