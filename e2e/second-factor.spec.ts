import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, signIn, test } from './fixtures'
import { Client } from './harness/client'
import { startServer } from './harness/server'
import { findChecksAt, getFaults } from './layout/layouts'
import { server } from './server'

const security = '/settings/security'

/** Returns the code of an app with this key, this many half minutes from now. */
const getCode = (key: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + steps * 30_000 })

const sessionCookie = async (page: Page) => {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === 'next-auth.session-token')
}

/** Returns the status that a copy of a cookie gets, in another client. */
async function statusWith(cookie: { name: string; value: string } | undefined, url = '/api/v1/me'): Promise<number> {
  const own = { cookie: `${cookie?.name}=${cookie?.value}` }
  return (await new Client(server.url).call('GET', url, undefined, own)).status
}

/** Sets up an app through the API, for tests of what comes after. */
async function setUpApp(page: Page, password: string) {
  const begun = await page.request.post('/api/v1/me/second-factor', { data: { current: password } })
  const { key } = (await begun.json()) as { key: string }
  const confirmed = await page.request.put('/api/v1/me/second-factor', { data: { code: getCode(key) } })
  expect(confirmed.status()).toBe(200)
  const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: readonly [string, string, string] }
  return { key, recoveryCodes }
}

/** Checks both themes, on a small phone and on a desktop. */
const expectClean = async (page: Page, what: string) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(getFaults(await findChecksAt(page, [1440, 320])), what).toEqual([])
}

test('a learner sets up an app, and from then on signs in with it', async ({ newLearner }) => {
  test.setTimeout(120_000)
  const { page, email, password } = await newLearner('Sela')
  await page.goto(security)
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await expect(page.getByRole('heading', { name: 'Confirm it’s you' })).toBeFocused()
  await expectClean(page, 'the password')
  await page.getByLabel('Password', { exact: true }).fill('not my password')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('Wrong password.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Add Waymark to your app' })).toBeFocused()
  await expectClean(page, 'the QR code')
  const key = (await page.getByTestId('key').textContent()) ?? ''
  const link = new URL((await page.getByRole('link', { name: 'Open the app' }).getAttribute('href')) ?? '')
  expect(link.searchParams.get('secret')).toBe(key.replaceAll(' ', ''))

  const before = await sessionCookie(page)
  const setUpCode = getCode(key)
  await page.getByLabel('Current code').fill(setUpCode === '123456' ? '654321' : '123456')
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByText('Wrong code.')).toBeVisible()
  await page.getByLabel('Current code').fill(setUpCode)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Save your recovery codes' })).toBeFocused()
  await expect(page.getByTestId('codes').getByRole('listitem')).toHaveCount(10)
  await expectClean(page, 'the recovery codes')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toBe('waymark-recovery-codes.txt')
  // A copy of the old cookie is void, the new one works.
  expect(await statusWith(before)).toBe(401)
  expect(await statusWith(await sessionCookie(page))).toBe(200)
  await page.getByRole('checkbox', { name: 'I’ve saved them' }).check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('10 of 10 left')).toBeVisible()
  await expectClean(page, 'switched on')

  const signedIn = await sessionCookie(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(`${server.url}/`)
  expect(await statusWith(signedIn)).toBe(401)

  await page.goto('/sign-in?next=%2Froadmaps%2Fbackend')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in\/second-factor\?next=/)
  await expect(page.getByLabel('Code from your app')).toBeFocused()
  await expectClean(page, 'the second step')
  const half = await sessionCookie(page)
  for (const [given, why] of [
    ['000000', 'wrong'],
    [setUpCode, 'used before'],
  ] as const) {
    await page.getByLabel('Code from your app').fill(given)
    // The next page shows the same message each time, so wait for its load.
    const next = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await next
    await expect(page.getByText('This code is wrong or has already been used.'), why).toBeVisible()
  }
  await expectClean(page, 'a refused code')
  await page.getByLabel('Code from your app').fill(getCode(key, 1))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(`${server.url}/roadmaps/backend`)
  expect(await statusWith(await sessionCookie(page))).toBe(200)
  expect(await statusWith(half)).toBe(401)
  expect((await sessionCookie(page))?.value).not.toBe(half?.value)
})

test('half a sign-in opens nothing, is no session, and can be given up', async ({ newLearner, newPage }) => {
  const { page, email, password } = await newLearner('Hale')
  await setUpApp(page, password)
  const other = await newPage()
  await signIn(other, email, password)
  for (const url of ['/api/v1/me', '/api/v1/me/progress', '/api/v1/me/sessions', '/api/v1/me/second-factor']) {
    expect((await other.request.get(url)).status(), url).toBe(401)
  }
  expect((await other.request.delete('/api/v1/me/sessions')).status()).toBe(401)
  for (const url of ['/dashboard', security, '/sign-in']) {
    await other.goto(url)
    await expect(other, url).toHaveURL(/\/sign-in\/second-factor/)
  }
  const { sessions } = await (await page.request.get('/api/v1/me/sessions')).json()
  expect(sessions).toHaveLength(1)
  const half = await sessionCookie(other)
  await other.getByRole('button', { name: 'Sign in as someone else' }).click()
  await expect(other).toHaveURL(/\/sign-in$/)
  expect(await sessionCookie(other)).toBeUndefined()
  expect(await statusWith(half, '/sign-in/second-factor')).toBe(307)
  // Another site cannot complete it.
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  await signIn(other, email, password)
  const forged = await other.request.post('/api/v1/sign-in/second-factor', {
    data: { code: '000000' },
    headers: foreign,
  })
  expect(forged.status()).toBe(404)
})

