import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { decide } from './changes-requested'
import { expect, signIn, test } from './fixtures'
import { inParallel } from './in-parallel'
import { callOrFail } from './policy/cast'
import { answered, getPanel, openLive } from './reviewing'

const STEP = 'rest-api-project'
const STEP_PAGE = `/roadmaps/backend/steps/${STEP}`
const REASON = 'I read the tests of another repository.'

type Cohort = { readonly id: string; readonly joinCode: string }
type World = Pick<Parameters<Parameters<typeof test>[2]>[0], 'newLearner' | 'pageOf'>

const makeCohort = (mentor: Page, name: string) => callOrFail<Cohort>(mentor, 'POST', '/api/v1/cohorts', { name })
const join = (learner: Page, { joinCode }: Cohort) =>
  callOrFail(learner, 'POST', '/api/v1/cohorts/join', { code: joinCode })
const getId = async (page: Page) => (await callOrFail<{ id: string }>(page, 'GET', '/api/v1/me')).id
const figure = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .first()

/** Submits a commit of a repository that both learners name. */
async function submit(learner: Page, { id: cohort }: Cohort): Promise<string> {
  const url = `https://code.example.com/team/${cohort}/tree/0123456789abcdef0123456789abcdef01234567`
  const data = { step: STEP, kind: 'repository', url, note: '', cohort }
  return (await callOrFail<{ id: string }>(learner, 'POST', '/api/v1/me/submissions', data)).id
}

async function makeMentor({ newLearner, pageOf }: World, name: string) {
  const [admin, { page, email, password }] = [await pageOf('admin'), await newLearner(name)]
  await callOrFail(admin, 'PUT', `/api/v1/admin/people/${await getId(page)}/roles`, { isMentor: true })
  // Signs in again, because a change of role ends the session.
  await signIn(page, email, password)
  return { page, email, admin }
}

/** Waives every other step of the learner's track: with this one verified they are junior-ready. */
async function waiveOthers(mentor: Page, learner: string): Promise<void> {
  type Map = { readonly stages: readonly { readonly steps: readonly { readonly slug: string }[] }[] }
  const { stages } = await callOrFail<Map>(mentor, 'GET', '/api/v1/roadmaps/backend')
  const others = stages.flatMap(({ steps }) => steps.map(({ slug }) => slug)).filter((slug) => slug !== STEP)
  await inParallel(others, 4, async (slug) => {
    const data = { reason: 'Works with it every day.' }
    // Steps of other tracks are refused.
    await mentor.request.put(`/api/v1/mentor/learners/${learner}/waivers/${slug}`, { data })
  })
}

type Level = { readonly reached: { readonly verified: { readonly level: string } | null } }
type Progress = { readonly totals: { readonly all: { readonly verified: number } } }
const getVerified = async (learner: Page) =>
  (await callOrFail<Progress>(learner, 'GET', '/api/v1/me/progress')).totals.all.verified
const getLevel = async (learner: Page) =>
  (await callOrFail<Level>(learner, 'GET', '/api/v1/me/level')).reached.verified?.level ?? null

test('a verdict is taken back: step, level, outcomes and profile follow at once, and the learner reads why', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  test.setTimeout(180_000)
  const { page: mentor, admin } = await makeMentor({ newLearner, pageOf }, 'Mira')
  const { page: learner } = await newLearner('Wren')
  const cohort = await makeCohort(mentor, `Corrected ${Date.now()}`)
  await join(learner, cohort)
  await waiveOthers(mentor, await getId(learner))
  const handle = `wren-${Date.now()}`
  await callOrFail(learner, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true })
  const id = await submit(learner, cohort)
  await decide(mentor, id, 'competent')

  const verified = await getVerified(learner)
  expect(await getLevel(learner)).toBe('junior')
  const stranger = await newPage()
  await stranger.goto(`/u/${handle}`)
  // The core steps of the level that they are on the way to.
  const shown = Number(await figure(stranger, 'Verified').textContent())
  expect(shown).toBeGreaterThan(50)
  const outcomes = `/mentor/cohorts/${cohort.id}/outcomes`
  await mentor.goto(outcomes)
  await expect(figure(mentor, 'Junior-ready (verified)')).toContainText(/^1/)
  await openLive(learner, STEP_PAGE)
  await expect(learner.getByTestId('step-assurance')).toHaveText('Done, verified.')

  await mentor.goto(`/mentor/reviews/${id}`)
  await mentor.getByText('Take this verdict back').click()
  const reason = mentor.getByLabel('Reason')
  await mentor.getByRole('button', { name: 'Take back verdict' }).click()
  await expect(reason).toBeFocused()
  await reason.fill(REASON)
  expect(await violationsOn(mentor)).toEqual([])
  await answered(mentor, '/correction', () => mentor.getByRole('button', { name: 'Take back verdict' }).click())
  await expect(mentor.getByRole('list', { name: 'Verdicts taken back' })).toContainText(REASON)
  await expect(mentor.getByLabel('Feedback')).toHaveValue('Say what a page of none looks like.')
  expect(await violationsOn(mentor)).toEqual([])

  // The open page of the learner hears of it by itself.
  await expect(getPanel(learner).getByRole('list', { name: 'Verdicts taken back' })).toContainText(REASON)
  await expect(learner.getByText('Done, verified.')).toHaveCount(0)
  expect(await violationsOn(learner)).toEqual([])
  expect(await getVerified(learner)).toBe(verified - 1)
  expect(await getLevel(learner)).toBeNull()
  await stranger.reload()
  // They are on the way to an earlier level again.
  expect(Number(await figure(stranger, 'Verified').textContent())).toBeLessThan(shown)
  await learner.goto('/notifications')
  await expect(learner.getByRole('main')).toContainText('was taken back')
  await admin.goto('/admin/audit?action=verdict-corrected')
  await expect(admin.getByRole('row').filter({ hasText: REASON })).toHaveCount(1)
  const other = await pageOf('mentor')
  expect((await other.request.post(`/api/v1/reviews/${id}/correction`, { data: { reason: REASON } })).status()).toBe(
    404,
  )
  await mentor.goto(outcomes)
  await expect(figure(mentor, 'Junior-ready (verified)')).toContainText(/^0/)
})

