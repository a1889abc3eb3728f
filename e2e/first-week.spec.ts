import type { Locator, Page } from '@playwright/test'
import { check, openHandIn, ROADMAP_LIST, readProgress, signUp } from './app'
import { changesRequested, REVIEWED_STEP } from './changes-requested'
import { expect, test } from './fixtures'
import { resize } from './layout/resize'

/** A phone and a laptop: a first week has to go well on both. */
const screens = [
  { name: 'a phone', viewport: { width: 390, height: 844 } },
  { name: 'a laptop', viewport: { width: 1440, height: 900 } },
] as const

const getStatus = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Status' }).getByRole('button', { name })

for (const { name, viewport } of screens) {
  test(`on ${name} the checklist leads from not started to done to the next step`, async ({ newLearner }) => {
    const { page } = await newLearner('Kim')
    await resize(page, viewport)
    await page.goto('/roadmaps/backend/steps/programming-logic')
    const list = page.locator('#checklist')
    const rows = list.getByRole('checkbox')
    const isPhone = viewport.width < 1024
    const showAll = list.getByRole('button', { name: /^Show all \d+$/ })
    await expect(getStatus(page, 'Not started')).toHaveAttribute('aria-pressed', 'true')
    if (isPhone) {
      // Only the next row is above the text.
      await expect(rows).toHaveCount(1)
      expect((await list.boundingBox())?.y).toBeLessThan(viewport.height)
    }

    await check(rows.nth(0))
    await expect(getStatus(page, 'Learning')).toHaveAttribute('aria-pressed', 'true')
    if (isPhone) {
      // The checked row stays, and the next one appears.
      await expect(rows).toHaveCount(2)
      await showAll.click()
    }
    await expect(showAll).toBeHidden()
    const count = await rows.count()
    expect(count).toBeGreaterThan(2)
    await check(rows.nth(1))
    await expect(list.getByTestId('checked')).toHaveText(`2 of ${count} checked`)
    await expect(list.getByRole('button', { name: 'Mark as done' })).toHaveCount(0)
    // Other pages show the progress of the step.
    await page.goto(ROADMAP_LIST)
    await expect(page.locator('#programming-logic')).toContainText(`2 of ${count} checked`)
    await page.goto('/dashboard')
    await expect(page.locator('main')).toContainText(`2 of ${count} checked`)
    await page.getByRole('link', { name: 'Continue this step' }).click()

    if (isPhone) await showAll.click()
    for (let row = 2; row < count; row++) await check(rows.nth(row))
    await list.getByRole('button', { name: 'Mark as done' }).click()
    await expect(getStatus(page, 'Done')).toHaveAttribute('aria-pressed', 'true')
    const next = (await list.getByText(/^Done\. Next: /).textContent()) ?? ''
    // The next step is focused, so that one press continues by keyboard.
    await expect(list.getByRole('link', { name: 'Next step' })).toBeFocused()
    // Neither a bar nor a message covers it, nor the text before it.
    for (const seen of [list.getByRole('link', { name: 'Next step' }), list.getByText(/^Done\. Next: /)]) {
      await expect.poll(() => seen.evaluate(isOnTop)).toBe(true)
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      next.replace(/^Done\. Next: (.*), about .*$/, '$1'),
    )
    await expect(getStatus(page, 'Not started')).toHaveAttribute('aria-pressed', 'true')
    // Two events: learning and done.
    expect((await readProgress(page)).eventCount).toBe(2)
  })
}