test('a recovery code stands in once for the app, also where no script runs', async ({ newLearner, newPage }) => {
  const { page, email, password } = await newLearner('Rika')
  const { recoveryCodes } = await setUpApp(page, password)
  const plain = await newPage({ javaScriptEnabled: false })
  const give = async (code: string) => {
    await plain.context().clearCookies()
    await signIn(plain, email, password)
    await plain.goto('/settings/security')
    await plain.getByText('I can’t use my authenticator app').click()
    await plain.getByLabel('Recovery code').fill(code)
    await plain.getByRole('button', { name: 'Sign in with this code' }).click()
  }
  await give(recoveryCodes[0].toUpperCase())
  await expect(plain).toHaveURL(server.url + security)
  await expect(plain.getByText('9 of 10 left')).toBeVisible()
  await give(recoveryCodes[0])
  await expect(plain.getByText('This recovery code is wrong or has already been used. Try another.')).toBeVisible()
  await expect(plain.getByLabel('Recovery code')).toBeFocused()
})

test('few recovery codes are warned of, new ones are made, and the app is switched off', async ({ newLearner }) => {
  test.setTimeout(90_000)
  const { page, email, password } = await newLearner('Otis')
  const { key, recoveryCodes } = await setUpApp(page, password)
  for (const code of [...recoveryCodes].slice(0, 7)) {
    await signIn(page, email, password)
    expect((await page.request.post('/api/v1/sign-in/second-factor', { data: { code } })).status()).toBe(204)
  }
  await page.goto(security)
  await expect(page.getByText('Only 3 recovery codes are left. Make new ones soon.')).toBeVisible()
  await expectClean(page, 'the warning')
  await page.getByRole('button', { name: 'Make new recovery codes' }).click()
  const dialog = page.getByRole('dialog')
  await expectClean(page, 'the dialog')
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await dialog.getByLabel('Code from your app').fill(getCode(key, 1))
  await dialog.getByRole('button', { name: 'Make new codes' }).click()
  await expect(page.getByTestId('codes').getByRole('listitem')).toHaveCount(10)
  const fresh = await page.getByTestId('codes').getByRole('listitem').allTextContents()
  expect(fresh.filter((code) => [...recoveryCodes].includes(code))).toEqual([])
  await page.getByRole('checkbox', { name: 'I’ve saved them' }).check()
  await page.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Switch off' }).click()
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await dialog.getByLabel('Code from your app').fill('000000')
  await dialog.getByRole('button', { name: 'Switch off' }).click()
  await expect(dialog.getByText('This code is wrong or has already been used.')).toBeVisible()
  const before = await sessionCookie(page)
  await dialog.getByLabel('Code from your app').fill(fresh[0] ?? '')
  await dialog.getByRole('button', { name: 'Switch off' }).click()
  await expect(page.getByRole('button', { name: 'Set up an app' })).toBeVisible()
  expect(await statusWith(before)).toBe(401)
  await signIn(page, email, password)
  expect((await page.request.get('/api/v1/me')).status()).toBe(200)
})

test('a new password gives the browser a new cookie, and the old one is dead at once', async ({ newLearner }) => {
  const { page, password } = await newLearner('Pia')
  const before = await sessionCookie(page)
  expect(before).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' })
  const data = { current: password, password: 'another long password' }
  expect((await page.request.put('/api/v1/me/password', { data })).status()).toBe(204)
  const after = await sessionCookie(page)
  expect(after).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' })
  expect([await statusWith(before), await statusWith(after)]).toEqual([401, 200])
})

test('behind TLS the cookie is sent through TLS alone; an admin who owes a second factor has no rights without', async () => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-tls-'))
  const env = {
    NEXTAUTH_URL: 'https://waymark.example',
    NEXTAUTH_SECRET: 'x'.repeat(40),
    DATABASE_URL: `file:${path.join(folder, 'a.db')}`,
    REQUIRE_ADMIN_SECOND_FACTOR: '1',
  }
  const own = await startServer(env)
  try {
    const admin = ['commands/run.mjs', 'commands/admin.ts', 'ada@example.org']
    const said = execFileSync(process.execPath, admin, { encoding: 'utf8', env: { ...process.env, ...env, DEMO: '0' } })
    const client = new Client(own.url)
    await client.auth('callback/sign-in-link', { token: /token=([\w-]+)/.exec(said)?.[1] ?? '' })
    const isWhole =
      /^__Host-next-auth\.session-token=[^;]+; Path=\/; Expires=[^;]+; (?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Lax)/i
    expect(client.lastSet.filter((line) => isWhole.test(line))).toHaveLength(1)

    const [people, home] = [() => client.call('GET', '/admin/people'), () => client.call('GET', '/')]
    expect((await people()).status).toBe(404)
    expect(await (await home()).text()).toContain('To use your admin rights')
    expect(await (await client.call('GET', '/api/v1/me')).json()).toMatchObject({ isAdmin: false })

    const before = client.cookie
    const { key } = await (await client.call('POST', '/api/v1/me/second-factor', {})).json()
    expect((await client.call('PUT', '/api/v1/me/second-factor', { code: getCode(key) })).status).toBe(200)
    expect(client.lastSet.filter((line) => isWhole.test(line))).toHaveLength(1)
    expect((await client.call('GET', '/api/v1/me', undefined, { cookie: before })).status).toBe(401)
    expect((await people()).status).toBe(200)
    expect(await (await home()).text()).not.toContain('To use your admin rights')
  } finally {
    await own.stop()
  }
})