test('a mentor is told that another learner submitted the same repository and commit, and a learner is not', async ({
  newLearner,
  pageOf,
}) => {
  const mentor = await pageOf('mentor')
  const [{ page: first }, { page: second }] = [await newLearner('Nils'), await newLearner('Nora')]
  const cohort = await makeCohort(mentor, `Same work ${Date.now()}`)
  for (const page of [first, second]) await join(page, cohort)
  await submit(first, cohort)
  const id = await submit(second, cohort)
  await mentor.goto(`/mentor/reviews/${id}`)
  const said = mentor.getByRole('listitem').filter({ hasText: 'Also submitted by' })
  await expect(said).toContainText(/Also submitted by Nils for .+ on \d/)
  await expect(said.getByRole('link', { name: 'Nils' })).toHaveAttribute(
    'href',
    `/mentor/learners/${await getId(first)}`,
  )
  expect(await violationsOn(mentor)).toEqual([])
  await second.goto(STEP_PAGE)
  await expect(second.getByText('Also submitted by')).toHaveCount(0)
})

test('the lead of a cohort assigns a review to a mentor, and not to one who is away', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const lead = await pageOf('mentor')
  const { page: olga, email } = await makeMentor({ newLearner, pageOf }, 'Olga')
  const { page: pavel, email: emailOfPavel } = await makeMentor({ newLearner, pageOf }, 'Pavel')
  const { page: learner } = await newLearner('Rowan')
  const cohort = await makeCohort(lead, `Assigned ${Date.now()}`)
  for (const one of [email, emailOfPavel]) {
    await callOrFail(lead, 'POST', `/api/v1/cohorts/${cohort.id}/mentors`, { email: one })
  }
  await join(learner, cohort)
  const id = await submit(learner, cohort)

  await pavel.goto('/settings')
  const day = new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await pavel.getByLabel('Last day away').fill(day)
  await answered(pavel, '/me/away', () => pavel.getByRole('button', { name: 'Set as away' }).click())
  await pavel.goto('/mentor')
  await expect(pavel.getByText(/^You’re away until /)).toBeVisible()
  expect(await violationsOn(pavel)).toEqual([])

  await lead.goto(`/mentor/reviews/${id}`)
  await lead.getByRole('button', { name: 'Assign review', exact: true }).click()
  const dialog = lead.getByRole('dialog', { name: 'Assign this review' })
  await expect(dialog.getByRole('option', { name: /^Pavel \(away until / })).toBeDisabled()
  await dialog.getByLabel('Mentor').selectOption({ label: 'Olga' })
  expect(await violationsOn(lead)).toEqual([])
  await answered(lead, '/assignee', () => dialog.getByRole('button', { name: 'Assign review' }).click())
  await expect(lead.getByText('Assigned to Olga.')).toBeVisible()
  await olga.goto('/notifications')
  await expect(olga.getByRole('main')).toContainText('assigned a review to you')
  // A mentor who doesn't lead the cohort is offered no assignment.
  await olga.goto(`/mentor/reviews/${id}`)
  await expect(olga.getByRole('button', { name: 'Claim this review' })).toBeVisible()
  await expect(olga.getByRole('button', { name: 'Assign review', exact: true })).toHaveCount(0)

  await pavel.getByRole('button', { name: 'I’m back' }).click()
  await expect(pavel.getByText('Welcome back. Reviews can be assigned to you again.')).toBeVisible()
})
