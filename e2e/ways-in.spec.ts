import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type MailServer, startMailServer } from '../testing/servers/mail-server'
import { type OpenIdProvider, startOpenIdProvider } from '../testing/servers/openid-provider'
import { freePort } from '../tools/testing/free-port.mjs'
import { test as base, expect, signIn } from './fixtures'
import { Server } from './harness/server'

const PASSWORD = 'a long enough password'

let mail: MailServer
let school: OpenIdProvider
let own: Server

// Starts a server of its own, not in demo mode, beside a real mail server and a real OpenID Connect provider.
base.beforeAll(async () => {
  base.setTimeout(120_000)
  mail = await startMailServer()
  const port = await freePort()
  school = await startOpenIdProvider(`http://127.0.0.1:${port}/api/auth/callback/oidc`)
  own = new Server(port, {
    DATABASE_URL: `file:${path.join(mkdtempSync(path.join(tmpdir(), 'waymark-ways-in-')), 'a.db')}`,
    SMTP_URL: mail.url,
    OIDC_ISSUER: school.issuer,
    OIDC_NAME: 'The School',
    OIDC_CLIENT_ID: school.clientId,
    OIDC_CLIENT_SECRET: school.clientSecret,
    RATE_LIMIT_FACTOR: '1000',
  })
  await own.start()
})
base.afterAll(async () => {
  await own?.stop()
  await Promise.all([school?.stop(), mail?.stop()])
})

const test = base.extend<{ browse: (options?: { javaScriptEnabled?: boolean }) => Promise<Page> }>({
  browse: async ({ newPage }, use) => use((options) => newPage({ baseURL: own.url, ...options })),
})

/** Returns the link in a mail to this address with that subject: in the first of them, or in the n-th. */
async function linkMailedTo(address: string, subject: string, turn = 1): Promise<string> {
  let link: string | undefined
  const look = () => {
    const theirs = mail.inbox.filter(
      ({ recipients, mail: { subject: is } }) => recipients[0] === address && is === subject,
    )
    link = theirs[turn - 1]?.mail.text?.match(/http\S+token=\S+/)?.[0]
    return link
  }
  await expect.poll(look, { message: `"${subject}" to ${address}, ${turn}`, timeout: 30_000 }).toBeDefined()
  return link ?? ''
}

async function signUp(page: Page, email: string): Promise<void> {
  const signedUp = await page.request.post('/api/v1/sign-up', { data: { name: 'Ana', email, password: PASSWORD } })
  expect(signedUp.status()).toBe(201)
  await signIn(page, email, PASSWORD)
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Identifies a person at the provider. */
async function answerSchool(page: Page, id: string): Promise<void> {
  await page.getByLabel('Who are you?').fill(id)
  await page.getByRole('button', { name: 'Go on' }).click()
}

async function comeFromSchool(page: Page, id: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Continue with The School' }).click()
  await answerSchool(page, id)
}

const me = async (page: Page) => (await page.request.get('/api/v1/me')).json()
const isSignedOut = async (page: Page) => (await page.request.get('/api/v1/me')).status() === 401

test('somebody makes an account by a provider, and comes back by it', async ({ browse }) => {
  school.people.set('pia-7', { email: 'Pia@school.org', email_verified: true, name: 'Pia Prada' })
  const page = await browse()
  await page.goto('/sign-up')
  await page.getByRole('button', { name: 'Continue with The School' }).click()
  await answerSchool(page, 'pia-7')
  await expect(page).toHaveURL(/\/onboarding/)
  const { id } = await me(page)
  expect(await me(page)).toMatchObject({ name: 'Pia Prada', email: 'pia@school.org' })
  await page.goto('/settings/account')
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
  await expect(page.getByText('Linked as Pia@school.org')).toBeVisible()
  // It is the only sign-in method beside the address, which the provider has verified.
  const again = await browse()
  await comeFromSchool(again, 'pia-7')
  await expect(again).toHaveURL(/\/onboarding|\/dashboard/)
  expect((await me(again)).id).toBe(id)
})

test('an invitation is not lost at a provider, nor where it refuses', async ({ browse }) => {
  const invited = '/cohorts/join/abcdefghjk'
  school.people.set('ivo-3', { email: 'ivo@school.org', email_verified: true, name: 'Ivo' })
  school.people.set('nix-3', { name: 'Nix' })
  for (const [id, end] of [
    ['ivo-3', /\/cohorts\/join\/abcdefghjk$/],
    ['nix-3', /\/sign-in\?error=.*next=%2Fcohorts%2Fjoin%2Fabcdefghjk$/],
  ] as const) {
    const page = await browse()
    await page.goto(`/sign-up?next=${encodeURIComponent(invited)}`)
    await page.getByRole('button', { name: 'Continue with The School' }).click()
    await answerSchool(page, id)
    await expect(page).toHaveURL(end)
  }
})

test('an address that the provider does not vouch for is to be confirmed; without one there is no account', async ({
  browse,
}) => {
  school.people.set('quo-8', { email: 'quo@school.org', email_verified: false, name: 'Quo' })
  school.people.set('nix-9', { name: 'Nix' })
  const page = await browse()
  await comeFromSchool(page, 'quo-8')
  await expect(page).toHaveURL(/\/onboarding|\/dashboard/)
  await page.goto('/settings/account')
  await expect(page.getByText('Not confirmed yet')).toBeVisible()
  await linkMailedTo('quo@school.org', 'Confirm your e-mail address')
  const other = await browse()
  await comeFromSchool(other, 'nix-9')
  await expect(other.getByText('The School didn’t share an e-mail address')).toBeVisible()
  expect(await isSignedOut(other)).toBe(true)
})

test('an account with the same address is never taken over, but linked by its owner, and unlinked', async ({
  browse,
}) => {
  const email = 'ana@school.org'
  school.people.set('ana-1', { email, email_verified: true, name: 'Ana' })
  const owner = await browse()
  await signUp(owner, email)
  const { id } = await me(owner)

  const stranger = await browse()
  await comeFromSchool(stranger, 'ana-1')
  await expect(stranger.getByText('Your The School address already has an account.')).toBeVisible()
  expect(await isSignedOut(stranger)).toBe(true)

  await owner.goto('/settings/account')
  await owner.getByRole('button', { name: 'Link The School' }).click()
  const dialog = owner.getByRole('dialog')
  await dialog.getByLabel('Current password').fill('not my password')
  await dialog.getByRole('button', { name: 'Go to The School' }).click()
  await expect(dialog.getByText('Wrong password.')).toBeVisible()
  await dialog.getByLabel('Current password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Go to The School' }).click()
  await answerSchool(owner, 'ana-1')
  await expect(owner.getByText('The School is linked.')).toBeVisible()

  const again = await browse()
  await comeFromSchool(again, 'ana-1')
  await expect(again).toHaveURL(/\/onboarding|\/dashboard/)
  expect((await me(again)).id).toBe(id)

  await owner.goto('/settings/account')
  await owner.getByRole('button', { name: 'Unlink The School' }).click()
  await owner.getByRole('dialog').getByLabel('Current password').fill(PASSWORD)
  await owner.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
  await expect(owner.getByText('Not linked')).toBeVisible()
  expect(await isSignedOut(again)).toBe(true)
  const last = await browse()
  await comeFromSchool(last, 'ana-1')
  await expect(last.getByText('Your The School address already has an account.')).toBeVisible()
})

