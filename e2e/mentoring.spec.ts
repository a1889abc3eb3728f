import { readFileSync } from 'node:fs'
import type { APIResponse, Page } from '@playwright/test'
import { openHandIn } from './app'
import { expect, test } from './fixtures'

const PROJECT = '/roadmaps/backend/steps/rest-api-project'
const DAY_MS = 24 * 60 * 60 * 1000

async function made(answer: Promise<APIResponse>) {
  const response = await answer
  expect(response.ok(), response.url()).toBe(true)
  return response.json()
}

/** Makes a new cohort of the mentor's with the learner. */
async function bringTogether(mentor: Page, learner: Page, name: string) {
  const cohort = await made(mentor.request.post('/api/v1/cohorts', { data: { name } }))
  await made(learner.request.post('/api/v1/cohorts/join', { data: { code: cohort.joinCode } }))
  const { id } = await made(learner.request.get('/api/v1/me'))
  return {
    cohort: cohort.id as string,
    learnerPage: `/mentor/learners/${id}`,
    learnerApi: `/api/v1/mentor/learners/${id}`,
  }
}

/** Opens a page and waits until it receives live updates. */
async function openLive(page: Page, url: string): Promise<void> {
  const live = page.waitForResponse((response) => response.url().includes('/api/v1/me/live'))
  await page.goto(url)
  await live
}

const dayAhead = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

test('a learner sees on the open page of a step that a mentor waives it and why, and when that ends', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Silke')
  const mentor = await pageOf('mentor')
  const { learnerPage } = await bringTogether(mentor, learner, 'Cohort of waivers')
  await openLive(learner, '/roadmaps/backend/steps/http')
  const note = learner.getByRole('region', { name: 'Waived' })
  await mentor.goto(learnerPage)
  await mentor.getByRole('region', { name: 'Progress' }).getByRole('link', { name: 'APIs' }).click()
  await mentor.getByRole('button', { name: 'Waive HTTP in practice' }).click()
  const form = mentor.getByRole('dialog', { name: 'Waive HTTP in practice' })
  await form.getByLabel('Reason').fill('Kept a proxy running for years.')
  await form.getByRole('button', { name: 'Waive this step' }).click()
  await expect(note).toContainText('Kept a proxy running for years.')
  await expect(learner.getByTestId('step-assurance')).toContainText('verified')

  await mentor.getByRole('button', { name: 'End the waiver of HTTP in practice' }).click()
  await mentor.getByRole('dialog').getByRole('button', { name: 'End waiver' }).click()
  await expect(note).toHaveCount(0)
  await expect(learner.getByTestId('step-assurance')).not.toContainText('verified')
})

test('a learner finds on their dashboard what a mentor proposes, agrees, and has it in their plan', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Anouk')
  const mentor = await pageOf('mentor')
  const { learnerPage } = await bringTogether(mentor, learner, 'Cohort of plans')
  await openLive(learner, '/dashboard')
  await mentor.goto(learnerPage)
  const agreed = mentor.getByRole('region', { name: 'Agreed plan' })
  await agreed.getByLabel('Hours a week').fill('9')
  await agreed.getByLabel('Finish by').fill(dayAhead(300))
  await agreed.getByLabel('Why').fill('Your exams come first until spring.')
  await agreed.getByRole('button', { name: 'Propose this plan' }).click()

  const proposal = learner.getByRole('region', { name: /proposes a plan in Cohort of plans$/ })
  // One line, above the next step.
  const next = learner.getByRole('region', { name: 'Next step' })
  const [line, below] = [await proposal.boundingBox(), await next.boundingBox()]
  expect(line?.height).toBe(44)
  expect((line?.y ?? Number.NaN) + 44).toBeLessThanOrEqual(below?.y ?? Number.NaN)
  await proposal.getByText('View proposal').click()
  await expect(proposal.getByText('Your exams come first until spring.')).toBeVisible()
  await expect(proposal).toContainText('your plan goes from 12 hours to 9 hours a week')
  await proposal.getByRole('button', { name: 'Agree to this plan' }).click()
  await expect(proposal).toHaveCount(0)
  await expect(agreed).toContainText('Agreed and active')
  await learner.goto('/settings')
  const plan = learner.getByRole('region', { name: 'Your plan' })
  await expect(plan.getByRole('heading', { name: 'Agreed with your mentors' })).toBeVisible()
  await expect(plan.getByText(/^9 hours a week\. Goal by /)).toBeVisible()
  await expect(plan.getByLabel('Hours a week')).toHaveValue('9')
})

