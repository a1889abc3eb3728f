import type { Page } from '@playwright/test'
import { check, getTick, ROADMAP_LIST, readProgress, tick, waitUntilInteractive } from './app'
import { changesRequested } from './changes-requested'
import { expect, test } from './fixtures'
import { resize } from './layout/resize'

const screens = [
  { name: 'a phone', viewport: { width: 390, height: 844 }, tallest: 50, isFolded: true },
  { name: 'a laptop', viewport: { width: 1440, height: 900 }, tallest: 38, isFolded: false },
] as const

const rows = (page: Page) => page.locator('[data-step]')

for (const { name, viewport, tallest, isFolded } of screens) {
  test(`on ${name} the list of steps is filtered, remembers it in the address and has low rows`, async ({
    newLearner,
  }) => {
    const { page } = await newLearner('Ida')
    await resize(page, viewport)
    await page.goto(ROADMAP_LIST)
    const heights = await rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
    const middle = heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)]
    expect(middle).toBeLessThanOrEqual(tallest)

    await tick(page, 'Git basics')
    const all = await rows(page).count()
    const filter = page.locator('summary').filter({ hasText: 'Filter' })
    if (isFolded) {
      await expect(page.getByLabel('Hide done')).toBeHidden()
      await filter.click()
    }
    await check(page.getByLabel('Hide done'))
    await expect(rows(page)).toHaveCount(all - 1)
    await page.getByLabel('Level', { exact: true }).selectOption('mid')
    // The rows follow the filter a moment later.
    await expect.poll(() => rows(page).count()).toBeLessThan(all - 1)
    const mid = await rows(page).count()
    expect(mid).toBeGreaterThan(0)
    await expect(page).toHaveURL(/done=hide.*level=mid/)
    await page.reload()
    await expect(rows(page)).toHaveCount(mid)
    await expect(page.getByLabel('Hide done')).toBeChecked()
    await expect(filter).toHaveText('Filter: 2 on')
    await expect(filter).toBeVisible({ visible: isFolded })
    await page.getByLabel('Find a step').fill('no such thing')
    await expect(page.getByText('No steps match')).toBeVisible()
    await page.getByRole('button', { name: 'Show all steps' }).click()
    await expect(rows(page)).toHaveCount(all)
    await expect(page).toHaveURL(/\?view=list$/)

    await page.getByRole('navigation', { name: 'Jump to a stage' }).getByRole('link', { name: 'Databases' }).click()
    await expect(page.getByRole('heading', { name: 'Databases' })).toBeInViewport()
  })
}

test('on a phone six steps are in the first screen, for a visitor and for a learner', async ({
  newPage,
  newLearner,
}) => {
  const viewport = { width: 390, height: 844 }
  const { page: own } = await newLearner('Eva')
  await resize(own, viewport)
  for (const page of [await newPage({ viewport }), own]) {
    await page.goto(ROADMAP_LIST)
    const bottoms = await page
      .locator('main li:has([data-tick])')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom))
    const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox()
    expect(bar?.y).toBeLessThan(viewport.height)
    expect(bottoms.filter((bottom) => bottom <= (bar?.y ?? 0)).length).toBeGreaterThanOrEqual(6)
  }
})

test('the next step is above the list, is ticked there, gives way to the one after it, and comes back', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Nel')
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  const next = page.getByRole('checkbox', { name: /^Done: next step, / })
  await expect(next).toHaveAccessibleName('Done: next step, Programming logic')
  const place = await next.boundingBox()
  await next.click()
  await expect(next).not.toHaveAccessibleName('Done: next step, Programming logic')
  await expect(next).not.toBeChecked()
  await expect(getTick(page, 'Programming logic')).toBeChecked()
  expect(await next.boundingBox()).toEqual(place)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(next).toHaveAccessibleName('Done: next step, Programming logic')
  await page.getByRole('link', { name: 'Show in list' }).click()
  await expect(page.locator('#programming-logic')).toBeInViewport()
  await expect(page).toHaveURL(/#programming-logic$/)
  await page.getByRole('link', { name: 'Start this step' }).click()
  await expect(page).toHaveURL(/\/steps\/programming-logic$/)
})

