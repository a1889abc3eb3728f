import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility/axe'
import { tooSmall } from './accessibility/touch-targets'
import { check, getQuestion, placeOneself, ROADMAP_LIST } from './app'
import { DEMO_PASSWORD, expect, signIn, test } from './fixtures'
import { CHECKS, findLayoutChecks, getFaults, rulesIn, themes } from './layout/layouts'
import { countNewLooks } from './layout/new-looks'
import { resize } from './layout/resize'
import { everybody, pagesAs } from './pages'

const LEAST_PAGES = { visitor: 21, learner: 17, mentor: 11, admin: 5 }

for (const who of everybody) {
  test(`each page of a ${who} passes axe in both themes on phone and desktop, fits and can be pressed`, async ({
    newPage,
  }) => {
    test.setTimeout(300_000)
    const page = await newPage({ reducedMotion: 'reduce' })
    const wrong: string[] = []
    const all = await pagesAs(who, page)
    let count = 0
    for (const url of all) {
      await page.goto(url)
      const checks = await findLayoutChecks(page)
      count += checks.length
      wrong.push(...getFaults(checks).map((fault) => `${url}, ${fault}`))
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThanOrEqual(LEAST_PAGES[who] * CHECKS)
  })
}

for (const width of [320, 1440]) {
  test(`what opens over a page is clean too, at ${width} px: the palette, the keys, a skip, a selection`, async ({
    newPage,
  }) => {
    const page = await newPage({ reducedMotion: 'reduce', viewport: { width, height: 800 } })
    await signIn(page, 'learner@waymark.test', DEMO_PASSWORD)
    await page.goto(ROADMAP_LIST)
    await page.getByRole('button', { name: /^Find/ }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectClean(page, 'the palette')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await expectClean(page, 'the keys')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Redis and caching', exact: true }).scrollIntoViewIfNeeded()
    await page.getByLabel('Status of Redis and caching').selectOption('skipped')
    await expect(page.getByRole('dialog', { name: /^Skip/ })).toBeVisible()
    await expectClean(page, 'a skip')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Select several' }).click()
    await expect(page.getByRole('region', { name: 'Selected steps' })).toBeVisible()
    await expectClean(page, 'a selection')
  })
}

test('the menu of a phone is clean too', async ({ newPage }) => {
  const page = await newPage({ reducedMotion: 'reduce', viewport: { width: 390, height: 800 } })
  await signIn(page, 'learner@waymark.test', DEMO_PASSWORD)
  await page.goto('/dashboard')
  await page.getByRole('button', { name: 'More' }).click()
  await expectClean(page, 'the menu')
})

async function expectClean(page: Page, what: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    expect(await violationsOn(page, rulesIn[colorScheme]), `${what}, ${colorScheme}`).toEqual([])
  }
}

test('a new learner’s onboarding, skip dialog and undo are clean too', async ({ newPage, newLearner }) => {
  const { page } = await newLearner('Ada')
  await page.goto(ROADMAP_LIST)
  await page.getByLabel('Status of Git basics').selectOption('skipped')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Done: Git basics' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  const newcomer = await newPage()
  const account = { name: 'New', email: `new.${Date.now()}@example.org`, password: 'a long enough password' }
  await newcomer.request.post('/api/v1/sign-up', { data: account })
  await signIn(newcomer, account.email, account.password)
  await newcomer.goto('/onboarding')
  await expect(newcomer.getByRole('button', { name: 'Start' })).toBeVisible()
  expect(await violationsOn(newcomer)).toEqual([])
})

test('a placement is clean at every turn, and fits a phone of 320 px', async ({ newLearner }) => {
  const { page } = await newLearner('Ari')
  await resize(page, { width: 320, height: 640 })
  const expectClean = async (what: string) => {
    expect(await violationsOn(page), what).toEqual([])
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond, what).toBeLessThanOrEqual(0)
  }
  await page.goto('/placement')
  await expectClean('the stages')
  await check(page.getByRole('checkbox', { name: 'Databases', exact: true }))
  await page.getByRole('button', { name: 'Start the questions' }).click()
  await expect(getQuestion(page)).toBeFocused()
  await expectClean('a question')
  await page.keyboard.press('Enter')
  await expectClean('its answer')
  // Otherwise the placement would continue with this question.
  await page.evaluate(() => sessionStorage.clear())
  await placeOneself(page, ['Fundamentals', 'Databases'])
  await page.locator('summary').first().click()
  await expectClean('what was found')
  await page.getByRole('button', { name: /^Tick these/ }).click()
  await expect(getQuestion(page)).toContainText('are ticked')
  await expectClean('what was ticked')
})

