import { gzipSync } from 'node:zlib'
import { check, ROADMAP_LIST } from './app'
import { expect, test } from './fixtures'

test('a visitor ticks before having an account, and finds the ticks in the account they make', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/')
  const tryIt = page.getByRole('region', { name: 'What do you already know?' })
  const ticks = tryIt.getByRole('checkbox')
  await check(ticks.nth(0))
  await ticks.nth(2).click()
  await ticks.nth(3).click()
  await ticks.nth(3).click()
  await expect(tryIt.getByRole('status')).toHaveText(/^2 of 6 steps ticked in this browser only\.$/)
  const titles = await Promise.all([0, 2].map((index) => ticks.nth(index).getAttribute('aria-label')))

  await page.reload()
  await expect(ticks.nth(0)).toBeChecked()
  await tryIt.getByRole('link', { name: 'Save them' }).click()
  await page.getByLabel('Name').fill('Vera')
  await page.getByLabel('E-mail address').fill(`vera.${Date.now()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('a long enough password')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('**/onboarding**')
  await page.getByRole('radio', { name: /Node\.js/ }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL('**/onboarding/first-plan')
  await page.goto(ROADMAP_LIST)
  for (const title of titles) await expect(page.getByRole('checkbox', { name: title ?? '' })).toBeChecked()
  expect(await page.evaluate(() => localStorage.getItem('waymark:trial'))).toBeNull()
})

test('the landing page shows the beginning of the map without JavaScript, light and without a jump', async ({
  newPage,
}) => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto('/')
  const map = page.getByRole('navigation', { name: 'The beginning of the map, with made-up progress' })
  await expect(map.getByText('You are here')).toBeVisible()
  await map.getByRole('link', { name: 'Git workflow, done, evidenced' }).click()
  await expect(page).toHaveURL(/\/roadmaps\/backend\/steps\/git-workflow$/)
  await page.goto('/')
  await page.getByRole('link', { name: 'See the whole map' }).click()
  await expect(page.getByRole('navigation', { name: 'Trail map' })).toBeVisible()

  expect(gzipSync(await (await page.request.get('/')).body()).length).toBeLessThanOrEqual(30 * 1024)

  for (const viewport of [
    { width: 320, height: 640 },
    { width: 1440, height: 900 },
  ]) {
    const moving = await newPage({ viewport })
    await moving.goto('/', { waitUntil: 'networkidle' })
    const shift = await moving.evaluate(async () => {
      const { promise, resolve } = Promise.withResolvers<number>()
      const sum = (list: PerformanceEntry[]) =>
        list.reduce((total, entry) => total + (entry as PerformanceEntry & { value: number }).value, 0)
      new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({
        type: 'layout-shift',
        buffered: true,
      })
      setTimeout(() => resolve(0), 500)
      return promise
    })
    expect(shift).toBeLessThan(0.01)
    const beyond = await moving.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
  }
})

test('a first-time visitor comes from the landing page to a first tick in one action', async ({ newPage }) => {
  const page = await newPage({ viewport: { width: 390, height: 844 } })
  await page.goto('/')
  const map = page.getByRole('navigation', { name: 'The beginning of the map, with made-up progress' })
  await expect(map.getByText('You are here')).toBeInViewport()
  await page.getByRole('region', { name: 'What do you already know?' }).getByRole('checkbox').first().click()
  await expect(page.getByText(/^1 of 6/)).toBeVisible()
})

test('above a visitor’s list is where to begin, and after a tick the next step and the way to save it', async ({
  newPage,
}) => {
  const page = await newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(ROADMAP_LIST)
  const start = page.locator('main [data-blaze]').filter({ has: page.getByRole('status') })
  await expect(start).toContainText(/Start here · 19 h\s*Programming logic/)
  await expect(start).toContainText('Your ticks stay in this browser until you sign up.')
  const before = await start.boundingBox()
  await check(page.getByRole('checkbox', { name: 'Done: Programming logic', exact: true }))
  await expect(start).toContainText(/Next · 8 h\s*How the web works/)
  await expect(start.getByRole('status')).toHaveText(/^1 of \d+ ticked in this browser\. Save them$/)
  expect(await start.boundingBox()).toEqual(before)
  await start.getByRole('link', { name: 'Start this step' }).click()
  await expect(page).toHaveURL(/\/steps\/how-the-web-works$/)
  await page.goBack()
  await start.getByRole('link', { name: 'Save them' }).click()
  await expect(page).toHaveURL(/\/sign-up/)
})

test('a visitor ticks a step on its own page, and has it ticked in the list too', async ({ newPage }) => {
  const page = await newPage({ viewport: { width: 390, height: 844 } })
  await page.goto('/roadmaps/backend/steps/transactions')
  const done = page.getByRole('checkbox', { name: 'I’ve done this step' })
  await expect(done).toBeInViewport()
  await check(done)
  await expect(page.getByText('Your tick stays in this browser. Sign up to save it to your account.')).toBeVisible()
  await page.reload()
  await expect(done).toBeChecked()
  await page.goto(ROADMAP_LIST)
  await expect(page.getByRole('checkbox', { name: 'Done: Transactions', exact: true })).toBeChecked()
  await page.goBack()
  await done.click()
  await expect(done).not.toBeChecked()

  // Without JavaScript nothing can be stored in the browser: the tick leads to signing up, as in the list.
  const plain = await newPage({ javaScriptEnabled: false })
  await plain.goto('/roadmaps/backend/steps/transactions')
  await plain.getByRole('checkbox', { name: 'I’ve done this step' }).click()
  await expect(plain).toHaveURL(/\/sign-up/)
})

test('ticks of before are offered to who signs in to an account that has a plan', async ({ newLearner, newPage }) => {
  const { email, password } = await newLearner('Vito')
  const page = await newPage()
  await page.goto(ROADMAP_LIST)
  await check(page.getByRole('checkbox', { name: 'Done: ' }).first())
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const offer = page.getByRole('region', { name: 'Ticked before you signed in' })
  await offer.getByRole('button', { name: 'Save 1 step' }).click()
  await expect(page.getByText('1 step is ticked.')).toBeVisible()
  await expect(offer).toHaveCount(0)
})

test('from the keyboard one finds a step and all keys, from any page', async ({ pageOf }) => {
  const page = await pageOf('learner')
  await page.goto('/dashboard')
  const palette = page.getByRole('dialog', { name: 'Find a page, a step or an action' })
  await page.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await page.keyboard.type('transactions')
  await expect(palette.getByRole('combobox')).toHaveValue('transactions')
  await expect(palette.getByRole('option').first()).toContainText('Transactions')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/roadmaps/backend/steps/transactions')
  await expect(palette).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})
