import type { Page } from '@playwright/test'
import { coreDone, getTick, ROADMAP_LIST, tick, waitUntilInteractive } from './app'
import { expect, test } from './fixtures'
import { findChecksAt, getFaults } from './layout/layouts'

const MAP = '/roadmaps/backend?view=map'
const getMap = (page: Page) => page.getByRole('navigation', { name: 'Trail map' })
/** Finds the links to steps, in the order of the page. */
const waymarks = (page: Page) => getMap(page).locator('a[href*="/steps/"]')
const waymark = (page: Page, name: RegExp) => getMap(page).getByRole('link', { name })

const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('a visitor without JavaScript reads the map: every step of the track, its links, other tracks, and the list', async ({
  newPage,
}) => {
  const page = await newPage({ javaScriptEnabled: false })
  const { stages } = await (await page.request.get('/api/v1/roadmaps/backend')).json()
  const steps = stages.flatMap((stage: { steps: { slug: string; tracks: string[] }[] }) => stage.steps)
  const walked = steps.filter(({ tracks }: { tracks: string[] }) => tracks.length === 0 || tracks.includes('nodejs'))
  await page.goto('/roadmaps/backend')
  const shown = await waymarks(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const expected = walked.map(({ slug }: { slug: string }) => `/roadmaps/backend/steps/${slug}`)
  expect([...shown].sort()).toEqual(expected.sort())
  // The land is in a file of its own, and lies under all of it.
  const land = getMap(page).locator('use[href^="/land/"]')
  const width = () => land.evaluate((use) => (use as SVGUseElement).getBBox().width)
  await expect.poll(width).toBeGreaterThan(1000)
  await waymark(page, /^Indexes and plans$/).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indexes and query plans')

  await page.goto('/roadmaps/backend')
  await getMap(page).getByRole('link', { name: 'Django and Flask' }).click()
  await expect(waymark(page, /^Django ORM$/)).toBeVisible()
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page).toHaveURL(/view=list&track=django/)
  await expect(page.getByRole('link', { name: 'Django ORM' })).toBeVisible()
  // The tracks open in the browser's own popover.
  await page.getByRole('button', { name: 'Track: Django and Flask' }).click()
  await page.getByRole('navigation', { name: 'Track' }).getByRole('link', { name: '.NET' }).click()
  await expect(page).toHaveURL(/view=list&track=dotnet/)
})

test('the keyboard walks the map in the order of the trail, which is that of its lists', async ({ newPage }) => {
  const page = await newPage()
  await page.goto(MAP)
  const order = await getMap(page)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.textContent))
  expect(order.length).toBeGreaterThan(120)
  await getMap(page).locator('a').first().focus()
  const walked: (string | null)[] = []
  for (let count = 0; count < order.length; count++) {
    walked.push(await page.evaluate(() => document.activeElement?.textContent ?? null))
    await page.keyboard.press('Tab')
  }
  expect(walked).toEqual(order)
  // Within a stage and a level the list has the same order.
  const fundamentals = order.slice(order.indexOf('Fundamentals') + 1, order.indexOf('Databases'))
  await page.goto(`${ROADMAP_LIST}`)
  const listed = await page.locator('#fundamentals a').allTextContents()
  expect(listed.slice(0, 3)).toEqual(['Programming logic', 'How the web works', 'A first language'])
  expect(fundamentals.slice(0, 3)).toEqual(['Programming logic', 'How the web works', 'First language'])
})

test('what is ticked is painted, in words too, and the map goes one step on', async ({ newLearner }) => {
  const { page } = await newLearner('Pia')
  await page.goto(MAP)
  const painted = getMap(page).locator('svg use[stroke-dashoffset]')
  await expect(getMap(page)).toBeVisible()
  await expect(painted).toHaveCount(0)
  await expect(waymark(page, /^Programming logic, not started$/)).toBeVisible()
  await expect(page.getByText('You are at Programming logic, in Fundamentals')).toBeVisible()
  await waitUntilInteractive(page)
  await getTick(page, 'Programming logic').click()
  await expect(waymark(page, /^Programming logic, done, self-reported$/)).toBeVisible()
  await expect(page.getByText(/You are at (?!Programming logic)/)).toBeVisible()
  await expect(painted).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(waymark(page, /^Programming logic, not started$/)).toBeVisible()
  await expect(painted).toHaveCount(0)

  await page.keyboard.press('m')
  await expect(page).toHaveURL(/view=list/)
  await tick(page, 'Programming logic')
  await page.keyboard.press('m')
  await expect(waymark(page, /^Programming logic, done, self-reported$/)).toBeVisible()
  // The choice is remembered where the address has none.
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page).toHaveURL(/view=list/)
  await page.goto('/roadmaps/backend')
  await expect(getTick(page, 'Programming logic')).toBeChecked()
})

