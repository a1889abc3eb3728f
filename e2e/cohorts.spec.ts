import type { Page } from '@playwright/test'
import { readProgress } from './app'
import { expect, test } from './fixtures'
import { pathMailedTo } from './outbox'

/** Makes a cohort on the mentor's screen and stays on the page of its people. */
async function makeCohort(mentor: Page, name: string): Promise<void> {
  await mentor.goto('/mentor/cohorts')
  await mentor.getByLabel('Name', { exact: true }).fill(name)
  await mentor.getByRole('button', { name: 'Create a cohort' }).click()
  await expect(mentor).toHaveURL(/\/mentor\/cohorts\/[0-9a-f-]{36}\/people$/)
}

const getLink = (mentor: Page, cohort: string) => mentor.getByLabel(`Join link for ${cohort}`)

async function join(learner: Page, link: string): Promise<void> {
  await learner.goto(link)
  await learner.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(learner.getByText('You’ve joined.')).toBeVisible()
}

const getStatus = async (page: Page, url: string) => (await page.goto(url))?.status()

test('a learner reads a cohort’s terms before they join by its link, and a renewed link takes the place of the old', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Iris')
  const mentor = await pageOf('mentor')
  await makeCohort(mentor, 'Cohort with terms')
  const tabs = mentor.getByRole('navigation', { name: 'Parts of this cohort' })
  await tabs.getByRole('link', { name: 'Settings' }).click()
  const settings = mentor.getByRole('region', { name: 'Settings' })
  await settings.getByRole('radio', { name: 'Selected stages' }).check()
  await settings.getByRole('checkbox', { name: 'Databases' }).check()
  await settings.getByRole('radio', { name: 'Weeks after joining' }).check()
  await settings.getByLabel('Weeks', { exact: true }).fill('30')
  await settings.getByRole('button', { name: 'Save' }).click()
  await expect(mentor.getByText('Cohort saved.')).toBeVisible()
  await tabs.getByRole('link', { name: 'Progress' }).click()
  await expect(mentor.getByText('Core steps of Databases, within 30 weeks of joining')).toBeVisible()
  await tabs.getByRole('link', { name: 'People' }).click()

  const link = await getLink(mentor, 'Cohort with terms').inputValue()
  await learner.goto(link)
  await expect(learner.getByText('Core steps of Databases')).toBeVisible()
  await expect(learner.getByText('Within 30 weeks of joining')).toBeVisible()
  await expect(learner.getByRole('heading', { name: 'What its mentors will see' })).toBeVisible()
  await join(learner, link)
  await learner.goto('/cohorts')
  const own = learner.getByRole('region', { name: 'Cohort with terms' })
  await expect(own.getByText(/^By \d+ \w+ \d{4}$/)).toBeVisible()

  await mentor.getByRole('button', { name: 'Create link' }).click()
  await expect(getLink(mentor, 'Cohort with terms')).not.toHaveValue(link)
  expect(await getStatus(learner, link)).toBe(404)
  const renewed = await getLink(mentor, 'Cohort with terms').inputValue()
  expect(await getStatus(learner, renewed)).toBe(200)
})

test('an invitation by mail lets one person in, and nobody after them', async ({ newLearner, pageOf }) => {
  const [{ page: invited, email }, { page: third }] = [await newLearner('Mira'), await newLearner('Theo')]
  const mentor = await pageOf('mentor')
  await makeCohort(mentor, 'Cohort by mail')
  const invitations = mentor.getByRole('region', { name: 'Invitations' })
  await invitations.getByLabel('E-mail addresses').fill(email)
  await invitations.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(invitations.getByRole('listitem').filter({ hasText: email })).toContainText('Pending')

  const link = await pathMailedTo(email, /http\S+\/cohorts\/join\/\S+/)
  expect(link.startsWith(`${new URL(mentor.url()).origin}/cohorts/join/`)).toBe(true)
  await join(invited, link)
  expect(await getStatus(third, link)).toBe(404)
  await expect(third.getByText('Cohort by mail')).toHaveCount(0)
  await mentor.reload()
  await invitations.getByText('1 earlier invitation').click()
  await expect(invitations.getByRole('listitem').filter({ hasText: email })).toContainText('Accepted')
})

test('a learner who leaves a cohort is gone for its mentors and keeps what they did', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Pim')
  const mentor = await pageOf('mentor')
  await makeCohort(mentor, 'Cohort to leave')
  const cohort = mentor.url()
  await join(learner, await getLink(mentor, 'Cohort to leave').inputValue())
  const ticked = await learner.request.put('/api/v1/me/progress/http', { data: { status: 'done' } })
  expect(ticked.ok()).toBe(true)
  await mentor.goto(cohort)
  await mentor.getByRole('region', { name: 'Learners' }).getByRole('link', { name: 'Pim' }).click()
  await expect(mentor.getByRole('heading', { name: 'Pim', level: 1 })).toBeVisible()
  const theirPage = mentor.url()

  await learner.goto('/cohorts')
  await learner.getByRole('button', { name: 'Leave this cohort' }).click()
  const question = learner.getByRole('dialog', { name: 'Leave Cohort to leave?' })
  await question.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(learner.getByText('You’re not in a cohort yet')).toBeVisible()

  expect(await getStatus(mentor, theirPage)).toBe(404)
  await mentor.goto(cohort)
  await mentor.getByRole('searchbox', { name: 'Part of a name' }).fill('Pim')
  await mentor.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(mentor.getByText('No matching learners.')).toBeVisible()
  expect((await readProgress(learner)).totals.all.done).toBe(1)
})
