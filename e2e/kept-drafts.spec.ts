import { waitUntilInteractive } from './app'
import { REVIEWED_STEP, submitted } from './changes-requested'
import { expect, test } from './fixtures'
import { holdBack } from './network/hold-responses'
import { answered, claim, getPanel, judge, openLive } from './reviewing'

const STEP = `/roadmaps/backend/steps/${REVIEWED_STEP}`

test('a mentor who reads the brief and goes back finds their draft, and goes on with it', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Ines')
  const mentor = await pageOf('mentor')
  const id = await submitted(learner, mentor)
  await mentor.goto(`/mentor/reviews/${id}`)
  await claim(mentor)
  const feedback = mentor.getByLabel('Feedback')
  const write = (text: string) =>
    answered(mentor, '/draft', async () => {
      await feedback.fill(text)
      await feedback.blur()
    })
  await write('The list has')
  await mentor.getByRole('link', { name: 'Read the brief' }).click()
  await expect(mentor).toHaveURL(new RegExp(`${STEP}$`))
  await mentor.goBack()
  await expect(feedback).toHaveValue('The list has')
  // Would be refused if it were based on a version older than the server's.
  await write('The list has no paging.')
  await expect(mentor.getByRole('status').filter({ hasText: /^Saved at / })).toHaveCount(1)

  // Leaves before the pause that saves: the text is sent while leaving. If a save is in progress then, the text is sent
  // for both versions that it may produce, and one of the two is refused.
  const taken = mentor.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/draft') && answer.ok())
  await feedback.fill('The list has no paging. Add it.')
  await mentor.goForward()
  await taken
  await expect(mentor).toHaveURL(new RegExp(`${STEP}$`))
  await mentor.goBack()
  await expect(feedback).toHaveValue('The list has no paging. Add it.')
  // If the response to the save while leaving has not come yet, this one is refused first, and sent again.
  const last = 'The list has no paging. Add it, with a test.'
  const kept = mentor.waitForResponse((answer) => answer.ok() && answer.request().postData()?.includes(last) === true)
  await feedback.fill(last)
  await feedback.blur()
  await kept
  expect((await mentor.request.post(`/api/v1/reviews/${id}/release`)).ok()).toBe(true)
})

test('a message that a learner is writing is still there after the verdict has moved the review', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Mira')
  const mentor = await pageOf('mentor')
  await mentor.goto(`/mentor/reviews/${await submitted(learner, mentor)}`)
  await claim(mentor)
  await openLive(learner, STEP)
  const message = getPanel(learner).getByLabel('Write a message')
  await message.fill('One more question: ')
  await judge(mentor, 'Competent', 'Paged and tested.')
  await expect(getPanel(learner)).toContainText('Approved')
  await expect(message).toHaveValue('One more question: ')

  await message.press('End')
  await message.pressSequentially('why two pages?')
  await answered(learner, '/messages', () => getPanel(learner).getByRole('button', { name: 'Send' }).click())
  await expect(getPanel(learner).getByRole('listitem').filter({ hasText: 'why two pages?' })).toBeVisible()
  await expect(message).toHaveValue('')
})

test('a newer attempt that a learner is filling in is still there after a mentor has claimed and released the work', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Alba')
  const mentor = await pageOf('mentor')
  await mentor.goto(`/mentor/reviews/${await submitted(learner, mentor)}`)
  await openLive(learner, STEP)
  const panel = getPanel(learner)
  const address = panel.getByLabel('Link to your repository')
  const submit = panel.getByRole('button', { name: 'Submit for review' })
  await panel.getByRole('button', { name: 'Submit a new attempt' }).click()
  await address.fill('https://code.example.com/alba/api')
  await claim(mentor)
  await expect(panel).toContainText('Claimed by')
  await expect(address).toHaveCount(0)
  await answered(mentor, '/release', () => mentor.getByRole('button', { name: 'Release review' }).click())
  await expect(address).toHaveValue('https://code.example.com/alba/api')

  await answered(learner, '/submissions', () => submit.click())
  await expect(panel.getByRole('heading', { name: 'Attempt 2', exact: true })).toBeVisible()
  await expect(address).toHaveValue('')
})