test('without a script the list is filtered by its form, and the next step is ticked', async ({
  newPage,
  newLearner,
}) => {
  const { page: signedIn } = await newLearner('Ole')
  const storageState = await signedIn.context().storageState()
  const page = await newPage({ javaScriptEnabled: false, storageState, viewport: { width: 390, height: 844 } })
  await page.goto(ROADMAP_LIST)
  const all = await rows(page).count()
  await page.locator('summary').filter({ hasText: 'Filter' }).click()
  await page.getByLabel('Level', { exact: true }).selectOption('mid')
  await page.getByLabel('Find a step').fill('sql')
  await page.getByLabel('Find a step').press('Enter')
  await expect(page).toHaveURL(/view=list&q=sql&level=mid/)
  const found = await rows(page).count()
  expect(found).toBeGreaterThan(0)
  expect(found).toBeLessThan(all)
  await expect(page.getByLabel('Level', { exact: true })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Done: next step, Programming logic' }).click()
  await expect(page).toHaveURL(/view=list#programming-logic$/)
  await expect(getTick(page, 'Programming logic')).toBeChecked()
})

test('the first press of j leads into the list, and the next ones go on', async ({ newLearner }) => {
  const { page } = await newLearner('Jay')
  await page.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  await page.keyboard.press('j')
  await expect(page.locator('#programming-logic [data-tick]')).toBeFocused()
  await page.keyboard.press('j')
  await expect(page.locator('#how-the-web-works [data-tick]')).toBeFocused()
})

test('a text of 20,000 characters, of right-to-left letters or of emoji is answered in words and stays', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Lou')
  await page.goto(ROADMAP_LIST)
  const field = page.getByLabel('Find a step')
  const long = 'ab'.repeat(10_000)
  await field.fill(long)
  await expect(page.getByText('Search with at most 200 characters.')).toBeVisible()
  await expect(field).toHaveValue(long)
  for (const text of ['مراجعة', '🥾🏔️']) {
    await field.fill(text)
    await expect(page.getByText('No steps match')).toBeVisible()
    await page.reload()
    await expect(field).toHaveValue(text)
  }
  for (const path of ['/notifications?q=', '/reviews?q=', `${ROADMAP_LIST}&q=`]) {
    expect((await page.goto(`${path}${'x'.repeat(3000)}`))?.status(), path).toBe(200)
  }
})

test('on a phone the map opens as the trail of the stage where the learner is', async ({ newPage, newLearner }) => {
  const { page: own } = await newLearner('Mia')
  const userAgent = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36'
  const viewport = { width: 390, height: 844 }
  const page = await newPage({ userAgent, viewport, storageState: await own.context().storageState() })
  await page.goto('/roadmaps/backend?view=map')
  await expect(page.getByRole('heading', { name: 'Fundamentals', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Whole map' }).first().click()
  await expect(page.getByText('You are at')).toBeVisible()
})

test('a learner finds what a mentor asks of them by a number in the menu, and in a list they can search', async ({
  newLearner,
  pageOf,
}) => {
  const [{ page }, mentor] = [await newLearner('Noa'), await pageOf('mentor')]
  await changesRequested(page, mentor)
  await page.goto('/dashboard')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'My reviews 1 waiting for you' })
    .click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Your turn' }).first()).toContainText('requested changes')
  await page.getByLabel('Find a review').fill('nothing of this name')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page).toHaveURL(/\/reviews\?q=nothing/)
  await expect(page.getByText('No matching reviews')).toBeVisible()
  await page.goto('/notifications?show=unread&q=rest')
  await expect(page.getByLabel('Find a notification')).toHaveValue('rest')
  await expect(page.locator('main')).toContainText('REST')
})

test('a plan that is tried moves the chart, is saved by one press, and the new date stays', async ({ newLearner }) => {
  const { page } = await newLearner('Pia')
  await page.goto('/dashboard/outlook')
  const cone = page.locator('figure svg path').first()
  const before = await cone.getAttribute('d')
  await page.getByText('What if I change my plan?', { exact: true }).click()
  await page.getByLabel('12 hours a week').fill('30')
  await expect(
    page.getByText(/With this plan, junior-ready comes (about \d+|\d+ to \d+|up to \d+) (weeks|months) earlier/),
  ).toBeVisible()
  await expect(cone).not.toHaveAttribute('d', before ?? '')
  await page.getByRole('button', { name: 'Use this plan' }).click()
  await expect(page.getByText(/^Plan saved\. For junior-ready: /)).toBeVisible()
  await page.reload()
  await page.getByText('What if I change my plan?', { exact: true }).click()
  await expect(page.getByLabel('30 hours a week')).toBeVisible()
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Save plan' }).click()
  await expect(page.getByText(/^Saved\. Junior-ready: /)).toBeVisible()
})

for (const { name, viewport } of screens) {
  test(`on ${name} the account menu leads everywhere, sets the theme and signs out`, async ({ newLearner }) => {
    const { page } = await newLearner('Rui')
    await resize(page, viewport)
    await page.goto('/dashboard')
    const open = () => page.getByRole('button', { name: 'Rui’s account' }).click()
    await open()
    for (const place of ['Profile', 'Settings', 'My cohorts', 'Skills']) {
      await expect(page.getByRole('link', { name: place, exact: true }).last()).toBeVisible()
    }
    await page.getByText('Dark', { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.getByRole('link', { name: 'Settings', exact: true }).first().click()
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Settings')
    await open()
    await page.locator('[popover]').getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(page).toHaveURL(/\/$/)
    await page.goto('/dashboard')
    await expect(page).toHaveURL(/\/sign-in/)
  })
}

test('a menu of statuses that has come stays the same, and keeps the focus, while the list shows more', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Noa')
  await page.goto(`${ROADMAP_LIST}&q=sql`)
  await waitUntilInteractive(page)
  // Marks the menu, because after more load another one is the last.
  await rows(page)
    .locator('select')
    .last()
    .evaluate((element) => element.setAttribute('data-mark', ''))
  await page.locator('[data-mark]').focus()
  // By the form's own event, because a press would take the focus.
  await page.locator('main search form').evaluate((form: HTMLFormElement) => form.reset())
  await expect.poll(() => rows(page).count()).toBeGreaterThan(100)
  await expect(page.locator('[data-mark]')).toBeFocused()
})

for (const width of [390, 1440]) {
  const openList = async (page: Page) => {
    await resize(page, { width, height: 800 })
    await page.goto(ROADMAP_LIST)
    await waitUntilInteractive(page)
  }

  test(`at ${width} px the way back from a step leads to the row that one came from`, async ({ newLearner }) => {
    const { page } = await newLearner('Rune')
    await openList(page)
    const row = rows(page).nth(-4)
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await expect(row.locator('select')).toBeVisible()
    const top = () => row.evaluate((element) => Math.round(element.getBoundingClientRect().top))
    const before = await top()
    await row.getByRole('link').click()
    await expect(page).toHaveURL(/\/steps\//)
    await page.goBack()
    await expect(page).toHaveURL(/view=list/)
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(100)
  })

  test(`at ${width} px every row has its menu of statuses by the time one gets to it`, async ({ newLearner }) => {
    const { page } = await newLearner('Gus')
    await openList(page)
    const last = rows(page).last()
    const menu = last.locator('select')
    await expect(menu).toHaveCount(0)
    await page.locator('[data-step] [data-tick]').last().focus()
    await expect(menu).toBeInViewport()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(menu).toBeFocused()
    await menu.selectOption('Learning')
    await expect(last).toHaveAttribute('data-status', 'learning')

    for (const row of await rows(page).all()) {
      await row.scrollIntoViewIfNeeded()
      await expect(row.locator('select')).toHaveCount(1)
    }
  })
}

test('on a phone the steps that are done are folded when the list comes, and unfolded they stay so', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Nils')
  await page.goto(ROADMAP_LIST)
  const ids = await rows(page).evaluateAll((found) => found.slice(0, 4).map(({ id }) => id))
  const changes = ids.map((step) => ({ step, status: 'done', idempotencyKey: `finished-${step}` }))
  expect((await page.request.post('/api/v1/me/progress/batch', { data: { changes } })).ok()).toBe(true)
  await resize(page, { width: 390, height: 844 })
  await page.reload()
  await waitUntilInteractive(page)
  const finished = page.getByRole('checkbox', { name: /^Show [45] done$/ })
  const done = rows(page).first()
  await expect(done).toBeHidden()
  await expect(rows(page).nth(4)).toBeInViewport()

  // A step ticked now stays where it is, and is not folded.
  const saved = page.waitForResponse((response) => response.url().includes('/me/progress/'))
  await rows(page).nth(4).getByRole('checkbox').click()
  expect((await saved).ok()).toBe(true)
  await expect(rows(page).nth(4).locator('[data-unsaved]')).toHaveCount(0)
  await expect(rows(page).nth(4)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Show 4 done' })).toBeVisible()
  await finished.check()
  await expect(done).toBeVisible()
  await done.getByRole('link').click()
  await expect(page).toHaveURL(/\/steps\//)
  await page.goBack()
  await expect(finished).toBeChecked()
  await expect(done).toBeVisible()

  await resize(page, { width: 1440, height: 900 })
  await page.reload()
  await expect(page.getByRole('checkbox', { name: /^Show \d+ done$/ })).toBeHidden()
  await expect(done).toBeVisible()
})

test('without a script, too, finished steps of a phone’s list can be shown, and a row in the address is', async ({
  newLearner,
  newPage,
}) => {
  const { page: signedIn } = await newLearner('Orla')
  await signedIn.goto(ROADMAP_LIST)
  const ids = await rows(signedIn).evaluateAll((found) => found.slice(0, 4).map(({ id }) => id))
  const changes = ids.map((step) => ({ step, status: 'done', idempotencyKey: `finished-${step}` }))
  expect((await signedIn.request.post('/api/v1/me/progress/batch', { data: { changes } })).ok()).toBe(true)
  const storageState = await signedIn.context().storageState()
  const page = await newPage({ javaScriptEnabled: false, storageState, viewport: { width: 390, height: 844 } })
  await page.goto(`${ROADMAP_LIST}#${ids[1]}`)
  await expect(rows(page).nth(1)).toBeVisible()
  await expect(rows(page).first()).toBeHidden()
  await page.getByLabel('Show 4 done').check()
  await expect(rows(page).first()).toBeVisible()
})

test('the list is at most 150 KB of HTML, before the first tick and after the last', async ({
  newLearner,
  request,
}) => {
  const MOST = 150_000
  const { page } = await newLearner('Lia')
  const size = async (asker: typeof request) => (await (await asker.get(ROADMAP_LIST)).body()).byteLength
  expect(await size(request)).toBeLessThanOrEqual(MOST)
  expect(await size(page.request)).toBeLessThanOrEqual(MOST)
  const roadmap: { stages: { steps: { id: string }[] }[] } = await (
    await page.request.get('/api/v1/roadmaps/backend')
  ).json()
  const changes = roadmap.stages
    .flatMap(({ steps }) => steps)
    .map(({ id }) => ({ step: id, status: 'done', idempotencyKey: `whole-list.${id}` }))
  const save = async (some: typeof changes) =>
    expect((await page.request.post('/api/v1/me/progress/batch', { data: { changes: some } })).status()).toBe(200)
  // Every second one, so that in each stage some are folded on a phone.
  await save(changes.filter((_, index) => index % 2 === 0))
  expect(await size(page.request)).toBeLessThanOrEqual(MOST)
  await save(changes)
  expect(await size(page.request)).toBeLessThanOrEqual(MOST)
})

test('without a script each tick of one page counts, and a press sent twice counts once', async ({
  newPage,
  newLearner,
}) => {
  const { page: signedIn } = await newLearner('Jo')
  const page = await newPage({ javaScriptEnabled: false, storageState: await signedIn.context().storageState() })
  await page.goto(ROADMAP_LIST)
  const idempotencyKey = await page.locator('#ticks input[name=idempotencyKey]').inputValue()
  const post = async (step: string) => {
    const form = { status: 'done', idempotencyKey }
    const headers = { origin: new URL(page.url()).origin }
    return (await page.request.post(`/api/v1/me/progress/${step}?roadmap=backend`, { form, headers })).status()
  }
  for (const step of ['git-basics', 'programming-logic', 'git-basics']) expect(await post(step), step).toBe(200)
  await page.reload()
  await expect(page.getByTestId('total-fundamentals')).toHaveText('2 of 10')
  expect((await readProgress(signedIn)).eventCount).toBe(2)
})