test('axe sees a colour by its theme, a name by its layout, and all in one look', async ({ newPage }) => {
  const page = await newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  await page.setContent(`
    <html lang="en"><head><title>Faults</title><meta name="viewport" content="width=device-width"><style>
      :root { color-scheme: light dark } p { color: light-dark(#000, #444); background: light-dark(#fff, #222) }
      @media (min-width: 600px) { button { display: none } }
    </style></head><body><main><h1>Faults</h1><p>Hard to read by night.</p><button></button></main></body></html>`)
  const found = async (rules: 'everything' | 'structure' | 'colours') =>
    (await violationsOn(page, rules)).map((violation) => violation.split(':')[0])
  expect(await found('everything')).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await resize(page, { width: 390, height: 900 })
  expect(await found('structure')).toEqual(['button-name'])
  expect(await found('colours')).toEqual(['color-contrast'])
  expect(await found('everything')).toEqual(['button-name', 'color-contrast'])
  // All enabled rules about colours are among those that run for each theme.
  const rules = await page.evaluate(() => {
    type Axe = {
      getRules: (tags: string[]) => { ruleId: string }[]
      _audit: { rules: { id: string; enabled: boolean }[] }
    }
    const { axe } = window as unknown as { axe: Axe }
    const isOn = (id: string) => axe._audit.rules.some((rule) => rule.id === id && rule.enabled)
    return axe.getRules(['cat.color']).flatMap(({ ruleId }) => (isOn(ruleId) ? [ruleId] : []))
  })
  expect(rules.sort()).toEqual(['color-contrast', 'link-in-text-block'])
})

test('an element has a new look by its colours, by showing at all and by scrolling, and each look once', async ({
  newPage,
}) => {
  const page = await newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  await page.setContent(`
    <style>
      :root { color-scheme: light dark } p { color: light-dark(#000, #444); white-space: nowrap }
      @media (min-width: 800px) { button { display: none } }
      @media (max-width: 600px) { div { width: 200px; overflow: auto; white-space: nowrap } }
    </style><main><p>By night.</p><button>Narrow</button><div>This line is longer than two hundred pixels are, by far.</div></main>`)
  const looksAt = async (width: number, colorScheme: 'light' | 'dark') => {
    await resize(page, { width, height: 900 })
    await page.emulateMedia({ colorScheme })
    return countNewLooks(page)
  }
  expect(await looksAt(1440, 'light')).toBe(4)
  expect(await looksAt(1300, 'light')).toBe(0)
  // The other theme changes every colour.
  expect(await looksAt(1300, 'dark')).toBe(4)
  expect(await looksAt(700, 'dark')).toBe(1)
  expect(await looksAt(500, 'dark')).toBe(1)
  expect(await looksAt(1440, 'light')).toBe(0)
})

test('the measure of targets sees what is too small, and leaves a link in a sentence alone', async ({ newPage }) => {
  const page = await newPage({ viewport: { width: 390, height: 844 } })
  await page.setContent(`
    <p>Read <a href="/a">the guide</a> first.</p>
    <p><a href="/b">Alone</a></p>
    <button style="width: 44px; height: 30px; padding: 0">Low</button>
    <label style="display: flex; min-height: 44px"><input type="checkbox"> Labelled</label>
    <label><input type="checkbox"> Thin</label>
    <button style="width: 44px; height: 44px">Fits</button>`)
  expect((await tooSmall(page)).map((found) => found.split(' ').slice(0, 2).join(' '))).toEqual([
    'a “Alone”',
    'button “Low”',
    'input “”',
  ])
})
