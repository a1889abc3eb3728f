import { createClient } from '@libsql/client'
import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { expect, signIn, test } from './fixtures'
import { callOrFail } from './policy/cast'
import { markdownAttacks } from './security/attacks'
import { foundIn, watch } from './security/untrusted'
import { server } from './server'

type People = {
  readonly mentor: Page
  readonly learner: Page
  readonly learnerId: string
  readonly cohortId: string
  readonly joinCode: string
  readonly admin: Page
}
type World = Pick<Parameters<Parameters<typeof test>[2]>[0], 'newLearner' | 'pageOf'>

/** Makes a cohort with a mentor and a learner, each in a browser of their own. */
async function makePeople({ newLearner, pageOf }: World, names: { mentor: string; learner: string }): Promise<People> {
  const [admin, { page: mentor, email, password }] = [await pageOf('admin'), await newLearner(names.mentor)]
  const { id: mentorId } = await callOrFail<{ id: string }>(mentor, 'GET', '/api/v1/me')
  await callOrFail(admin, 'PUT', `/api/v1/admin/people/${mentorId}/roles`, { isMentor: true })
  // Signs in again, because a change of role ends the session.
  await signIn(mentor, email, password)
  const name = `Cohort of ${names.mentor}`
  const cohort = await callOrFail<{ id: string; joinCode: string }>(mentor, 'POST', '/api/v1/cohorts', { name })
  const { page: learner } = await newLearner(names.learner)
  const { id: learnerId } = await callOrFail<{ id: string }>(learner, 'GET', '/api/v1/me')
  await callOrFail(learner, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  return { mentor, learner, learnerId, cohortId: cohort.id, joinCode: cohort.joinCode, admin }
}

/** Makes a learner look gone quiet: they joined 40 days ago, and did nothing since. */
async function letGoQuiet(learnerId: string): Promise<void> {
  const client = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  const at = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000).toISOString().replace('Z', '+00:00')
  await client.batch(
    [
      { sql: 'UPDATE "Learner" SET "createdAt" = ? WHERE "id" = ?', args: [at, learnerId] },
      {
        sql: 'UPDATE "Membership" SET "joinedAt" = ?, "standingAt" = NULL WHERE "userId" = ?',
        args: [at, learnerId],
      },
    ],
    'write',
  )
  client.close()
}

const toAnswer = (page: Page) => page.getByLabel('Write a message')
const log = (page: Page) => page.getByRole('log', { name: 'Messages' })

