import type { Page } from '@playwright/test'
import { chanceFrom } from '../lib/learning/forecast/calibration/random-source'
import { check, getTick, ROADMAP_LIST, waitUntilInteractive } from './app'
import { test as base, expect } from './fixtures'
import { holdBack } from './network/hold-responses'
import { type Fault, type ShakyProxy, startShakyProxy } from './network/shaky-proxy'
import { expectShownProgressSaved, readEvents, recordShownProgress } from './network/shown-progress'
import { server } from './server'

const test = base.extend<{ network: ShakyProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for it.
  network: async ({}, use) => {
    const network = await startShakyProxy(server.url)
    await use(network)
    await network.stop()
  },
})

/** Timeout where every other write is lost: one may be lost ten times in a row. */
const LONG = 60_000

const notice = (page: Page) => page.locator('p').filter({ hasText: /changes? (isn’t|aren’t) saved\./ })
const unsavedTicks = (page: Page) => page.locator('[data-tick][data-unsaved]')
/**
 * Waits until nothing is unsaved. Reports now and then that the network is back, as a phone does after a tunnel: lost
 * requests are then repeated at once, and not after a growing pause.
 */
async function saveAll(page: Page): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(notice(page)).toBeHidden({ timeout: 250 })
    await expect(unsavedTicks(page)).toHaveCount(0, { timeout: 250 })
  }).toPass({ timeout: LONG, intervals: [50] })
}
const faults: readonly Fault[] = ['before', 'during', 'after', 'half', 'late', 502, 503, 504]

test('thirty ticks on a network that loses every other one are there once each, and none was shown before it was', async ({
  newLearner,
  network,
}) => {
  test.setTimeout(2 * LONG)
  const { page, email } = await newLearner('Thea')
  const chance = chanceFrom(8)
  const met = new Set<Fault | null>()
  network.fault = () => {
    const fault = chance.next() < 0.5 ? (faults[Math.floor(chance.next() * faults.length)] ?? null) : null
    met.add(fault)
    return fault
  }
  await recordShownProgress(page)
  await page.goto(`${network.url}${ROADMAP_LIST}`)
  await waitUntilInteractive(page)
  const ticks = page.locator('[data-step] [data-tick]')
  const steps = await page.locator('[data-step]').evaluateAll((rows) => rows.map(({ id }) => id))
  for (let at = 0; at < 30; at++) await ticks.nth(at).click()
  await expect(notice(page)).toBeVisible()
  await saveAll(page)
  await network.settled()

  expect(met.size, 'every fault came').toBe(faults.length + 1)
  await expectShownProgressSaved(page, network.served)
  expect(new Set(network.served.map(({ key }) => key)).size, 'one key for each tick').toBe(30)
  const expected = steps.slice(0, 30).map((step) => ({ step, to: 'done' }))
  expect(await readEvents(email)).toEqual(expected)
  await page.reload()
  await expect(page.locator('[data-tick][aria-checked="true"]')).toHaveCount(30)
})

test('an undo that overtakes a lost tick wins, and stays so when the tick arrives late', async ({
  newLearner,
  network,
}) => {
  const { page, email } = await newLearner('Una')
  await recordShownProgress(page)
  await page.goto(`${network.url}${ROADMAP_LIST}`)
  await waitUntilInteractive(page)
  const git = getTick(page, 'Git basics')
  const step = await page.locator('[data-step]', { has: git }).getAttribute('id')

  // The late copy finds its key used.
  const lost: Fault[] = ['late', 'before', 'before', 'after']
  network.fault = () => lost.shift() ?? null
  await git.click()
  await expect(git).toBeChecked()
  await expect(git).toHaveAccessibleDescription('Not yet saved')
  await expect(page.getByText('Git basics: done')).toBeHidden()
  await git.click()
  await expect(git).not.toBeChecked()
  await expect(unsavedTicks(page)).toHaveCount(0, { timeout: 20_000 })
  await network.settled()
  expect(await readEvents(email)).toEqual([
    { step, to: 'done' },
    { step, to: 'not-started' },
  ])

  // Undoes by the message's own button, and loses the response.
  const before = network.served.length
  await git.click()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(page.getByText('Git basics: done')).toBeVisible()
  lost.push('half', 502)
  await undo.click()
  await expect(page.getByText('Git basics: not started again')).toBeVisible({ timeout: 20_000 })
  await expect(git).not.toBeChecked()
  expect((await readEvents(email)).map(({ to }) => to)).toEqual(['done', 'not-started', 'done', 'not-started'])
  // The tick, the undo whose response was lost, and the repeated undo.
  expect(network.served.slice(before).map(({ key }) => key)).toHaveLength(3)
  await expectShownProgressSaved(page, network.served)
})