test('a learner’s file reaches the mentor as a download, and one that is not what its name says is refused', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Bas')
  const mentor = await pageOf('mentor')
  const { cohort } = await bringTogether(mentor, learner, 'Cohort of files')
  await learner.goto(PROJECT)
  const panel = learner.locator('#review')
  await openHandIn(panel)
  await panel.getByRole('radio', { name: /^File/ }).check()
  const field = panel.getByLabel('File', { exact: true })
  const choose = async (name: string, text: string) => {
    const opened = learner.waitForEvent('filechooser')
    await field.click()
    await (await opened).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
  }
  await choose('photo.png', '<!doctype html><script>alert(1)</script>')
  await expect(panel.getByRole('alert')).toContainText('photo.png is named like a PNG image, but it’s text.')
  await expect(field).toHaveAttribute('aria-describedby', /-error$/)
  await choose('notes.txt', 'Paging works by keyset.\n')
  await expect(panel.getByRole('status')).toContainText('notes.txt 24 bytes, ready')
  await panel.getByRole('button', { name: 'Submit for review' }).click()
  await expect(panel).toContainText('1st of 1 in the queue')

  await mentor.goto(`/mentor/reviews?cohort=${cohort}`)
  await mentor
    .locator('#content')
    .getByRole('link', { name: /REST API/ })
    .click()
  const link = mentor.getByRole('link', { name: 'notes.txt' })
  const download = mentor.waitForEvent('download')
  await link.click()
  expect((await download).suggestedFilename()).toBe('notes.txt')
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('Paging works by keyset.\n')
  const answer = await mentor.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  expect(answer.headers()['x-content-type-options']).toBe('nosniff')
})

test('a learner’s bell counts what happened, and the list marks it all as read without script too', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Enno')
  const mentor = await pageOf('mentor')
  const { cohort, learnerApi } = await bringTogether(mentor, learner, 'Cohort of news')
  const bell = learner.getByRole('link', { name: /^Notifications/ })
  await openLive(learner, '/settings')
  await expect(bell).toHaveAccessibleName('Notifications')
  const proposal = { cohort, weeklyHours: 8, arriveBy: dayAhead(200), note: '' }
  await made(mentor.request.post(`${learnerApi}/plans`, { data: proposal }))
  await expect(bell).toHaveAccessibleName('Notifications 1 unread')
  const waiver = { reason: 'Learned it at work.' }
  await made(mentor.request.put(`${learnerApi}/waivers/http`, { data: waiver }))
  await expect(bell).toHaveAccessibleName('Notifications 2 unread')

  const plain = await newPage({ javaScriptEnabled: false, storageState: await learner.context().storageState() })
  await plain.goto('/notifications')
  await expect(plain.getByText('New', { exact: true })).toHaveCount(2)
  await plain.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(plain).toHaveURL(/\/notifications$/)
  await expect(plain.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
  await expect(plain.getByText('New', { exact: true })).toHaveCount(0)
  await expect(bell).toHaveAccessibleName('Notifications')
})

test('a mentor finds a learner without their accent, sorts and takes the list along, with and without script', async ({
  newPage,
  pageOf,
}) => {
  const storageState = await (await pageOf('mentor')).context().storageState()
  for (const javaScriptEnabled of [true, false]) {
    const mentor = await newPage({ javaScriptEnabled, storageState })
    await mentor.goto('/mentor/learners')
    await mentor.getByRole('searchbox', { name: 'Name' }).fill('lucia')
    await mentor.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(mentor.getByText('1 learner', { exact: true })).toBeVisible()
    await expect(mentor.getByRole('rowheader', { name: 'Lucía Fernández' })).toBeVisible()

    await mentor.getByRole('columnheader', { name: 'Junior core' }).getByRole('link').click()
    await expect(mentor).toHaveURL(/\/mentor\/learners\?q=lucia&sort=progress$/)
    await expect(mentor.getByRole('columnheader', { name: 'Junior core' })).toHaveAttribute('aria-sort', 'descending')
    await expect(mentor.getByRole('searchbox', { name: 'Name' })).toHaveValue('lucia')
    const file = await mentor.getByRole('link', { name: 'Export CSV' }).getAttribute('href')
    const answer = await mentor.request.get(file ?? '')
    expect(answer.headers()['content-type']).toMatch(/^text\/csv/)
    expect(await answer.text()).toMatch(/^\uFEFF"Name","Cohorts","Track",.*\r\n"Lucía Fernández",/)
  }
})

