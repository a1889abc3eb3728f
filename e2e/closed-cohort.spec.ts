import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { expect, signIn, test } from './fixtures'
import { resize } from './layout/resize'

/** Makes a cohort of the demo's mentor. @returns its path for mentors and that of its join link */
async function makeCohort(mentor: Page, name: string) {
  const made = await mentor.request.post('/api/v1/cohorts', { data: { name } })
  expect(made.status()).toBe(201)
  const { id, joinCode } = (await made.json()) as { id: string; joinCode: string }
  return { id, path: `/mentor/cohorts/${id}`, link: `/cohorts/join/${joinCode}` }
}

const submit = (learner: Page) =>
  learner.request.post('/api/v1/me/submissions', {
    data: { step: 'rest-api-project', kind: 'repository', url: 'https://github.com/ana/library', note: '' },
  })

test('a cohort is closed: it stays readable, and nobody joins, submits or is invited until it is reopened', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  const [{ page: learner }, { page: late }] = [await newLearner('Ines'), await newLearner('Tom')]
  const mentor = await pageOf('mentor')
  const name = `Over ${Date.now()}`
  const { path, link } = await makeCohort(mentor, name)
  await learner.goto(link)
  await learner.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(learner.getByText('You’ve joined.')).toBeVisible()

  await mentor.goto(`${path}/settings`)
  await mentor.getByRole('button', { name: 'Close cohort' }).click()
  const question = mentor.getByRole('dialog', { name: `Close ${name}?` })
  await question.getByRole('button', { name: 'Close cohort' }).click()
  await expect(mentor.getByText(/^Closed on \d/)).toBeVisible()
  await expect(mentor.getByRole('button', { name: 'Reopen cohort' })).toBeVisible()
  await expect(mentor.getByRole('button', { name: 'Save' })).toHaveCount(0)
  expect(await violationsOn(mentor)).toEqual([])

  await mentor.goto(`${path}/people`)
  await expect(mentor.getByRole('region', { name: 'Learners' })).toContainText('Ines')
  await expect(mentor.getByRole('region', { name: 'Invitations' })).toHaveCount(0)
  await mentor.goto('/mentor/cohorts')
  await expect(mentor.getByRole('link', { name, exact: true })).toHaveCount(0)
  await mentor.getByRole('link', { name: 'Closed cohorts' }).click()
  await expect(mentor.getByRole('link', { name, exact: true })).toBeVisible()

  // A visitor and another learner read that it is closed.
  const guest = await newPage()
  for (const page of [guest, late]) {
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} is closed`)
    await expect(page.getByRole('main').getByRole('link', { name: 'Sign up' })).toHaveCount(0)
    expect(await violationsOn(page)).toEqual([])
  }
  const joined = await late.request.post('/api/v1/cohorts/join', { data: { code: link.split('/').at(-1) } })
  expect(joined.status()).toBe(409)

  // Its learner is told, still sees it, and cannot submit to it.
  await learner.goto('/notifications')
  await expect(learner.getByRole('main')).toContainText(`${name} is closed`)
  await learner.goto('/cohorts')
  await expect(learner.getByRole('region', { name })).toContainText('Closed since')
  const refused = await submit(learner)
  expect([refused.status(), await refused.text()]).toEqual([400, expect.stringContaining('closed')])

  await mentor.goto(`${path}/settings`)
  await mentor.getByRole('button', { name: 'Reopen cohort' }).click()
  await expect(mentor.getByText('Cohort reopened.')).toBeVisible()
  expect((await submit(learner)).status()).toBe(201)
  await late.goto(link)
  await late.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(late.getByText('You’ve joined.')).toBeVisible()
})

test('a cohort has three pages; anchors and searches of its old page lead to them', async ({ pageOf }) => {
  const mentor = await pageOf('mentor')
  const { path } = await makeCohort(mentor, `Tabs ${Date.now()}`)
  const tabs = mentor.getByRole('navigation', { name: 'Parts of this cohort' })
  await mentor.goto(path)
  await expect(tabs.getByRole('link', { name: 'Progress' })).toHaveAttribute('aria-current', 'page')
  await expect(mentor.getByText('No learners are flagged.')).toBeVisible()
  await tabs.getByRole('link', { name: 'People' }).focus()
  await mentor.keyboard.press('Enter')
  await expect(mentor).toHaveURL(`${path}/people`)
  await expect(tabs.getByRole('link', { name: 'People' })).toHaveAttribute('aria-current', 'page')
  for (const [anchor, page] of [
    ['learners', 'people'],
    ['invitations', 'people'],
    ['settings', 'settings'],
    ['dates', 'settings'],
  ]) {
    await mentor.goto('/mentor')
    await mentor.goto(`${path}#${anchor}`)
    await expect(mentor).toHaveURL(`${path}/${page}#${anchor}`)
  }
  await mentor.goto(`${path}?q=ana&waitingFrom=50`)
  await expect(mentor).toHaveURL(`${path}/people?q=ana&waitingFrom=50`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await mentor.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of [390, 1440]) {
      await resize(mentor, { width, height: 900 })
      for (const tab of ['', '/people', '/settings']) {
        await mentor.goto(path + tab)
        expect(await violationsOn(mentor), `${tab} ${colorScheme} ${width}`).toEqual([])
        const beyond = await mentor.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(beyond, `${tab} scrolls sideways`).toBeLessThanOrEqual(0)
      }
    }
  }
})

test('the lead of a cohort hands it over, and may then no longer close it', async ({ newLearner, pageOf }) => {
  const { page: successor, email, password } = await newLearner('Greta')
  const [mentor, admin] = [await pageOf('mentor'), await pageOf('admin')]
  const me = (await (await successor.request.get('/api/v1/me')).json()) as { id: string }
  const granted = await admin.request.put(`/api/v1/admin/people/${me.id}/roles`, { data: { isMentor: true } })
  expect(granted.ok()).toBe(true)
  // A change of role ends the session.
  await signIn(successor, email, password)
  const { id, path } = await makeCohort(mentor, `Handed over ${Date.now()}`)
  expect((await mentor.request.post(`/api/v1/cohorts/${id}/mentors`, { data: { email } })).status()).toBe(204)
  await mentor.goto(`${path}/settings`)
  await mentor.getByLabel('New lead').selectOption({ label: 'Greta' })
  await mentor.getByRole('button', { name: 'Hand over' }).click()
  await expect(mentor.getByText('Greta leads this cohort', { exact: false })).toBeVisible()
  await expect(mentor.getByRole('button', { name: 'Close cohort' })).toHaveCount(0)
  expect((await mentor.request.put(`/api/v1/cohorts/${id}/closed`, { data: { closed: true } })).status()).toBe(409)
  await successor.goto(`${path}/people`)
  await expect(
    successor.getByRole('region', { name: 'Mentors' }).getByRole('listitem').filter({ hasText: 'Greta' }),
  ).toContainText('Lead')
  await successor.goto('/notifications')
  await expect(successor.getByRole('main')).toContainText('You now lead')
})