test('the place where the learner is can be ticked on the map without JavaScript', async ({ newPage, newLearner }) => {
  const { page: signedIn } = await newLearner('Noa')
  const page = await newPage({ javaScriptEnabled: false, storageState: await signedIn.context().storageState() })
  await page.goto(MAP)
  await getTick(page, 'Programming logic').click()
  await expect(page).toHaveURL(/view=map#programming-logic$/)
  await expect(waymark(page, /^Programming logic, done/)).toBeVisible()
  await page.goto('/roadmaps/backend?stage=fundamentals')
  await getTick(page, 'How the web works').click()
  await expect(page).toHaveURL(/view=map&stage=fundamentals#how-the-web-works$/)
  await expect(getTick(page, 'How the web works')).toBeChecked()
})

test('on a phone the list comes first, the map leads to one stage at a time, and steps are ticked there', async ({
  newPage,
  newLearner,
}) => {
  const { page: signedIn } = await newLearner('Kim')
  const page = await newPage({
    storageState: await signedIn.context().storageState(),
    viewport: { width: 320, height: 640 },
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148',
  })
  await page.goto('/roadmaps/backend')
  expect(await coreDone(page)).toBe('0 of 56')
  expect(await beyond(page)).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Fundamentals' })).toBeVisible()
  expect(await beyond(page)).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'Whole map' }).first().click()
  await expect(getMap(page)).toBeVisible()
  expect(await beyond(page)).toBeLessThanOrEqual(0)
  await getMap(page).getByRole('link', { name: 'Databases' }).first().click()
  await expect(page).toHaveURL(/stage=databases/)
  await tick(page, 'Relational thinking')
  expect(await beyond(page)).toBeLessThanOrEqual(0)
  const sizes = await page
    .locator('main a, main button')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility() && !target.closest('p'))
        .map((target) => ({ name: target.textContent, height: target.getBoundingClientRect().height })),
    )
  const small = sizes.filter(({ height }) => height < 43.5)
  expect(small).toEqual([])
  await page.getByRole('link', { name: /APIs/ }).first().click()
  await expect(page.getByRole('heading', { name: 'APIs' })).toBeVisible()
  expect((await page.goto('/roadmaps/backend?stage=no-such-stage'))?.status()).toBe(404)
})

test('axe finds nothing on the map at any width, in both themes', async ({ newPage, newLearner }) => {
  test.setTimeout(180_000)
  const { page: signedIn } = await newLearner('Axl')
  await signedIn.goto(ROADMAP_LIST)
  await tick(signedIn, 'Programming logic')
  const storageState = await signedIn.context().storageState()
  const page = await newPage({ storageState, reducedMotion: 'reduce' })
  for (const url of [MAP, '/roadmaps/backend?stage=databases']) {
    await page.goto(url)
    expect(getFaults(await findChecksAt(page, [320, 390, 768, 1024, 1440])), url).toEqual([])
  }
})

test('names on the map do not touch each other as the browser draws them', async ({ newPage }) => {
  for (const width of [1024, 1440]) {
    const page = await newPage({ viewport: { width, height: 900 } })
    await page.goto(MAP)
    await page.evaluate(() => document.fonts.ready)
    const collisions = await getMap(page).evaluate((map) => {
      const names = [...map.querySelectorAll('a')].map((link) => ({
        name: link.textContent,
        box: link.getBoundingClientRect(),
      }))
      return names.flatMap((one, index) =>
        names
          .slice(index + 1)
          .filter(
            ({ box }) =>
              box.left < one.box.right &&
              one.box.left < box.right &&
              box.top < one.box.bottom &&
              one.box.top < box.bottom,
          )
          .map((other) => `${one.name} and ${other.name}`),
      )
    })
    expect(collisions, `at ${width}`).toEqual([])
  }
})

test('at twice the size nothing scrolls sideways, and the map fits one printed page', async ({ newPage, pageOf }) => {
  const visitor = await newPage({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })
  for (const page of [visitor, await pageOf('learner')]) {
    await page.goto(MAP)
    expect(await beyond(page)).toBeLessThanOrEqual(0)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    await expect(waymark(page, /^Indexes and plans/)).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  }
})