test('work that is handed in appears in the mentor’s open day', async ({ newLearner, pageOf }) => {
  const { page: learner } = await newLearner('Romy')
  const mentor = await pageOf('mentor')
  const { cohort } = await bringTogether(mentor, learner, 'Cohort of today')
  await openLive(mentor, `/mentor?cohort=${cohort}`)
  await expect(mentor.getByRole('region', { name: 'New this week' })).toContainText('Romy')
  await expect(mentor.getByRole('region', { name: 'Reviews due' })).toHaveCount(0)
  const work = { step: 'rest-api-project', url: 'https://code.example.com/romy/api', note: '' }
  await made(learner.request.post('/api/v1/me/submissions', { data: work }))
  const due = mentor.getByRole('region', { name: 'Reviews due' })
  await expect(due).toContainText('Romy')
  await due.getByRole('link', { name: /by Romy$/ }).click()
  await expect(mentor).toHaveURL(/\/mentor\/reviews\/[0-9a-f-]{36}$/)
})

/** Texts on mentors' pages that address the mentor; all others are about the learner. */
const saidToMentors = [
  /^Self-assessed by the learner\. You can confirm what you’ve seen\.$/,
  /^(.* )?your confirmation of .+$/,
  /^(.* )?what you wrote about .+$/,
  /^(Marked|Seen|Confirmed)? ?by you on .+$/i,
  /^You, .+$/,
  /^You$/,
]

test('a mentor’s page of a learner says nothing to the learner, and tells evidenced from verified', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Ulla')
  const mentor = await pageOf('mentor')
  const { cohort, learnerPage, learnerApi } = await bringTogether(mentor, learner, 'Cohort of words')
  for (const step of ['http', 'sql-queries', 'git-basics']) {
    await made(learner.request.put(`/api/v1/me/progress/${step}`, { data: { status: 'done' } }))
  }
  const evidence = { step: 'http', kind: 'link', url: 'https://example.org/a', note: '' }
  await made(learner.request.post('/api/v1/me/evidence', { data: evidence }))
  const waiver = await mentor.request.put(`${learnerApi}/waivers/debugging`, {
    data: { reason: 'Debugs for a living.' },
  })
  expect(waiver.ok()).toBe(true)
  await mentor.goto(learnerPage)
  const progress = mentor.getByRole('region', { name: 'Progress' })
  await expect(progress).toContainText('1 verified, 1 evidenced, 2 self-reported')
  const words: string[] = []
  const stagesOfPage = progress.locator('a[href*="stage="]')
  for (const stage of await stagesOfPage.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    await mentor.goto(stage)
    const shown = (await mentor.locator('#content').allInnerTexts()).join('\n')
    words.push(...shown.split('\n').map((line) => line.trim()))
  }
  expect(words.some((line) => line.startsWith('Done, self-reported'))).toBe(true)
  const { stages } = await made(learner.request.get('/api/v1/roadmaps/backend'))
  const titles = stages.flatMap((stage: { steps: { title: string }[] }) => stage.steps.map(({ title }) => title))
  const said = words.filter((line) => /\b(you|your|yours|yourself)\b/i.test(line) && !titles.includes(line))
  expect(said.filter((line) => !saidToMentors.some((known) => known.test(line)))).toEqual([])

  await mentor.goto(`/mentor/learners?cohort=${cohort}`)
  const row = mentor.getByRole('row').filter({ hasText: 'Cohort of words' })
  await expect(row).toContainText(/4 of \d+/)
  await expect(row.getByRole('cell').nth(3)).toContainText('1')
  await expect(row.getByRole('cell').nth(4)).toContainText('1')
})
