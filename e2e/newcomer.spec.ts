import { violationsOn } from './accessibility/axe'
import {
  check,
  coreDone,
  getTick,
  ROADMAP_LIST,
  readProgress,
  signInOnScreen,
  signUp,
  tick,
  waitUntilInteractive,
} from './app'
import { expect, test } from './fixtures'

test('a newcomer signs up, makes a plan, ticks ten steps by mouse and keyboard and sees the dashboard move', async ({
  newPage,
}) => {
  const page = await newPage()
  const email = `newcomer.${Date.now()}@example.org`
  await signUp(page, 'Nina Berg', email, 'a long enough password')
  await page.getByText('Not sure which?').click()
  await expect(page.getByText('Still not sure? Choose Node.js')).toBeVisible()
  await page.getByRole('radio', { name: /Node\.js/ }).check()
  await page.getByLabel('Country').selectOption({ label: 'Germany' })
  await page.getByRole('button', { name: 'Start' }).click()
  // The plan that follows from the choices: the first step, this week, and a date, marked as an estimate.
  await expect(page).toHaveURL(/\/onboarding\/first-plan$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your first plan, Nina Berg')
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible()
  await expect(page.getByText(/^\d{3}\sh\sat\s10\sh\sa\sweek: \w+ 20\d\d$/)).toBeVisible()
  await expect(
    page.getByText(
      /^People usually do less than they plan, about \d\sh of 10\sh a week, and take breaks: .+ [(]50% likely[)][.]$/,
    ),
  ).toBeVisible()
  await expect(page.getByText(/^15\sh a week instead of 10\sh: \w+ 20\d\d$/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Find out what you already know' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Open the step' }).click()
  await expect(page).toHaveURL(/\/steps\/programming-logic/)
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The trail starts here, Nina')
  await expect(page.getByRole('link', { name: /^\d{3}\sh\sat\s10\sh\sa\sweek: \w+ 20\d\d$/ })).toBeVisible()

  await page.goto(ROADMAP_LIST)
  const start = await coreDone(page)
  expect(start).toMatch(/^0 of \d+$/)
  for (const title of ['Programming logic', 'How the web works', 'A first language', 'Git basics', 'Data structures']) {
    await tick(page, title)
  }
  // Continues from the last one by keyboard: down, tick, down, tick.
  for (let step = 0; step < 5; step++) {
    const saved = page.waitForResponse((response) => response.url().includes('/me/progress/'))
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    expect((await saved).status()).toBe(200)
  }
  await expect(page.getByTestId('totals').locator('strong')).toHaveText(start.replace('0 of', '10 of'))
  await expect(page.getByTestId('total-fundamentals')).toHaveText('10 of 10')
  await expect(page.getByTestId('total-databases')).toHaveText('0 of 9')

  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `${Number(start.replace('0 of ', '')) - 10} core steps left for junior-ready, Nina`,
  )
  await expect(page.getByText(start.replace('0 of', '10 of')).first()).toBeVisible()

  const other = await newPage()
  await signInOnScreen(other, email, 'a long enough password')
  await other.goto(ROADMAP_LIST)
  expect(await coreDone(other)).toBe(start.replace('0 of', '10 of'))
  await tick(other, 'HTTP in practice')
  await page.goto(ROADMAP_LIST)
  expect(await coreDone(page)).toBe(start.replace('0 of', '11 of'))
  expect((await readProgress(page)).eventCount).toBe(11)
})

test('a double click and two tabs are one tick each', async ({ newLearner }) => {
  const { page } = await newLearner('Dora')
  await page.goto(ROADMAP_LIST)
  const tab = await page.context().newPage()
  await tab.goto(ROADMAP_LIST)
  await waitUntilInteractive(page)
  const saved = page.waitForResponse((response) => response.url().includes('/me/progress/'))
  await getTick(page, 'Git basics').dblclick()
  await saved
  await expect(getTick(page, 'Git basics')).toBeChecked()
  expect((await readProgress(page)).eventCount).toBe(1)
  // The other tab does not know of it, and ticks the same step.
  await expect(getTick(tab, 'Git basics')).not.toBeChecked()
  await tick(tab, 'Git basics')
  const after = await readProgress(page)
  expect(after.eventCount).toBe(1)
  expect(after.totals.all.done).toBe(1)
})

test('a tick can be taken back, a skip asks why and is not done, and a note stays private to its step', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Uma')
  await page.goto(ROADMAP_LIST)
  await tick(page, 'Git basics')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(getTick(page, 'Git basics')).not.toBeChecked()
  await expect(page.getByTestId('total-fundamentals')).toHaveText('0 of 10')

  await getTick(page, 'Debugging').focus()
  await page.keyboard.press('s')
  await page.getByLabel('Why skip it?').fill('My job taught me')
  await page.getByRole('button', { name: 'Skip this step' }).click()
  await expect(page.locator('#debugging')).toContainText('My job taught me')
  await expect(page.getByTestId('total-fundamentals')).toHaveText('0 of 10')
  await expect.poll(async () => (await readProgress(page)).eventCount).toBe(3)

  await page.goto('/roadmaps/backend/steps/debugging')
  await expect(page.getByTestId('step-assurance')).toContainText('It doesn’t count as done')
  const marked = page.waitForResponse((response) => response.url().includes('/me/checklist/'))
  await check(page.getByRole('checkbox').first())
  expect((await marked).ok()).toBe(true)
  await page.getByRole('button', { name: 'Write a note' }).click()
  await page.getByLabel('Text of your note').fill('**Bisect** first <script>alert(1)</script> [x](javascript:alert(1))')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('strong', { hasText: 'Bisect' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await expect(page.locator('#note a[href^="javascript"]')).toHaveCount(0)
  await expect(page.locator('#note script')).toHaveCount(0)
})

test('the dashboard one comes back to shows what was ticked meanwhile', async ({ newLearner }) => {
  const { page } = await newLearner('Bea')
  await page.goto('/dashboard')
  await waitUntilInteractive(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The trail starts here')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Roadmap' }).click()
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await tick(page, 'Git basics')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^\d+ core steps left for junior-ready, Bea/)
  await expect(page.getByText(/^1 of \d+ core steps to junior-ready$/)).toBeVisible()
})

test('ticking works without JavaScript', async ({ newPage, newLearner }) => {
  const { page: signedIn } = await newLearner('Jin')
  const page = await newPage({ javaScriptEnabled: false, storageState: await signedIn.context().storageState() })
  await page.goto(ROADMAP_LIST)
  await getTick(page, 'Git basics').click()
  await expect(page).toHaveURL(/\/roadmaps\/backend\?view=list#git-basics$/)
  await expect(getTick(page, 'Git basics')).toBeChecked()
  await expect(page.getByTestId('total-fundamentals')).toHaveText('1 of 10')
})