test('a mentor writes from Today to a learner gone quiet, who answers within two seconds; both keep it after leaving', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(240_000)
  const people = await makePeople({ newLearner, pageOf }, { mentor: 'Milan', learner: 'Quentin' })
  const { mentor, learner, learnerId, admin } = people
  await letGoQuiet(learnerId)

  // A job computes the flag.
  const onToday = mentor.getByRole('region', { name: 'Learners to check in with' })
  await expect(async () => {
    await mentor.goto('/mentor')
    await expect(onToday.getByRole('heading', { name: /^Quentin/ })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })

  // Closing the dialog keeps the text. Uses the keyboard alone.
  const button = onToday.getByRole('button', { name: 'Message Quentin' })
  await button.focus()
  await mentor.keyboard.press('Enter')
  const dialog = mentor.getByRole('dialog', { name: 'Message Quentin' })
  await expect(dialog).toContainText('Everyone who mentors in Cohort of Milan can read this.')
  await expect(dialog.getByLabel('Message', { exact: true })).toBeFocused()
  await mentor.keyboard.type('How is it going?')
  expect(await violationsOn(mentor)).toEqual([])
  await mentor.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await mentor.keyboard.press('Enter')
  await expect(dialog.getByLabel('Message', { exact: true })).toHaveValue('How is it going?')
  await dialog.getByRole('button', { name: 'Send message' }).click()
  await expect(mentor.getByText('Message sent to Quentin.')).toBeVisible()

  // The learner sees it in the menu, and reads it.
  await learner.goto('/dashboard')
  const menu = learner.getByRole('navigation', { name: 'Main', exact: true })
  await menu.getByRole('link', { name: /Messages.*1 waiting for you/ }).click()
  await expect(learner.getByText('Milan: How is it going?')).toBeVisible()
  await expect(learner).toHaveTitle(/·/)
  expect(await violationsOn(learner)).toEqual([])
  await learner.getByRole('link', { name: /Mentors of Cohort of Milan/ }).click()
  await expect(log(learner)).toContainText('How is it going?')
  await expect(menu.getByRole('link', { name: 'Messages', exact: true })).toBeVisible()
  await expect(learner).toHaveTitle(/·/)
  expect(await violationsOn(learner)).toEqual([])

  // The mentor has the thread open. The answer is there within two seconds, without a reload.
  await mentor.goto('/messages')
  await mentor.getByRole('link', { name: 'Quentin' }).click()
  await expect(log(mentor)).toContainText('How is it going?')
  const address = mentor.url()
  const path = new URL(address).pathname
  await mentor.evaluate(() => {
    document.body.dataset.sameDocument = 'yes'
  })
  await toAnswer(learner).fill('I was ill. Back on Monday.')
  await learner.getByRole('button', { name: 'Send message' }).click()
  const sentAt = Date.now()
  await expect(log(mentor)).toContainText('I was ill. Back on Monday.', { timeout: 4000 })
  expect(Date.now() - sentAt).toBeLessThan(2000)
  expect(await mentor.evaluate(() => document.body.dataset.sameDocument)).toBe('yes')
  await expect(toAnswer(learner)).toHaveValue('')

  // An admin reads no thread that is not reported.
  expect((await admin.goto(path))?.status()).toBe(404)
  const report = path.replace('/messages/', '/admin/reports/')
  expect((await admin.goto(report))?.status()).toBe(404)

  // After leaving, neither writes, and both keep what was said.
  await learner.goto('/cohorts')
  await learner.getByRole('button', { name: /Leave this cohort/ }).click()
  await learner.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(learner.getByText('You’re not in a cohort yet')).toBeVisible()
  for (const page of [learner, mentor]) {
    await page.goto(path)
    await expect(log(page)).toContainText('How is it going?')
    await expect(log(page)).toContainText('I was ill. Back on Monday.')
    await expect(page.getByText(/You can’t write here any more/)).toBeVisible()
    await expect(toAnswer(page)).toHaveCount(0)
  }
})

