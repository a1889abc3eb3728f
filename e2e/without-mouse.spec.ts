import type { Locator, Page } from '@playwright/test'
import { type AssistiveInput, connectKeyboard, connectScreenReader } from './accessibility/assistive-input'
import { waitUntilInteractive } from './app'
import { confirmAddress } from './confirm-address'
import { expect, test } from './fixtures'

const STEP = '/roadmaps/backend/steps/rest-api-project'
const FEEDBACK = 'The paging holds, also on the last page.'

type Cohort = { readonly id: string; readonly joinCode: string }

async function must<Answer>(page: Page, method: string, url: string, data?: object): Promise<Answer> {
  const answer = await page.request.fetch(url, { method, data })
  expect(answer.ok(), `${method} ${url}: ${answer.status()}`).toBe(true)
  return (await answer.json().catch(() => null)) as Answer
}

/** Approves the work by the API: the mentor's part is another journey's. */
async function approve(mentor: Page, cohort: Cohort): Promise<void> {
  type Queue = { readonly reviews: readonly { readonly id: string }[] }
  const queue = await must<Queue>(mentor, 'GET', `/api/v1/mentor/reviews?cohort=${cohort.id}`)
  const id = queue.reviews[0]?.id
  await must(mentor, 'POST', `/api/v1/reviews/${id}/claim`)
  const page = await (await mentor.request.get(`/mentor/reviews/${id}`)).text()
  const rows = new Set([...page.matchAll(/name="score-([0-9a-f-]{36})"/g)].map(([, row]) => row ?? ''))
  const scores = Object.fromEntries([...rows].map((row) => [row, 'competent']))
  await must(mentor, 'POST', `/api/v1/reviews/${id}/verdict`, { outcome: 'competent', feedback: FEEDBACK, scores })
}

async function signUpAndPlan(page: Page, hands: AssistiveInput, name: string): Promise<void> {
  const email = `${name.toLowerCase()}.${Date.now()}@example.org`
  await page.goto('/sign-up')
  await hands.write('Name', name)
  await hands.write('E-mail address', email)
  await hands.write('Password', 'a long enough password')
  await hands.press('button', 'Create account')
  await page.waitForURL('**/onboarding')
  await confirmAddress(email)
  await hands.press('radio', /^Node\.js/)
  await hands.press('button', 'Start')
  await page.waitForURL('**/onboarding/first-plan')
  await hands.reads('This week')
}

/**
 * From a first visit to a verdict: signs up, joins, finds a step, ticks it, submits work and reads the mentor's
 * feedback.
 */
async function fromSignUpToVerdict(page: Page, hands: AssistiveInput, mentor: Page, name: string): Promise<void> {
  const cohort = await must<Cohort>(mentor, 'POST', '/api/v1/cohorts', { name: `Cohort of ${name}` })
  await signUpAndPlan(page, hands, name)

  await page.goto(`/cohorts/join/${cohort.joinCode}`)
  await hands.press('button', 'Join')
  await hands.reads('You’ve joined.')

  await hands.press('button', /^Find/)
  await hands.write('Find a page, a step or an action', 'a complete REST', 'combobox')
  await hands.reads('Project: a complete REST API')
  await hands.key('Enter')
  await page.waitForURL(`**${STEP}`)

  await hands.press('button', 'Done')
  await hands.reads('self-reported')

  await hands.press('button', 'Submit your work')
  await hands.write('Link to your repository', 'https://code.example.com/kit/api')
  await hands.write(/^What do you want help with/, 'Is the paging right?')
  await hands.press('button', 'Submit for review')
  await hands.reads('Work submitted.')
  await hands.reads('1st of 1 in the queue')

  await approve(mentor, cohort)
  await hands.reads(FEEDBACK)
  await hands.reads('verified')
}

test('from sign-up to a verdict by the keyboard alone, and every stop can be seen', async ({ newPage, pageOf }) => {
  test.setTimeout(150_000)
  const page = await newPage()
  await fromSignUpToVerdict(page, connectKeyboard(page), await pageOf('mentor'), 'Kit')
})

test('the same by the accessibility tree alone, each page with its landmarks and one title', async ({
  newPage,
  pageOf,
}) => {
  test.setTimeout(150_000)
  const page = await newPage()
  const reader = await connectScreenReader(page)
  await fromSignUpToVerdict(page, reader, await pageOf('mentor'), 'Rea')
  for (const url of [
    STEP,
    '/dashboard',
    '/dashboard/outlook',
    '/roadmaps/backend?view=list',
    '/roadmaps/backend?view=map',
    '/pay',
  ]) {
    await page.goto(url)
    const outline = await reader.outline()
    for (const landmark of ['banner', 'main', 'contentinfo', 'navigation']) expect(outline, url).toContain(landmark)
    expect(await page.getByRole('heading', { level: 1 }).count(), `titles of ${url}`).toBe(1)
  }
})

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < 300; stop++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there.')
}

test('a whole first week by the keyboard alone: three steps, a tick, the plan and the reminder', async ({
  newPage,
}) => {
  test.setTimeout(150_000)
  const page = await newPage()
  const hands = connectKeyboard(page)
  await signUpAndPlan(page, hands, 'Wes')
  await hands.press('link', 'Open the step')
  for (let step = 0; step < 3; step++) {
    await page.waitForURL('**/steps/**')
    const list = page.locator('#checklist')
    const boxes = list.getByRole('checkbox')
    const count = await boxes.count()
    // Checks some more of the list each evening; the last check completes it.
    for (let row = 0; row < count; row++) {
      await tabTo(page, boxes.nth(row))
      await hands.key('Space')
      await expect(boxes.nth(row)).toBeChecked()
    }
    await hands.press('button', 'Mark as done')
    const next = list.getByRole('link', { name: 'Next step' })
    await expect(next).toBeFocused()
    const before = page.url()
    await hands.key('Enter')
    await page.waitForURL((url) => url.href !== before)
  }
  await page.goto('/roadmaps/backend?view=list')
  await waitUntilInteractive(page)
  await hands.key('j')
  await hands.key('x')
  await hands.reads('Undo')
  await page.goto('/settings')
  await tabTo(page, page.getByLabel('Hours a week'))
  await hands.key('Control+A')
  await hands.key('5')
  await hands.press('button', 'Save plan')
  await hands.reads('Saved.')
  await page.goto('/settings/mail')
  await tabTo(page, page.getByLabel('How often'))
  await hands.key('ArrowDown')
  await hands.reads('Saved. Study reminder: on each study day.')
  await page.goto('/dashboard')
  await hands.reads('This week')
  await hands.press('link', /^(Open the step|Continue this step)$/)
  await page.waitForURL('**/steps/**')
})
