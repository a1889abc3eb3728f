import { check, placeOneself, questionOf, ROADMAP_LIST } from './app'
import { violationsOn } from './axe'
import { DEMO_PASSWORD, expect, signIn, test } from './fixtures'
import { everybody, pagesAs } from './pages'

const widths = [320, 390, 768, 1440]
const themes = ['light', 'dark'] as const

for (const who of everybody) {
  for (const theme of themes) {
    test(`axe finds nothing on the pages of a ${who}, ${theme}, on phone and desktop`, async ({ newPage }) => {
      test.setTimeout(300_000)
      const page = await newPage({ colorScheme: theme, reducedMotion: 'reduce' })
      const all = await pagesAs(who, page)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        for (const url of all) {
          await page.goto(url)
          expect(await violationsOn(page), `${url} at ${width}, ${theme}`).toEqual([])
        }
      }
    })
  }
}

for (const theme of themes) {
  test(`what opens over a page is clean too, ${theme}: the palette, the keys, a skip, a selection, the menu of a phone`, async ({
    newPage,
  }) => {
    test.setTimeout(180_000)
    const page = await newPage({ colorScheme: theme, reducedMotion: 'reduce' })
    await signIn(page, 'learner@waymark.test', DEMO_PASSWORD)
    const expectClean = async (what: string) => {
      expect(await violationsOn(page), `${what}, ${theme}`).toEqual([])
    }
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(ROADMAP_LIST)
      await page.getByRole('button', { name: /^Find/ }).click()
      await expect(page.getByRole('option').first()).toBeVisible()
      await expectClean(`the palette at ${width}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await expectClean(`the keys at ${width}`)
      await page.keyboard.press('Escape')
      await page.getByLabel('Status of Redis and caching').selectOption('skipped')
      await expect(page.getByRole('dialog', { name: /^Skip/ })).toBeVisible()
      await expectClean(`a skip at ${width}`)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Select several' }).click()
      await expectClean(`a selection at ${width}`)
    }
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/dashboard')
    await page.getByRole('button', { name: 'More' }).click()
    await expectClean('the menu of a phone')
  })
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
  await page.setViewportSize({ width: 320, height: 640 })
  const expectClean = async (what: string) => {
    expect(await violationsOn(page), what).toEqual([])
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond, what).toBeLessThanOrEqual(0)
  }
  await page.goto('/placement')
  await expectClean('the stages')
  await check(page.getByRole('checkbox', { name: 'Databases', exact: true }))
  await page.getByRole('button', { name: 'Go to the questions' }).click()
  await expect(questionOf(page)).toBeFocused()
  await expectClean('a question')
  await page.keyboard.press('Enter')
  await expectClean('its answer')
  await placeOneself(page, ['Fundamentals', 'Databases'])
  await page.locator('summary').first().click()
  await expectClean('what was found')
  await page.getByRole('button', { name: /^Tick these/ }).click()
  await expect(questionOf(page)).toContainText('are ticked')
  await expectClean('what was ticked')
})

const tight = {
  'a phone of 320 px': { viewport: { width: 320, height: 640 } },
  'a desktop at 200 %': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
}
for (const [where, screen] of Object.entries(tight)) {
  test(`no page scrolls sideways on ${where}`, async ({ newPage }) => {
    test.setTimeout(120_000)
    const page = await newPage(screen)
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    for (const who of everybody) {
      for (const url of await pagesAs(who, page)) {
        await page.goto(url)
        expect(await beyond(), `${who} ${url}`).toBeLessThanOrEqual(0)
      }
    }
  })
}
