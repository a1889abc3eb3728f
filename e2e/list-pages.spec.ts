import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { hold } from './network/hold-requests'
import { holdBack } from './network/hold-responses'
import { callOrFail } from './policy/cast'
import { answered, openLive } from './reviewing'

/** Lists that are shown by page: open folds and typed text survive another page of the list, and updates. */

const long = (first: string) => `${first} ${'word '.repeat(990)}`

/** Adds a learner to a new cohort of the demo's mentor. */
async function bringTogether(mentor: Page, learner: Page) {
  const { id: cohort, joinCode } = await callOrFail<{ id: string; joinCode: string }>(
    mentor,
    'POST',
    '/api/v1/cohorts',
    {
      name: 'Long lists',
    },
  )
  await callOrFail(learner, 'POST', '/api/v1/cohorts/join', { code: joinCode })
  const { id } = await callOrFail<{ id: string }>(learner, 'GET', '/api/v1/me')
  return { cohort, path: `/mentor/learners/${id}`, api: `/api/v1/mentor/learners/${id}` }
}

const learn = (learner: Page, step: string, status: string) =>
  callOrFail(learner, 'POST', '/api/v1/me/progress/batch', {
    changes: [{ step, status, idempotencyKey: `${step}-${status}-${Date.now()}` }],
  })

test('a stage stays open under a mentor who writes why they waive one of its steps', async ({ newLearner, pageOf }) => {
  const { page: learner } = await newLearner('Stina')
  const mentor = await pageOf('mentor')
  const { cohort, path, api } = await bringTogether(mentor, learner)
  await learn(learner, 'http', 'learning')
  await openLive(mentor, path)
  await mentor.getByRole('region', { name: 'Progress' }).getByRole('link', { name: 'APIs' }).click()
  await mentor.getByRole('button', { name: 'Waive Webhooks and outside services' }).click()
  const reason = mentor.getByRole('dialog', { name: 'Waive Webhooks and outside services' }).getByLabel('Reason')
  await reason.fill('Kept a proxy running')
  // No step is in progress any more when the page refreshes.
  await learn(learner, 'http', 'done')
  await callOrFail(mentor, 'POST', `${api}/notes`, { body: 'News of the page.', cohort })
  await expect(mentor.locator('#notes')).toContainText('News of the page.')
  await expect(reason).toHaveValue('Kept a proxy running')
})

test('a note of one’s own that is being changed is still there after a look at older notes', async ({
  newLearner,
  pageOf,
}) => {
  const { page: learner } = await newLearner('Nelly')
  const mentor = await pageOf('mentor')
  const { cohort, path, api } = await bringTogether(mentor, learner)
  for (const first of ['One', 'Two', 'Three', 'Four']) {
    await callOrFail(mentor, 'POST', `${api}/notes`, { body: long(first), cohort })
  }
  await mentor.goto(path)
  const notes = mentor.locator('#notes')
  await notes.getByRole('button', { name: 'Change' }).first().click()
  const text = notes.getByLabel('Note text')
  await text.fill('Four, and better said')
  await notes.getByRole('link', { name: 'Show older notes' }).click()
  await expect(text).toHaveCount(0)
  await expect(notes).toContainText('Two word')
  await notes.getByRole('link', { name: 'Show newest notes' }).click()
  await expect(text).toHaveValue('Four, and better said')
  await answered(mentor, '', () => notes.getByRole('button', { name: 'Save', exact: true }).click())
  await expect(text).toHaveCount(0)
  await expect(notes.getByText('Four, and better said')).toBeVisible()

  await mentor.emulateMedia({ media: 'print' })
  await expect(notes.getByText('Part of a longer list.')).toBeVisible()
  await expect(notes.getByRole('link', { name: 'Show older notes' })).toBeHidden()
})

const REPLIES = '/api/v1/mentor/saved-replies'

/** Adds six long replies of the demo's mentor, more than a page has room for, and removes them whatever the outcome. */
async function withReplies(mentor: Page, work: () => Promise<void>) {
  const titles = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta']
  const ids: string[] = []
  try {
    for (const title of titles) {
      const reply = { kind: 'essential', title, body: long(title) }
      ids.push((await callOrFail<{ id: string }>(mentor, 'POST', REPLIES, reply)).id)
    }
    await work()
  } finally {
    for (const id of ids) await mentor.request.delete(`${REPLIES}/${id}`)
  }
}

