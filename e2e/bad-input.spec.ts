import { expect, signIn, test } from './fixtures'
import { resize } from './layout/resize'

const NAMES = ['نور الهدى', 'Zoë 🚲👩‍💻', '\u202eevil\u202c Ana']

test('sign-up says everything that is wrong at once, and keeps what was typed', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/sign-up')
  const [name, email, password] = [
    page.getByLabel('Name'),
    page.getByLabel('E-mail address'),
    page.getByLabel('Password', { exact: true }),
  ]
  await email.fill('not an address')
  await password.fill('password123')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.locator('#name-error')).toBeVisible()
  await expect(page.locator('#email-error')).toHaveText('Enter an e-mail address, like name@example.org.')
  await expect(page.locator('#password-error')).toContainText('too common')
  await expect(name).toBeFocused()
  await expect(email).toHaveValue('not an address')
  await expect(password).toHaveValue('password123')
})

test('a plan of 0 or of 169 hours is refused beside its field, and nothing else of it is lost', async ({ newPage }) => {
  const page = await newPage()
  const account = { name: 'Hal', email: `hal.${Date.now()}@example.org`, password: 'a long enough password' }
  await page.request.post('/api/v1/sign-up', { data: account })
  await signIn(page, account.email, account.password)
  await page.goto('/onboarding')
  // The goal comes first.
  await expect(page.locator('main fieldset').first()).toHaveAccessibleName('Your goal')
  await page.getByRole('radio', { name: 'Work for myself' }).check()
  await page.getByRole('radio', { name: /^Django/ }).check()
  const hours = page.getByLabel('Hours a week')
  for (const [typed, reason] of [
    ['0', 'Enter at least one hour a week.'],
    ['169', 'Enter at most 80 hours a week.'],
  ] as const) {
    await hours.fill(typed)
    await page.getByRole('button', { name: 'Start' }).click()
    await expect(page.locator('#weekly-hours-error')).toHaveText(reason)
    await expect(hours).toBeFocused()
    await expect(hours).toHaveValue(typed)
  }
  await expect(page.getByRole('radio', { name: 'Work for myself' })).toBeChecked()
  await expect(page.getByRole('radio', { name: /^Django/ })).toBeChecked()
  await hours.fill('80')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL('**/onboarding/first-plan')
})

test('names from right to left and with emoji are greeted as they are, and turn no other text around', async ({
  newLearner,
}) => {
  for (const name of NAMES) {
    const { page } = await newLearner('Nova')
    await page.request.patch('/api/v1/me', { data: { name } })
    await resize(page, { width: 390, height: 844 })
    await page.goto('/dashboard')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toContainText('The trail starts here')
    expect(await heading.textContent()).not.toMatch(/[\u202a-\u202e]/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})

test('20,000 characters in a filter get a clear word, and stay in the field', async ({ pageOf }) => {
  const page = await pageOf('learner')
  const long = 'x'.repeat(20_000)
  await page.goto('/roadmaps/backend?view=list')
  const find = page.getByLabel('Find a step')
  await find.fill(long)
  await expect(page.locator('#find-error')).toHaveText('Search with at most 200 characters.')
  await expect(find).toHaveValue(long)
  await expect(page.locator('#git-basics')).toBeVisible()

  for (const [path, label] of [
    ['/notifications', 'Find a notification'],
    ['/reviews', 'Find a review'],
  ] as const) {
    await page.goto(path)
    const field = page.getByLabel(label)
    await field.fill(long)
    await page.locator('main').getByRole('button', { name: 'Find', exact: true }).click()
    await expect(field).toHaveValue(long)
    expect(await field.evaluate((input: HTMLInputElement) => input.validity.patternMismatch)).toBe(true)
    await expect(page).toHaveURL(new RegExp(`${path}$`))
  }
})

test('the history of a step is searched in its address, with and without scripts', async ({ newLearner, newPage }) => {
  const { page, email, password } = await newLearner('Hana')
  const changes = Array.from({ length: 12 }, (_, one) => ({
    step: 'http',
    status: one % 2 === 0 ? 'skipped' : 'learning',
    ...(one % 2 === 0 ? { reason: one === 4 ? 'My job taught me' : 'No time' } : {}),
    idempotencyKey: `history-${one}-of-12`,
  }))
  expect((await page.request.post('/api/v1/me/progress/batch', { data: { changes } })).ok()).toBe(true)
  const plain = await newPage({ javaScriptEnabled: false })
  await signIn(plain, email, password)
  for (const one of [page, plain]) {
    await one.goto('/roadmaps/backend/steps/http')
    const history = one.locator('#history')
    await expect(history.locator('ol > li')).toHaveCount(12)
    await history.getByLabel('Find an event').fill('JOB')
    await history.getByRole('button', { name: 'Find' }).click()
    await expect(one).toHaveURL(/\?q=JOB#history$/)
    await expect(history.locator('ol > li')).toHaveText([/Skipped: My job taught me/])
    await history.getByRole('link', { name: 'Verdicts' }).click()
    await expect(one).toHaveURL(/\?q=JOB&of=verdict#history$/)
    await expect(history).toContainText('No events match.')
    await history.getByRole('link', { name: 'Everything' }).click()
    await expect(history.locator('ol > li')).toHaveCount(1)
  }
})