test('what belongs to one person is not linked to another, and who cancels reads so', async ({ browse }) => {
  school.people.set('rea-2', { email: 'rea@school.org', email_verified: true, name: 'Rea' })
  const rea = await browse()
  await comeFromSchool(rea, 'rea-2')
  await expect(rea).toHaveURL(/\/onboarding|\/dashboard/)
  const eve = await browse()
  await signUp(eve, 'eve@example.org')
  await eve.goto('/settings/account')
  await eve.getByRole('button', { name: 'Link The School' }).click()
  await eve.getByRole('dialog').getByLabel('Current password').fill(PASSWORD)
  await eve.getByRole('dialog').getByRole('button', { name: 'Go to The School' }).click()
  await answerSchool(eve, 'rea-2')
  await expect(eve.getByText('is linked to another account here')).toBeVisible()
  expect(await me(eve)).toMatchObject({ email: 'eve@example.org' })

  const nobody = await browse()
  await nobody.goto('/sign-in')
  await nobody.getByRole('button', { name: 'Continue with The School' }).click()
  await nobody.getByRole('button', { name: 'Cancel' }).click()
  await expect(nobody.getByText('was cancelled or didn’t work')).toBeVisible()
})

test('a link by mail makes an account, signs in to it later, and works once', async ({ browse }) => {
  const email = 'cleo@example.org'
  const page = await browse()
  await page.goto('/sign-in?next=%2Froadmaps%2Fbackend')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByText(`We’ve sent an e-mail to ${email}.`)).toBeVisible()
  await page.goto(await linkMailedTo(email, 'Your link to sign in'))
  await expect(page.getByLabel('Name')).toHaveValue('cleo')
  // Opened once more, as mail programs do, it is still valid.
  await page.reload()
  await page.getByLabel('Name').fill('Cleo Cole')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL(/\/onboarding\?next=%2Froadmaps%2Fbackend/)
  expect(await me(page)).toMatchObject({ name: 'Cleo Cole', email, timeZone: expect.stringMatching(/^Asia.Kat/) })
  await page.goto('/settings/account')
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()

  const phone = await browse()
  await phone.goto('/sign-in?next=%2Froadmaps%2Fbackend')
  await phone.getByLabel('E-mail address').fill(email)
  await phone.getByRole('button', { name: 'E-mail me a link' }).click()
  const link = await linkMailedTo(email, 'Your link to sign in', 2)
  await phone.goto(link)
  await phone.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(phone).toHaveURL(/\/roadmaps\/backend/)
  expect((await me(phone)).id).toBe((await me(page)).id)
  const late = await browse()
  await late.goto(link)
  await expect(late.getByRole('heading', { name: 'This link has already been used' })).toBeVisible()
})

