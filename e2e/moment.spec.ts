import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { check, getTick, ROADMAP_LIST, tick } from './app'
import { expect, test } from './fixtures'
import { resize } from './layout/resize'

type Listed = { slug: string; title: string; stage: string; level: string; isCore: boolean; tracks: string[] }

/** Completes the first stage's core to junior-ready except for one step. @returns that step */
async function leaveOneStep(page: Page): Promise<Listed> {
  type Roadmap = { stages: { slug: string; steps: Listed[] }[] }
  const roadmap: Roadmap = await (await page.request.get('/api/v1/roadmaps/backend')).json()
  const [stage] = roadmap.stages
  const core = (stage?.steps ?? []).filter(
    ({ isCore, level, tracks }) => isCore && level === 'junior' && (tracks.length === 0 || tracks.includes('nodejs')),
  )
  const last = core.find(({ slug }) => slug === 'git-basics')
  const changes = core
    .filter((step) => step !== last)
    .map(({ slug }) => ({ step: slug, status: 'done', idempotencyKey: `key-of-${slug}` }))
  expect((await page.request.post('/api/v1/me/progress/batch', { data: { changes } })).ok()).toBe(true)
  if (!last) throw new Error('There is no such step.')
  return last
}

/** Runs in the browser. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, top + height / 2)
  return seen !== null && (element.contains(seen) || seen.contains(element))
}

const getMoment = (page: Page) => page.getByRole('region', { name: 'Fundamentals: core steps done' })

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`the last step of a stage is a moment, out of the way, at ${viewport.width} px`, async ({ newLearner }) => {
    const { page } = await newLearner('Mo')
    await resize(page, viewport)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    const last = await leaveOneStep(page)
    await page.goto(ROADMAP_LIST)
    await tick(page, last.title)
    const moment = getMoment(page)
    await expect(moment).toContainText('You finished all 10 of its core steps to junior-ready.')
    // The stage is painted in one stroke.
    await expect(moment.locator('svg path').nth(1)).toHaveCSS('animation-name', /paint-stage/)
    // It takes neither the focus nor the page: the tick can be undone at once.
    await expect(getTick(page, last.title)).toBeFocused()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(moment).toHaveCount(0)
    expect((await page.request.get('/api/v1/me/moment/card?stage=fundamentals')).status()).toBe(400)

    await tick(page, last.title)
    await expect(moment).toBeVisible()
    expect(await violationsOn(page)).toEqual([])
    const card = await page.request.get((await moment.getByRole('link', { name: /card/ }).getAttribute('href')) ?? '')
    expect([card.status(), card.headers()['content-type']]).toEqual([200, 'image/png'])
    expect((await card.body()).length).toBeGreaterThan(10_000)
    await moment.getByRole('link', { name: /^Next: / }).click()
    await expect(page).toHaveURL(/\/steps\//)
    await expect(moment).toHaveCount(0)
  })
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`the moment does not lie over the way on from a checklist, at ${viewport.width} px`, async ({ newLearner }) => {
    const { page } = await newLearner('Wim')
    await resize(page, viewport)
    const last = await leaveOneStep(page)
    await page.goto(`/roadmaps/backend/steps/${last.slug}`)
    const list = page.locator('#checklist')
    if (viewport.width < 1024) await list.getByRole('button', { name: /^Show all/ }).click()
    for (const row of await list.getByRole('checkbox').all()) await check(row)
    await list.getByRole('button', { name: 'Mark as done' }).click()
    await expect(getMoment(page)).toBeVisible()
    const next = list.getByRole('link', { name: 'Next step' })
    await expect(next).toBeFocused()
    for (const seen of [next, list.getByText(/^Done\. Next: /)]) {
      await expect.poll(() => seen.evaluate(isOnTop)).toBe(true)
    }
  })
}

test('who wants less motion sees it still, can close it, and is told nothing of what they knew', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Sol')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const last = await leaveOneStep(page)
  await page.goto(`/roadmaps/backend/steps/${last.slug}`)
  const status = page.getByRole('group', { name: 'Status' })
  await status.getByRole('button', { name: 'I knew this already' }).click()
  await expect(page.getByText('Git basics: already known')).toBeVisible()
  await expect(getMoment(page)).toHaveCount(0)
  await status.getByRole('button', { name: 'Not started' }).click()
  await expect(page.getByText('Git basics: not started')).toBeVisible()
  await status.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(getMoment(page)).toBeVisible()
  await expect(getMoment(page).locator('svg path').nth(1)).toHaveCSS('animation-name', 'none')
  await getMoment(page).getByRole('button', { name: 'Close' }).click()
  await expect(getMoment(page)).toHaveCount(0)
})