test('a reported thread opens to admins and to no other, until they close the report', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const { mentor, learner, admin, cohortId } = await makePeople(
    { newLearner, pageOf },
    { mentor: 'Mirko', learner: 'Romy' },
  )
  const { page: stranger } = await newLearner('Sten')
  await learner.goto('/messages')
  await learner.getByRole('button', { name: 'Message your mentors' }).click()
  await learner.getByRole('dialog').getByLabel('Message', { exact: true }).fill('Where do I start?')
  await learner.getByRole('button', { name: 'Send message' }).click()
  await learner.getByRole('link', { name: /Mentors of Cohort of Mirko/ }).click()
  await expect(log(learner)).toContainText('Where do I start?')
  const path = new URL(learner.url()).pathname
  const report = path.replace('/messages/', '/admin/reports/')

  await learner.getByText('Report this conversation').click()
  await learner.getByLabel('What’s wrong?').fill('Insults since Monday')
  await learner.getByRole('button', { name: 'Send report' }).click()
  await expect(learner.getByText(/This conversation was reported/)).toBeVisible()

  await admin.goto('/admin/people')
  await admin.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Reports' }).click()
  await admin.getByRole('link', { name: 'Romy and the mentors of Cohort of Mirko' }).click()
  await expect(admin).toHaveURL(report)
  await expect(admin.getByText('Insults since Monday')).toBeVisible()
  await expect(log(admin)).toContainText('Where do I start?')
  await expect(toAnswer(admin)).toHaveCount(0)
  expect(await violationsOn(admin)).toEqual([])
  for (const page of [mentor, learner, stranger]) expect((await page.goto(report))?.status()).toBe(404)
  expect((await stranger.goto(path))?.status()).toBe(404)
  const body = { to: 'mentors', body: 'Let me in' }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const refused = await stranger.request.post(`/api/v1/cohorts/${cohortId}/messages`, { data: body, headers })
  expect(refused.status()).toBe(404)

  await admin.getByRole('button', { name: 'Close report' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Close report' }).click()
  await expect(admin).toHaveURL(/\/admin\/reports$/)
  expect((await admin.goto(report))?.status()).toBe(404)
})

test('several learners are selected in the table and written to at once, by keyboard too', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const { mentor, learner, joinCode } = await makePeople({ newLearner, pageOf }, { mentor: 'Mona', learner: 'Tess' })
  const { page: second } = await newLearner('Theo')
  await callOrFail(second, 'POST', '/api/v1/cohorts/join', { code: joinCode })
  await mentor.goto('/mentor/learners')
  const bar = mentor.getByRole('region', { name: 'Selected learners' })
  await mentor.getByRole('checkbox', { name: 'Select Tess' }).focus()
  await mentor.keyboard.press('Space')
  await expect(bar.getByRole('status')).toHaveText('1 learner selected')
  await mentor.getByRole('checkbox', { name: 'Select these 2 learners' }).focus()
  await mentor.keyboard.press('Space')
  await expect(bar.getByRole('status')).toHaveText('2 learners selected')
  expect(await violationsOn(mentor)).toEqual([])
  await mentor.getByRole('checkbox', { name: 'Select Theo' }).focus()
  await mentor.keyboard.press('m')
  const dialog = mentor.getByRole('dialog', { name: 'Message 2 learners' })
  await dialog.getByLabel('Message', { exact: true }).fill('Class starts at ten.')
  await mentor.keyboard.press('Tab')
  await mentor.keyboard.press('Enter')
  await expect(mentor.getByText('Message sent to 2 learners.')).toBeVisible()
  await expect(bar).toHaveCount(0)
  for (const page of [learner, second]) {
    await page.goto('/messages')
    await expect(page.getByText('Mona: Class starts at ten.')).toBeVisible()
  }
})

test('a message runs nothing for its reader, nor for an admin who reads it when it is reported', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(180_000)
  const { mentor, learner, admin, cohortId } = await makePeople(
    { newLearner, pageOf },
    { mentor: 'Mats', learner: 'Vera' },
  )
  const watched = await Promise.all([mentor, admin].map((page) => watch(page.context())))
  let thread = ''
  for (let at = 0; at < markdownAttacks.length; at += 8) {
    const answer = await learner.request.post(`/api/v1/cohorts/${cohortId}/messages`, {
      data: {
        to: 'mentors',
        body: markdownAttacks
          .slice(at, at + 8)
          .join('\n\n')
          .slice(0, 5000),
      },
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    expect(answer.ok(), await answer.text()).toBe(true)
    thread = (await answer.json()).threads[0].id
  }
  await callOrFail(learner, 'POST', `/api/v1/me/messages/${thread}/report`, {
    reason: '<script>window.pwned=1</script>',
  })
  const pages = [
    [mentor, '/messages'],
    [mentor, `/messages/${thread}`],
    [admin, '/admin/reports'],
    [admin, `/admin/reports/${thread}`],
  ] as const
  for (const [page, path] of pages) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    await expect(page.locator('#content')).toContainText('window.pwned=1')
    expect(await foundIn(page), path).toEqual([])
  }
  expect(watched.flatMap(({ findings }) => findings)).toEqual([])
})
