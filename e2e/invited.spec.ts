import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { expect, test } from './fixtures'
import { pathMailedTo } from './outbox'

const PASSWORD = 'a long enough password'

/** Makes a cohort of the demo's mentor, with the path of its join link. */
async function makeCohort(mentor: Page, name: string) {
  const made = await mentor.request.post('/api/v1/cohorts', { data: { name, startsOn: '2027-02-01' } })
  expect(made.status()).toBe(201)
  const { id, joinCode } = (await made.json()) as { id: string; joinCode: string }
  const renewed = await mentor.request.post(`/api/v1/cohorts/${id}/join-code`, { data: { days: 7 } })
  expect(renewed.ok()).toBe(true)
  return { old: `/cohorts/join/${joinCode}`, path: `/cohorts/join/${(await renewed.json()).joinCode}` }
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.getByLabel('Name').fill('Nova')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create account' }).click()
}

const keeps = (path: string) => new RegExp(`next=${encodeURIComponent(path)}$`)

test('an invited visitor sees who invites them, signs up, joins and makes a plan', async ({ pageOf, newPage }) => {
  const { path } = await makeCohort(await pageOf('mentor'), 'Evening cohort')
  const guest = await newPage()
  expect((await guest.goto(path))?.status()).toBe(200)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(/ invites you to Evening cohort$/)
  const main = guest.getByRole('main')
  await expect(main.getByText(/^This invitation is valid until \d+ \w+ \d{4}\.$/)).toBeVisible()
  await expect(main.getByText('Back-end developer, starts 1 February 2027.')).toBeVisible()
  await expect(main.getByText('1 February 2027', { exact: true })).toBeVisible()
  await expect(main.getByRole('heading', { name: 'What its mentors will see' })).toBeVisible()
  // The first action is to sign up.
  await expect(main.getByRole('link').first()).toHaveText('Sign up')
  expect(await violationsOn(guest)).toEqual([])

  const banner = guest.getByRole('banner')
  await expect(banner.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', keeps(path))
  await banner.getByRole('link', { name: 'Sign up' }).click()
  await expect(guest).toHaveURL(keeps(path))
  // The links of the pages in between keep the path too.
  await expect(banner.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', keeps(path))
  await signUp(guest, `nova.${Date.now()}@example.org`)
  await expect(guest).toHaveURL(path)
  await guest.getByRole('button', { name: 'Join', exact: true }).click()
  await guest.getByRole('link', { name: 'Make your plan' }).click()
  await expect(guest).toHaveURL(/\/onboarding$/)
})

test('the invitation survives a forgotten password, sign-in and address confirmation', async ({ pageOf, newPage }) => {
  const { path } = await makeCohort(await pageOf('mentor'), 'Cohort to come back to')
  const email = `kai.${Date.now()}@example.org`
  const guest = await newPage()
  await guest.goto(path)
  await guest.getByRole('main').getByRole('link', { name: 'Sign up' }).click()
  await signUp(guest, email)
  await expect(guest).toHaveURL(path)
  await guest.goto(await pathMailedTo(email, /\/verify-email\?\S+/))
  await guest.getByRole('button', { name: 'Yes, it’s mine' }).click()
  await guest.getByRole('link', { name: 'Back to your invitation' }).click()
  await expect(guest).toHaveURL(path)

  const elsewhere = await newPage()
  await elsewhere.goto(path)
  await elsewhere.getByRole('main').getByRole('link', { name: 'I have an account' }).click()
  await elsewhere.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(elsewhere).toHaveURL(/\/forgot-password\?/)
  await elsewhere.getByLabel('E-mail address').fill(email)
  await elsewhere.getByRole('button', { name: 'E-mail me a link' }).click()
  await elsewhere.goto(await pathMailedTo(email, /\/reset-password\?\S+/))
  await elsewhere.getByLabel('New password').fill('another long enough password')
  await elsewhere.getByRole('button', { name: 'Set password' }).click()
  await expect(elsewhere).toHaveURL(keeps(path))
  await elsewhere.getByLabel('E-mail address').fill(email)
  await elsewhere.getByLabel('Password', { exact: true }).fill('another long enough password')
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(elsewhere).toHaveURL(path)
})

test('a replaced link shows a visitor nothing but a sign-in link', async ({ pageOf, newPage }) => {
  const { old } = await makeCohort(await pageOf('mentor'), 'Cohort unseen')
  const guest = await newPage()
  expect((await guest.goto(old))?.status()).toBe(404)
  expect(await guest.content()).not.toContain('Cohort unseen')
  const signIn = guest.getByRole('main').getByRole('link', { name: 'sign in' })
  await expect(signIn).toHaveAttribute('href', keeps(old))
})