for (const { name, viewport } of screens) {
  test(`on ${name} a newcomer comes from the landing page to a plan whose week begins today`, async ({ newPage }) => {
    const page = await newPage({ viewport })
    await signUp(page, 'Nina Berg', `first.${Date.now()}@example.org`, 'a long enough password')
    await page.getByRole('radio', { name: /Node\.js/ }).check()
    await page.getByLabel('Country').selectOption({ label: 'Germany' })
    await page.getByRole('button', { name: 'Start' }).click()
    await expect(page).toHaveURL(/\/onboarding\/first-plan$/)
    const days = page.getByRole('region', { name: 'This week' }).locator('ol > li')
    await expect(days).toHaveCount(7)
    await expect(days.first()).toHaveAttribute('aria-current', 'date')
    await expect(page.getByRole('region', { name: 'This week' })).not.toContainText('Before')

    await page.goto('/dashboard')
    const open = page.getByRole('link', { name: 'Open the step' })
    expect(await getBottom(open)).toBeLessThanOrEqual(500)
    // The progress is on the first screen too, and the next step's name is its largest text.
    await expect(page.getByText('Next step in Fundamentals')).toBeInViewport()
    const [named = 0] = await page.getByRole('heading', { name: 'Programming logic' }).evaluateAll(getSizes)
    const sizes = await page.locator('main :is(h1, h2, h3, p)').evaluateAll(getSizes)
    expect(sizes.filter((size) => size >= named)).toEqual([named])
    await open.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programming logic')
  })

  test(`on ${name} changes requested are the first thing on the dashboard`, async ({ newLearner, pageOf }) => {
    const [{ page }, mentor] = [await newLearner('Lea'), await pageOf('mentor')]
    await resize(page, viewport)
    await changesRequested(page, mentor)
    await page.goto('/dashboard')
    const waiting = page.getByRole('region', { name: 'A mentor is waiting for you' })
    await expect(waiting).toContainText('requested changes')
    const read = waiting.getByRole('link', { name: 'Read feedback' })
    expect(await getBottom(read)).toBeLessThanOrEqual(500)
    // The link to the next step comes after it, and is not the primary button.
    await expect(page.locator('main a.bg-pine')).toHaveCount(1)
    await read.click()
    // On that page the review comes before the text of the step.
    const review = page.getByRole('region', { name: 'Review', exact: true })
    await expect(review).toContainText('Say what a page of none looks like.')
    expect(await getTop(review)).toBeLessThan(await getTop(page.getByRole('heading', { name: 'What it is' })))
    // The status shows what comes next, also for a step that was ticked, where it replaces Done.
    const onward = page.getByRole('link', { name: 'Write your next attempt' })
    await expect(page.getByTestId('step-assurance')).toHaveCount(0)
    await expect(page.locator('main a.bg-pine')).toHaveCount(1)
    await onward.click()
    await expect(page.getByRole('heading', { name: 'Your next attempt' })).toBeInViewport()
    const ticked = await page.request.put(`/api/v1/me/progress/${REVIEWED_STEP}`, { data: { status: 'done' } })
    expect(ticked.ok()).toBe(true)
    await page.reload()
    await expect(onward).toBeVisible()
    await expect(page.getByTestId('stage-total')).toContainText('1 of 4')
    await expect(page.getByTestId('step-assurance')).toHaveCount(0)
  })
}

for (const { name, viewport } of screens) {
  test(`on ${name} submitted work is confirmed where one looks`, async ({ newLearner, pageOf }) => {
    const [{ page }, mentor] = [await newLearner('Sun'), await pageOf('mentor')]
    await resize(page, viewport)
    const made = await mentor.request.post('/api/v1/cohorts', { data: { name: `Cohort of ${name}` } })
    const { joinCode } = await made.json()
    expect((await page.request.post('/api/v1/cohorts/join', { data: { code: joinCode } })).ok()).toBe(true)
    await page.goto(`/roadmaps/backend/steps/${REVIEWED_STEP}`)
    const review = page.getByRole('region', { name: 'Review', exact: true })
    await openHandIn(review)
    await review.getByLabel('Link to your repository').fill('https://code.example.com/sun/api')
    await review.getByRole('button', { name: 'Submit for review' }).click()
    const note = page.getByText('Work submitted.')
    await expect(note).toBeFocused()
    await expect(note).toBeInViewport()
    await page.reload()
    await expect(review).toContainText('in the queue')
    await expect(note).toHaveCount(0)
  })
}

test('on a phone the first screen shows what one came for: answers, a row of the list, the text of a step, pay', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Ash')
  await resize(page, { width: 390, height: 844 })
  const onFirstScreen = async (place: Locator) => {
    const bar = page.getByRole('navigation', { name: 'Main' })
    expect(await getBottom(place)).toBeLessThanOrEqual(await getTop(bar))
  }
  await page.goto('/dashboard')
  for (const question of ['Where am I?', 'When will I get there?', 'What does it pay?']) {
    await onFirstScreen(page.getByText(question))
  }
  await page.goto(ROADMAP_LIST)
  await onFirstScreen(page.locator('[data-step]').nth(1))
  await page.goto('/roadmaps/backend/steps/programming-logic')
  await onFirstScreen(page.getByRole('heading', { name: 'What it is' }))
  await page.goto('/pay?country=DE&level=junior')
  await onFirstScreen(page.getByText(/^\$[\d,]+ to \$[\d,]+$/).first())
})

/** Runs in the browser. */
function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, top + height / 2)
  return seen !== null && (element.contains(seen) || seen.contains(element))
}

/** Runs in the browser. */
const getSizes = (all: readonly Element[]): number[] =>
  all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))

const getBottom = async (place: Locator) => {
  const box = await place.boundingBox()
  return (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)
}
const getTop = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN
