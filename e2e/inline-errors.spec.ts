import type { Page } from '@playwright/test'
import { recordSpoken } from './accessibility/spoken'
import { ROADMAP_LIST, waitUntilInteractive } from './app'
import { submitted } from './changes-requested'
import { expect, signIn, test } from './fixtures'
import { claim } from './reviewing'

/**
 * A missing value is reported beside its field, read out, and focused; before sending, no field is marked as invalid.
 */

/** Counts the fields that the browser reports as invalid to a screen reader. */
const invalid = (page: Page) => page.locator('main :is(input, textarea, select):invalid').count()

test('a first plan without a track: the question says so, and its first answer has the focus', async ({ newPage }) => {
  const page = await newPage()
  const account = { name: 'Ilse', email: `ilse.${Date.now()}@example.org`, password: 'a long enough password' }
  await page.request.post('/api/v1/sign-up', { data: account })
  await signIn(page, account.email, account.password)
  const spoken = await recordSpoken(page)
  await page.goto('/onboarding')
  await waitUntilInteractive(page)
  expect(await invalid(page), 'nothing is invalid yet').toBe(0)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect.poll(spoken).toEqual(['Choose a track.'])
  const tracks = page.getByRole('group', { name: 'Track', exact: true })
  await expect(tracks.getByRole('radio').first()).toBeFocused()
  await expect(tracks).toHaveAccessibleDescription(/Choose a track\./)
})

test('time off without days, and with half a day', async ({ newLearner }) => {
  const { page } = await newLearner('Isa')
  const spoken = await recordSpoken(page)
  await page.goto('/settings')
  await waitUntilInteractive(page)
  expect(await invalid(page), 'nothing is invalid yet').toBe(0)
  await page.getByRole('button', { name: 'Add time off' }).click()
  const twice = ['Choose a day.', 'Choose a day.']
  await expect.poll(spoken).toEqual(twice)
  const first = page.getByLabel('First day off')
  await expect(first).toBeFocused()
  await expect(first).toHaveAccessibleDescription('Choose a day.')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  const complete = 'Complete “First day off”, or clear it.'
  await expect.poll(spoken).toEqual([...twice, complete])
  await expect(first).toBeFocused()
  await expect(first).toHaveAttribute('aria-invalid', 'true')
  await expect(first).toHaveAccessibleDescription(new RegExp(complete))
  await first.fill('2099-07-01')
  await expect(page.getByText(complete)).toHaveCount(0)
  await expect(first).not.toHaveAttribute('aria-invalid')
  await expect(first).toHaveAccessibleDescription('')
})

test('a step that is skipped without a reason', async ({ newLearner }) => {
  const { page } = await newLearner('Ike')
  const spoken = await recordSpoken(page)
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  await page.getByLabel('Status of Git basics').selectOption('skipped')
  const why = page.getByRole('dialog').getByLabel('Why skip it?')
  await why.press('Enter')
  await expect.poll(spoken).toEqual(['Write something here.'])
  await expect(why).toBeFocused()
  await expect(why).toHaveAccessibleDescription('Write something here.')
})

test('a verdict without scores, words and outcome is asked for all three, one after the other', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Ivy')
  const mentor = await pageOf('mentor')
  const id = await submitted(learner, mentor)
  const spoken = await recordSpoken(mentor)
  await mentor.goto(`/mentor/reviews/${id}`)
  await claim(mentor)
  expect(await invalid(mentor), 'nothing is invalid yet').toBe(0)
  const rows = mentor.locator('#verdict-form fieldset')
  const before = await spoken()
  const give = mentor.getByRole('button', { name: 'Give verdict' })
  await give.click()
  const row = await rows.first().locator('legend').textContent()
  const noScore = `Score every row of the rubric: “${row}” has no score yet.`
  await expect.poll(spoken).toEqual([...before, noScore, 'Write something here.', 'Choose an outcome.'])
  await expect(rows.first().getByRole('radio').first()).toBeFocused()
  for (const one of await rows.all()) await one.getByRole('radio', { name: /^Competent/ }).check()
  await give.click()
  await expect(mentor.getByLabel('Feedback')).toBeFocused()
  await mentor.getByLabel('Feedback').fill('Good.')
  await give.click()
  const outcome = mentor.getByRole('group', { name: 'Outcome' })
  await expect(outcome.getByRole('radio').first()).toBeFocused()
  await expect(outcome).toHaveAccessibleDescription('Choose an outcome.')
  await outcome.getByRole('radio', { name: 'Competent', exact: true }).check()
  await give.click()
  await expect(mentor.getByRole('dialog', { name: 'Give this verdict?' })).toBeVisible()
})