test('a forgotten password is set anew by mail: the old one and every session are dead', async ({ browse }) => {
  const email = 'dora@example.org'
  const [old, page] = [await browse(), await browse()]
  await signUp(old, email)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  // The previous page has a field and a button of the same names.
  await expect(page.getByRole('heading', { name: 'Forgot your password' })).toBeVisible()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(page.getByText(`We’ve sent an e-mail to ${email}.`)).toBeVisible()
  const link = await linkMailedTo(email, 'Set a new password')
  await page.goto(link)
  await page.getByLabel('New password').fill('password123')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('This password is too common.')).toBeVisible()
  await page.getByLabel('New password').fill('a river in may')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('Your password has been changed.')).toBeVisible()
  expect(await isSignedOut(old)).toBe(true)
  await enter(page, email, PASSWORD)
  await expect(page.getByText('Wrong e-mail address or password. Try again, or reset your password.')).toBeVisible()
  await enter(page, email, 'a river in may')
  await expect(page).toHaveURL(/\/onboarding|\/dashboard/)
  await old.goto(link)
  await expect(old.getByRole('heading', { name: 'This link has already been used' })).toBeVisible()
})

test('asking for a link or a reset is answered alike, byte for byte, whoever has the address', async ({ browse }) => {
  const page = await browse()
  await signUp(page, 'fay@example.org')
  for (const call of ['/api/v1/sign-in-link', '/api/v1/password-reset']) {
    const answers = await Promise.all(
      ['fay@example.org', 'nobody@example.org'].map(async (email) => {
        const answer = await page.request.post(call, { data: { email } })
        const { date: _date, 'x-request-id': _id, ...headers } = answer.headers()
        return { status: answer.status(), body: await answer.text(), headers }
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.status).toBe(204)
  }
})

test('an address is confirmed without scripts, and a reset works without them too', async ({ browse }) => {
  const email = 'gil@example.org'
  const page = await browse()
  await signUp(page, email)
  await page.goto('/settings/account')
  await expect(page.getByText('Your address isn’t confirmed yet.')).toBeVisible()
  const first = await linkMailedTo(email, 'Confirm your e-mail address')
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await expect(page.getByText('Link sent.')).toBeVisible()

  const plain = await browse({ javaScriptEnabled: false })
  const link = await linkMailedTo(email, 'Confirm your e-mail address', 2)
  expect(link).not.toBe(first)
  // Without a session the address cannot be confirmed: the account may be a stranger's.
  await plain.goto(link)
  await expect(plain.getByRole('heading', { name: 'Sign in first' })).toBeVisible()
  await expect(plain.getByRole('button', { name: 'Yes, it’s mine' })).toHaveCount(0)
  await plain.context().addCookies(await page.context().cookies())
  await plain.goto(link)
  await plain.getByRole('button', { name: 'Yes, it’s mine' }).click()
  await expect(plain.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()

  await plain.context().clearCookies()
  await plain.goto('/forgot-password')
  await plain.getByLabel('E-mail address').fill(email)
  await plain.getByRole('button', { name: 'E-mail me a link' }).click()
  await expect(plain.getByText('Check your e-mail')).toBeVisible()
  await plain.goto(await linkMailedTo(email, 'Set a new password'))
  await plain.getByLabel('New password').fill('a river in may')
  await plain.getByRole('button', { name: 'Set password' }).click()
  await expect(plain.getByText('Your password has been changed.')).toBeVisible()
})

test('somebody changes their address, name and time zone', async ({ browse }) => {
  const [page, stranger] = [await browse(), await browse()]
  await signUp(page, 'hal@example.org')
  await page.goto(await linkMailedTo('hal@example.org', 'Confirm your e-mail address'))
  await page.getByRole('button', { name: 'Yes, it’s mine' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await page.goto('/settings/account')
  await page.getByLabel('Name').fill('Hal Hart')
  await page.getByLabel('Time zone').selectOption('America/Lima')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await me(page)).toMatchObject({ name: 'Hal Hart', timeZone: 'America/Lima' })

  await page.getByLabel('New address').fill('hal@new.org')
  await page.locator('#address-password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change address' }).click()
  await expect(page.getByText('We’ve sent a link to hal@new.org.')).toBeVisible()
  const link = await linkMailedTo('hal@new.org', 'Confirm your new e-mail address')
  await stranger.goto(link)
  await expect(stranger.getByRole('heading', { name: 'Sign in first' })).toBeVisible()
  await page.goto(link)
  await page.getByRole('button', { name: 'Use this address' }).click()
  await expect(page.getByRole('heading', { name: 'Your address has changed' })).toBeVisible()
  await expect
    .poll(
      () => mail.inbox.filter(({ recipients }) => recipients[0] === 'hal@example.org').map((one) => one.mail.subject),
      {
        timeout: 20_000,
      },
    )
    .toContain('Your e-mail address was changed')
  await enter(stranger, 'hal@new.org', PASSWORD)
  await expect(stranger).toHaveURL(/\/onboarding|\/dashboard/)
})