test('a saved reply that is being changed is still there after a look at another page', async ({ pageOf }) => {
  const mentor = await pageOf('mentor')
  await withReplies(mentor, async () => {
    await mentor.goto('/mentor/saved-replies')
    await mentor.getByRole('button', { name: 'Change Alpha' }).click()
    const text = mentor.getByLabel('Text', { exact: true })
    await text.fill('Alpha, and better said')
    await mentor.getByRole('link', { name: 'Next page' }).click()
    await expect(text).toHaveCount(0)
    await mentor.getByRole('link', { name: 'First page' }).click()
    await expect(text).toHaveValue('Alpha, and better said')
  })
})

test('a saved reply keeps its newest text while an older page is on its way, and a removed one is gone at once', async ({
  pageOf,
}) => {
  const mentor = await pageOf('mentor')
  await withReplies(mentor, async () => {
    await mentor.goto('/mentor/saved-replies')
    const change = async (title: string, body: string) => {
      await mentor.getByRole('button', { name: `Change ${title}` }).click()
      await mentor.getByLabel('Text', { exact: true }).fill(body)
      await answered(mentor, '', () => mentor.getByRole('button', { name: 'Save the reply' }).click())
      await expect(mentor.getByText(body)).toBeVisible()
    }
    const refresh = await holdBack(mentor, ({ pathname }) => pathname === '/mentor/saved-replies')
    await change('Alpha', 'Alpha is shorter now.')
    await refresh.made
    // The page from before this change arrives before the response to it.
    const saving = await holdBack(mentor, ({ pathname }) => pathname.startsWith('/api/v1/mentor/saved-replies/'))
    await mentor.getByRole('button', { name: 'Change Beta' }).click()
    await mentor.getByLabel('Text', { exact: true }).fill('Beta is shorter now.')
    await mentor.getByRole('button', { name: 'Save the reply' }).click()
    await saving.made
    await refresh.deliver()
    await expect(mentor.locator('.prose', { hasText: 'Alpha is shorter now.' })).toBeVisible()
    const letGo = await hold(mentor, /\/mentor\/saved-replies\?/)
    await saving.deliver()
    await expect(mentor.getByRole('button', { name: 'Change Beta' })).toBeVisible()
    await expect(mentor.locator('p', { hasText: 'Beta is shorter now.' })).toBeVisible()
    letGo()
    await mentor.getByRole('button', { name: 'Change Beta' }).click()
    await expect(mentor.getByLabel('Text', { exact: true })).toHaveValue('Beta is shorter now.')
    await mentor.getByRole('button', { name: 'Cancel' }).click()

    const held = await holdBack(mentor, ({ pathname }) => pathname === '/mentor/saved-replies')
    await mentor.getByRole('button', { name: 'Remove Beta' }).click()
    await answered(mentor, '', () => mentor.getByRole('button', { name: 'Remove reply' }).click())
    await expect(mentor.getByRole('heading', { name: 'Beta', exact: true })).toHaveCount(0)
    await expect(mentor.getByRole('dialog')).toHaveCount(0)
    await expect(mentor.getByRole('listitem').filter({ hasText: 'Delta' }).first()).toBeFocused()
    await held.deliver()
  })
})

test('a saved reply that is removed gives the focus to the next, also while that is being changed', async ({
  pageOf,
}) => {
  const mentor = await pageOf('mentor')
  await withReplies(mentor, async () => {
    await mentor.goto('/mentor/saved-replies')
    await mentor.getByRole('button', { name: 'Change Delta' }).click()
    const text = mentor.getByLabel('Text', { exact: true })
    await expect(text).toBeVisible()
    await mentor.getByRole('button', { name: 'Remove Beta' }).click()
    await answered(mentor, '', () => mentor.getByRole('button', { name: 'Remove reply' }).click())
    await expect(mentor.getByRole('heading', { name: 'Beta', exact: true })).toHaveCount(0)
    await expect(mentor.getByRole('listitem').filter({ has: text })).toBeFocused()
  })
})

test('earlier plans stay unfolded on the way to older ones and back', async ({ newLearner, pageOf }) => {
  const { page: learner } = await newLearner('Paula')
  const mentor = await pageOf('mentor')
  const { cohort, path, api } = await bringTogether(mentor, learner)
  const arriveBy = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
  // Each replaces the one before.
  for (let weeklyHours = 4; weeklyHours < 14; weeklyHours++) {
    const proposal = { cohort, weeklyHours, arriveBy, note: `${weeklyHours} ${'word '.repeat(195)}` }
    await callOrFail(mentor, 'POST', `${api}/plans`, proposal)
  }
  await mentor.goto(path)
  const plans = mentor.locator('#plans')
  await plans.getByText('Earlier plans', { exact: true }).click()
  await plans.getByRole('link', { name: 'Show older plans' }).click()
  await expect(plans.getByText(/^4 word/)).toBeVisible()
  await plans.getByRole('link', { name: 'Show newest plans' }).click()
  await expect(plans.getByText(/^12 word/)).toBeVisible()
})
