import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { expect, type Page, test } from '@playwright/test'
import { makeAccount } from './harness/client'
import { signIn } from './harness/page'
import { type Server, startServer } from './harness/server'

const account = { name: 'Kai', email: 'kai@example.org', password: 'a long enough password' }

/** Checks that the server's log contains the reference that the page shows. */
async function expectReference(page: Page, server: Server, fault: string): Promise<void> {
  const reference = (await page.locator('main code').textContent()) ?? ''
  expect(reference).toMatch(/^\d+/)
  // The log reaches this process a moment later.
  await expect.poll(() => server.output()).toContain(reference)
  await expect.poll(() => server.output()).toContain(fault)
}

test('a page that breaks says so with a reference that stands in the log, and comes back by “Try again”', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const file = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'waymark-errors-')), 'a.db')}`
  const server = await startServer({ DATABASE_URL: file })
  // With a timeout, because the server writes now and then too.
  const database = createClient({ url: file, timeout: 5000 })
  const rename = (from: string, to: string) => database.execute(`ALTER TABLE "${from}" RENAME TO "${to}"`)
  try {
    await makeAccount(server.url, account)
    await signIn(page, account.email, account.password, server.url)

    // Breaks a part of the page: its frame is still shown, and "Try again" loads the rest.
    await rename('MailPreference', 'Away')
    await page.goto(`${server.url}/settings/mail`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page broke')
    await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible()
    await expectReference(page, server, 'MailPreference')
    await rename('Away', 'MailPreference')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')

    // Breaks the frame itself.
    await rename('Notification', 'Away')
    const broken = await page.goto(`${server.url}/settings`)
    expect(broken?.status()).toBe(500)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page broke')
    await expectReference(page, server, 'Notification')
    await rename('Away', 'Notification')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  } finally {
    database.close()
    await server.stop()
  }
})
