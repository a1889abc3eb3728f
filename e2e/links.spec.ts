import type { Page } from '@playwright/test'
import { ROADMAP_LIST, waitUntilInteractive } from './app'
import { expect, test } from './fixtures'
import { hold } from './network/hold-requests'

/** Marks the document, which a reload would replace. @returns whether it is still the same */
async function markDocument(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''))
  return () => page.evaluate(() => document.documentElement.hasAttribute('data-marked'))
}

test('links lead on without a reload: of the header, of a long list, of a text, and back', async ({ pageOf }) => {
  const page = await pageOf('learner')
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  const isSame = await markDocument(page)
  await page.getByRole('link', { name: 'Git basics' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Git basics' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Guide' }).click()
  await expect(page).toHaveURL(/\/guide$/)
  await page.getByRole('main').locator('a[href^="/guide/"]').first().click()
  await expect(page).toHaveURL(/\/guide\/./)
  await page.goBack()
  await expect(page).toHaveURL(/\/guide$/)
  expect(await isSame()).toBe(true)
})

test('with another key a link is the browser’s own: it opens a second tab', async ({ pageOf }) => {
  const page = await pageOf('learner')
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Git basics' }).click({ modifiers: ['ControlOrMeta'] }),
  ])
  await expect(tab.getByRole('heading', { level: 1, name: 'Git basics' })).toBeVisible()
  await expect(page).toHaveURL(ROADMAP_LIST)
})

test('of two links that were followed, only the one whose page comes says that it is on its way', async ({
  pageOf,
}) => {
  const page = await pageOf('learner')
  await page.goto('/faq')
  await waitUntilInteractive(page)
  const main = page.getByRole('navigation', { name: 'Main', exact: true })
  const [pay, guide] = [main.getByRole('link', { name: 'Pay' }), main.getByRole('link', { name: 'Guide' })]
  const bringPages = await hold(page, /[?&]_rsc=/)
  await pay.click()
  await expect(pay.locator('.link-pending')).toBeVisible()
  await guide.click()
  await expect(guide.locator('.link-pending')).toBeVisible()
  await expect(pay.locator('.link-pending')).toBeHidden()
  bringPages()
  await expect(page).toHaveURL(/\/guide$/)
  await expect(guide.locator('.link-pending')).toBeHidden()
})