test('many at once and their undo are one event each, however often they are sent', async ({ newLearner, network }) => {
  const { page, email } = await newLearner('Mona')
  await recordShownProgress(page)
  await page.goto(`${network.url}${ROADMAP_LIST}`)
  await waitUntilInteractive(page)
  const lost: Fault[] = ['after', 'late', 503]
  network.fault = () => lost.shift() ?? null
  await page.getByRole('button', { name: 'Select several' }).click()
  await page.getByRole('button', { name: 'Select all of Databases' }).click()
  await page.getByRole('region', { name: 'Selected steps' }).getByRole('button', { name: 'Done', exact: true }).click()
  await expect(unsavedTicks(page).first()).toBeChecked()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(page.getByText(/^\d+ steps: done/)).toBeVisible({ timeout: 20_000 })
  await network.settled()
  const done = await readEvents(email)
  expect(new Set(done.map(({ step }) => step)).size).toBe(done.length)

  lost.push('half', 'late')
  await undo.click()
  await expect(page.getByText(/^\d+ steps: undone/)).toBeVisible({ timeout: 20_000 })
  await network.settled()
  expect((await readEvents(email)).map(({ to }) => to)).toEqual([
    ...done.map(() => 'done'),
    ...done.map(() => 'not-started'),
  ])
  await expectShownProgressSaved(page, network.served)
})

test('a page from before a tick that arrives after it takes nothing back', async ({ newLearner }) => {
  const { page } = await newLearner('Ilse')
  const path = '/roadmaps/backend/steps/git-basics'
  await page.goto(path)
  const list = page.locator('#checklist')
  const [first, ...rest] = await list.getByRole('checkbox').all()
  if (!first) throw new Error('The step has no checklist.')
  // The first check starts the step: this tab's page knows one event less than the one in transit.
  const pages = await holdBack(page, (url) => url.pathname === path && url.searchParams.has('_rsc'))
  const progress = await holdBack(page, (url) => url.pathname === '/api/v1/me/progress')
  await check(first)
  for (const row of rest) await check(row)
  await pages.made
  await list.getByRole('button', { name: 'Mark as done' }).click()
  const next = list.getByRole('link', { name: 'Next step' })
  await expect(next).toBeFocused()
  await progress.made
  await pages.deliver()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await expect(next).toBeFocused()
  await progress.deliver()
  await page.reload()
  // On the page of a done step, the link to the next one is beside its status.
  await expect(page.getByRole('link', { name: /^Next step, / })).toBeVisible()
})