test('a note that is typed on while it is being saved, after a look at another page, loses nothing', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Nora')
  await page.goto('/roadmaps/backend/steps/http')
  await page.getByRole('button', { name: 'Write a note' }).click()
  const note = page.getByLabel('Text of your note')
  await note.fill('Methods, codes')
  const saving = await holdBack(page, ({ pathname }) => pathname.startsWith('/api/v1/me/notes/'))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saving.made
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Roadmap' }).click()
  await expect(page).toHaveURL(/\/roadmaps\/backend$/)
  await page.goBack()
  await expect(note).toHaveValue('Methods, codes')
  await note.fill('Methods, codes, caching')
  await saving.deliver()
  await expect(page.getByText('Note saved.')).toBeVisible()
  await expect(note).toHaveValue('Methods, codes, caching')

  await answered(page, '/notes/http', () => page.getByRole('button', { name: 'Save', exact: true }).click())
  const shown = page.locator('#note p', { hasText: 'Methods, codes, caching' })
  await expect(shown).toBeVisible()
  await page.reload()
  await expect(shown).toBeVisible()
})

test('a cohort whose answer is lost is made once, when it is sent again', async ({ pageOf }) => {
  const mentor = await pageOf('mentor')
  await mentor.goto('/mentor/cohorts')
  const name = `Made once ${Date.now()}`
  await mentor.getByLabel('Name', { exact: true }).fill(name)
  const isNew = ({ pathname }: URL) => pathname === '/api/v1/cohorts'
  await mentor.route(isNew, async (route) => {
    await route.fetch()
    await route.abort()
  })
  const create = mentor.getByRole('button', { name: 'Create a cohort' })
  await create.click()
  await expect(mentor.getByText('so this may not be saved')).toBeVisible()
  await mentor.unroute(isNew)
  await create.click()
  await expect(mentor).toHaveURL(/\/mentor\/cohorts\/[0-9a-f-]{36}\/people$/)
  await mentor.goto('/mentor/cohorts')
  await expect(mentor.getByRole('link', { name })).toHaveCount(1)
})

test('settings of a cohort that are being typed stay when something else of its page is saved', async ({ pageOf }) => {
  const mentor = await pageOf('mentor')
  const answer = await mentor.request.post('/api/v1/cohorts', { data: { name: 'Typed settings' } })
  const { id } = await answer.json()
  await mentor.goto(`/mentor/cohorts/${id}/settings`)
  const hours = mentor.getByLabel('Review within', { exact: false })
  await hours.fill('40')
  // A colleague changes another field, and this page refreshes.
  const change = { data: { name: 'Changed meanwhile' } }
  expect((await mentor.request.patch(`/api/v1/cohorts/${id}`, change)).ok()).toBe(true)
  const dates = mentor.getByRole('region', { name: 'Dates' })
  await dates.getByText('Set dates').click()
  await dates.getByLabel('First day of class').fill('2027-02-01')
  await dates.getByRole('button', { name: 'Save dates' }).click()
  await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('Changed meanwhile')
  await expect(hours).toHaveValue('40')
  await mentor.getByRole('region', { name: 'Settings' }).getByRole('button', { name: /^Save/ }).click()
  await expect(mentor.getByLabel('Name', { exact: true })).toHaveValue('Changed meanwhile')
  await expect(hours).toHaveValue('40')

  // Changed while saving, and changed back: it now differs from the saved value.
  const saving = await holdBack(mentor, ({ pathname }) => pathname === `/api/v1/cohorts/${id}`)
  const save = mentor.getByRole('region', { name: 'Settings' }).getByRole('button', { name: /^Sav/ })
  await hours.fill('8')
  await save.click()
  await saving.made
  await hours.fill('40')
  await saving.deliver()
  await expect(save).toHaveText('Save')
  await expect(hours).toHaveValue('40')
  await answered(mentor, `/cohorts/${id}`, () => save.click())
  await mentor.reload()
  await expect(hours).toHaveValue('40')
})

test('what is typed in a form stays when it is sent without a connection', async ({ pageOf }) => {
  const mentor = await pageOf('mentor')
  const { id } = await (await mentor.request.post('/api/v1/cohorts', { data: { name: 'Off line' } })).json()
  await mentor.goto(`/mentor/cohorts/${id}/settings`)
  await waitUntilInteractive(mentor)
  const hours = mentor.getByLabel('Review within', { exact: false })
  await hours.fill('40')
  await mentor.context().setOffline(true)
  await mentor.getByRole('region', { name: 'Settings' }).getByRole('button', { name: 'Save' }).click()
  await expect(mentor.getByText('You’re offline, so this isn’t saved.')).toBeVisible()
  // Gives Next time to request the page and, in vain, to navigate to it.
  await mentor.waitForTimeout(500)
  await expect(hours).toHaveValue('40')
  await mentor.context().setOffline(false)
  await answered(mentor, `/cohorts/${id}`, () =>
    mentor.getByRole('region', { name: 'Settings' }).getByRole('button', { name: 'Save' }).click(),
  )
})
