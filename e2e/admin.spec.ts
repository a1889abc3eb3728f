import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { expect, signIn, test } from './fixtures'
import { pathMailedTo } from './outbox'

const accessible = async (page: Page) => {
  expect(await violationsOn(page)).toEqual([])
}
const dialog = (page: Page) => page.getByRole('dialog')
const getId = async (page: Page): Promise<string> => (await (await page.request.get('/api/v1/me')).json()).id

const linkFor = (email: string) => pathMailedTo(email, /\/invitations\/[a-z0-9]+/)

test('an admin makes a mentor, who is signed out by it, and the log says so', async ({ pageOf, newLearner }) => {
  const [admin, person] = [await pageOf('admin'), await newLearner('Marek')]
  await admin.goto('/admin/people')
  await admin.getByLabel('Name or e-mail address').fill(person.email)
  await admin.getByRole('button', { name: 'Show', exact: true }).click()
  await admin.getByRole('link', { name: 'Marek', exact: true }).click()
  const make = admin.getByRole('button', { name: 'Make mentor' })
  await make.click()
  await expect(dialog(admin)).toContainText('Make Marek a mentor?')
  await accessible(admin)
  await admin.keyboard.press('Escape')
  await expect(make).toBeFocused()
  await make.click()
  await dialog(admin).getByRole('button', { name: 'Make mentor' }).click()
  await expect(admin.getByRole('button', { name: 'Remove mentor role' })).toBeVisible()
  expect((await person.page.request.get('/api/v1/me')).status()).toBe(401)
  await signIn(person.page, person.email, person.password)
  expect((await person.page.goto('/mentor'))?.status()).toBe(200)

  await admin.getByRole('link', { name: 'Account history' }).click()
  await expect(admin.getByRole('row').filter({ hasText: 'made Marek a mentor' })).toHaveCount(1)
  const download = admin.waitForEvent('download')
  await admin.getByRole('button', { name: 'Export CSV' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('made Marek a mentor')
  await admin.goto('/admin/audit?action=audit-exported')
  await expect(admin.getByRole('row').filter({ hasText: 'exported the audit log' }).first()).toBeVisible()
})

test('sign-ins that went through and that failed are in the log, for an admin who asks for them', async ({
  pageOf,
  newLearner,
  newPage,
}) => {
  const [admin, { email }, stranger] = [await pageOf('admin'), await newLearner('Petra'), await newPage()]
  await stranger.goto('/sign-in')
  await stranger.getByLabel('E-mail address').fill(email)
  await stranger.getByLabel('Password', { exact: true }).fill('not the password')
  await stranger.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(stranger.getByText('Wrong e-mail address or password. Try again, or reset your password.')).toBeVisible()
  const readRows = async (query: string) => {
    await admin.goto(`/admin/audit?q=${encodeURIComponent(email)}${query}`)
    return admin.getByRole('row')
  }
  await expect(
    (await readRows('&action=sign-in-failed')).filter({ hasText: 'A sign-in as Petra failed (password)' }),
  ).toHaveCount(1)
  await accessible(admin)
  await expect((await readRows('&action=signed-in')).filter({ hasText: 'Petra signed in (password)' })).toHaveCount(1)
  await expect((await readRows('')).filter({ hasText: /sign-in|signed in/ })).toHaveCount(0)
})

test('a disabled account is closed at once, and opens again', async ({ pageOf, newLearner, newPage }) => {
  const [admin, { page, email, password }] = [await pageOf('admin'), await newLearner('Ana')]
  const id = await getId(page)
  await admin.goto(`/admin/people/${id}`)
  await admin.getByRole('button', { name: 'Disable account' }).click()
  await dialog(admin).getByRole('button', { name: 'Disable', exact: true }).click()
  await expect(admin.getByRole('button', { name: 'Enable account' })).toBeVisible()
  await expect(admin.getByText('Disabled', { exact: true })).toBeVisible()
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  const again = await newPage()
  const { csrfToken } = await (await again.request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email, password, json: 'true' }
  expect((await again.request.post('/api/auth/callback/credentials', { form })).status()).toBe(401)
  await admin.getByRole('button', { name: 'Enable account' }).click()
  await dialog(admin).getByRole('button', { name: 'Enable', exact: true }).click()
  await expect(admin.getByRole('button', { name: 'Disable account' })).toBeVisible()
  await signIn(again, email, password)
  expect((await again.request.get('/api/v1/me')).status()).toBe(200)
})

test('an admin cannot take their own role or close their own account', async ({ pageOf }) => {
  const admin = await pageOf('admin')
  const id = await getId(admin)
  await admin.goto(`/admin/people/${id}`)
  await expect(admin.getByText('Only another admin can remove your admin role.')).toBeVisible()
  await expect(admin.getByText('This is you.')).toBeVisible()
  const roles = await admin.request.put(`/api/v1/admin/people/${id}/roles`, { data: { isAdmin: false } })
  expect(roles.status()).toBe(409)
  const closing = await admin.request.put(`/api/v1/admin/people/${id}/disabled`, { data: { isDisabled: true } })
  expect(closing.status()).toBe(409)
})

test('somebody invited as a mentor signs up, accepts and mentors, also without JavaScript', async ({
  pageOf,
  newPage,
}) => {
  test.setTimeout(120_000)
  const admin = await pageOf('admin')
  await admin.goto('/admin/invitations')
  for (const [n, javaScriptEnabled] of [true, false].entries()) {
    const email = `invited.${n}.${Date.now()}@example.org`
    await admin.getByLabel('E-mail address').fill(email)
    await admin.getByLabel('Role').selectOption('mentor')
    await admin.getByRole('button', { name: 'Invite', exact: true }).click()
    const line = admin.getByRole('listitem').filter({ hasText: email })
    await expect(line).toContainText('Pending')

    const guest = await newPage({ javaScriptEnabled })
    const link = await linkFor(email)
    await guest.goto(link)
    await expect(guest.getByRole('heading', { level: 1 })).toContainText('has invited you to join as a mentor')
    await expect(guest.getByRole('link', { name: 'Create an account' })).toHaveAttribute(
      'href',
      /next=%2Finvitations%2F/,
    )
    const account = { name: 'Guest', email, password: 'a long enough password' }
    if (javaScriptEnabled) {
      await guest.getByRole('link', { name: 'Create an account' }).click()
      await guest.getByLabel('Name').fill(account.name)
      await guest.getByLabel('E-mail address').fill(email)
      await guest.getByLabel('Password', { exact: true }).fill(account.password)
      await guest.getByRole('button', { name: 'Create account' }).click()
      // A mentor is not sent through a learner's plan.
      await expect(guest).toHaveURL(link)
    } else {
      expect((await guest.request.post('/api/v1/sign-up', { data: account })).status()).toBe(201)
      await signIn(guest, email, account.password)
    }
    expect((await guest.goto('/mentor'))?.status()).toBe(404)
    await guest.goto(link)
    if (javaScriptEnabled) await accessible(guest)
    await guest.getByRole('button', { name: 'Accept' }).click()
    await expect(guest).toHaveURL(/\/mentor$/)
    expect((await guest.goto('/mentor'))?.status()).toBe(200)
    expect((await guest.goto(link))?.status()).toBe(404)
    await admin.reload()
    await expect(line).toContainText('Accepted')
  }
})

test('an invitation for another address is said to be so, and a withdrawn one leads nowhere', async ({
  pageOf,
  newPage,
}) => {
  const [admin, learner, visitor] = [await pageOf('admin'), await pageOf('learner'), await newPage()]
  const email = `withdrawn.${Date.now()}@example.org`
  await admin.goto('/admin/invitations')
  await admin.getByLabel('E-mail address').fill(email)
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await linkFor(email)
  await learner.goto(link)
  await expect(learner.getByText('but you’re signed in as')).toBeVisible()
  await expect(learner.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  await accessible(learner)
  const line = admin.getByRole('listitem').filter({ hasText: email })
  await line.getByRole('button', { name: `Withdraw the invitation to ${email}` }).click()
  await dialog(admin).getByRole('button', { name: 'Withdraw' }).click()
  await expect(line).toContainText('Withdrawn')
  expect((await visitor.goto(link))?.status()).toBe(404)
})
