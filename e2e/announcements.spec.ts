import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { expect, test } from './fixtures'
import { callOrFail } from './policy/cast'

const accessible = async (page: Page) => expect(await violationsOn(page)).toEqual([])
const cards = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

/** Makes a cohort of the admin's with the learner. @returns its id */
async function cohortWith(admin: Page, learner: Page, name: string): Promise<string> {
  const cohort = await callOrFail<{ id: string; joinCode: string }>(admin, 'POST', '/api/v1/cohorts', { name })
  await callOrFail(learner, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  return cohort.id
}

const plan = { track: 'nodejs', weeklyHours: 12, studyDays: [0, 2], country: 'DE', paidExperienceYears: 0 }

test('an admin announces something to a cohort; a learner reads and dismisses it, an outsider never sees it', async ({
  pageOf,
  newLearner,
}) => {
  const [admin, { page: learner }, { page: outsider }] = [
    await pageOf('admin'),
    await newLearner('Lea'),
    await newLearner('Otto'),
  ]
  for (const page of [learner, outsider]) {
    await callOrFail(page, 'PUT', '/api/v1/me/plan', { ...plan, goal: 'first-job' })
  }
  const name = `Announced ${Date.now()}`
  await cohortWith(admin, learner, name)

  await admin.goto('/admin/announcements')
  await accessible(admin)
  await admin.getByRole('button', { name: 'Publish announcement' }).click()
  await expect(admin.getByRole('alert').first()).toBeVisible()
  const text = admin.getByLabel('Announcement', { exact: true })
  await text.fill('No class on **Friday**.')
  await admin.getByLabel('Audience').selectOption('cohorts')
  await admin.getByLabel(name).check()
  await admin.getByLabel('Show it for').selectOption('3')
  await admin.getByRole('button', { name: 'Publish announcement' }).click()
  await expect(admin.getByText('Announcement published.')).toBeVisible()
  await expect(text).toHaveValue('')
  const listed = cards(admin, `to ${name}, until`)
  await expect(listed).toHaveCount(1)

  await learner.goto('/dashboard')
  const card = cards(learner, 'No class on Friday.')
  await expect(card).toContainText(`to ${name}, until`)
  await accessible(learner)
  await outsider.goto('/dashboard')
  await expect(cards(outsider, 'No class on Friday.')).toHaveCount(0)

  await card.getByRole('button', { name: 'Dismiss' }).click()
  await expect(card).toHaveCount(0)
  await expect(learner.getByRole('heading', { name: 'No announcements' })).toBeFocused()
  // Going back to the page as it was fetched doesn't show it again.
  await learner.goto('/notifications')
  await learner.goBack()
  await expect(learner.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(card).toHaveCount(0)

  await listed.getByRole('button', { name: 'End announcement' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'End announcement' }).click()
  await expect(listed).toHaveCount(0)
  await admin.getByRole('link', { name: 'Show past' }).click()
  await expect(cards(admin, `to ${name}, until`)).toHaveCount(1)
  await admin.goto('/admin/audit?action=announcement-ended')
  await expect(admin.getByRole('row').filter({ hasText: 'ended an announcement' }).first()).toBeVisible()
})

test('at most three announcements are on the dashboard, the newest first', async ({ pageOf, newLearner }) => {
  const [admin, { page: learner }] = [await pageOf('admin'), await newLearner('Mia')]
  await callOrFail(learner, 'PUT', '/api/v1/me/plan', { ...plan, goal: 'first-job' })
  const cohort = await cohortWith(admin, learner, `Many ${Date.now()}`)
  for (const body of ['First', 'Second', 'Third', 'Fourth']) {
    await callOrFail(admin, 'POST', '/api/v1/admin/announcements', { cohorts: [cohort], body: `${body} of four` })
  }
  await learner.goto('/dashboard')
  await expect(cards(learner, 'of four')).toHaveText([/^Fourth/, /^Third/, /^Second/])
  await expect(learner.getByRole('link', { name: 'See all 4 announcements' })).toBeVisible()
  await cards(learner, 'Third of four').getByRole('button', { name: 'Dismiss' }).click()
  await expect(cards(learner, 'of four')).toHaveText([/^Fourth/, /^Second/, /^First/])
})