test('two tabs on the same steps write each once', async ({ newLearner, network }) => {
  test.setTimeout(2 * LONG)
  const { page, email } = await newLearner('Tara')
  const other = await page.context().newPage()
  const chance = chanceFrom(88)
  network.fault = () => (chance.happens(0.5) ? chance.oneOf<Fault>(['before', 'during', 'after', 'late', 504]) : null)
  for (const tab of [page, other]) {
    await recordShownProgress(tab)
    await tab.goto(`${network.url}${ROADMAP_LIST}`)
    await waitUntilInteractive(tab)
  }
  for (let at = 0; at < 8; at++) {
    // By choosing, not by ticking: a tick would undo what the tab has received from the other meanwhile.
    await page
      .getByLabel(/^Status of /)
      .nth(at)
      .selectOption('done')
    await other
      .getByLabel(/^Status of /)
      .nth(11 - at)
      .selectOption('done')
  }
  for (const tab of [page, other]) await saveAll(tab)
  await network.settled()
  const events = await readEvents(email)
  expect(events.map(({ to }) => to)).toEqual(Array(12).fill('done'))
  expect(new Set(events.map(({ step }) => step)).size).toBe(12)
  for (const tab of [page, other]) {
    await expectShownProgressSaved(tab, network.served)
    await tab.reload()
    await expect(tab.locator('[data-tick][aria-checked="true"]')).toHaveCount(12)
  }
})

test('who leaves with something unsaved is asked; within the site it goes on being tried, and no longer asks', async ({
  newLearner,
  network,
}) => {
  const { page, email } = await newLearner('Lea')
  await page.goto(`${network.url}${ROADMAP_LIST}`)
  await waitUntilInteractive(page)
  network.fault = () => 'before'
  await getTick(page, 'Git basics').click()
  await expect(notice(page)).toHaveText('1 change isn’t saved. Waymark will keep trying. Leave this page open.')

  await page.getByRole('link', { name: 'Git basics', exact: true }).click()
  await expect(page).toHaveURL(/git-basics/)
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toHaveAccessibleDescription('Not yet saved')
  await expect(notice(page)).toBeVisible()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    dialog.dismiss()
  })
  await page.evaluate(() => window.location.assign('/pay'))
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(page).toHaveURL(/git-basics/)
  expect(await readEvents(email)).toEqual([])

  network.fault = () => null
  await expect(notice(page)).toBeHidden({ timeout: LONG })
  expect((await readEvents(email)).map(({ to }) => to)).toEqual(['done'])
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.evaluate(() => window.location.assign('/pay'))
  await expect(page).toHaveURL(/\/pay/)
  expect(asked).toHaveLength(1)
})

test('what the server refuses is taken back at once, with its reason', async ({ newLearner, network }) => {
  const { page, email } = await newLearner('Rea')
  await page.goto(`${network.url}${ROADMAP_LIST}`)
  await waitUntilInteractive(page)
  await page.context().clearCookies()
  const git = getTick(page, 'Git basics')
  await git.click()
  await expect(page.getByText(/^Git basics: .*[Ss]ign/)).toBeVisible()
  await expect(git).not.toBeChecked()
  await expect(unsavedTicks(page)).toHaveCount(0)
  expect(await readEvents(email)).toEqual([])
})

test('after two minutes without an answer it stops trying, still says what is not saved, and one press goes on', async ({
  newLearner,
  network,
}) => {
  const { page, email } = await newLearner('Gil')
  await page.clock.install()
  await page.goto(`${network.url}${ROADMAP_LIST}`)
  await waitUntilInteractive(page)
  network.fault = () => 'after'
  const git = getTick(page, 'Git basics')
  await git.click()
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(async () => {
    await page.clock.fastForward(20_000)
    await expect(again).toBeVisible({ timeout: 300 })
  }).toPass({ timeout: 30_000 })
  await expect(notice(page)).toContainText('1 change isn’t saved. The server isn’t responding.')
  await expect(git).toHaveAccessibleDescription('Not yet saved')

  const writes: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(request.url())
  })
  await page.clock.fastForward(600_000)
  // Requests by its timers would have left before this one.
  await page.evaluate(() => fetch('/api/v1/me/progress').then((answer) => answer.text()))
  expect(writes).toEqual([])
  network.fault = () => null
  await again.click()
  await expect(unsavedTicks(page)).toHaveCount(0)
  await expect(git).toBeChecked()
  expect((await readEvents(email)).map(({ to }) => to)).toEqual(['done'])
  expect(new Set(network.served.map(({ key }) => key)).size).toBe(1)
})
