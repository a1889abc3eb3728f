import type { Locator } from '@playwright/test'
import { check } from './app'
import { expect, test } from './fixtures'
import { resize } from './layout/resize'

const goTo = async (page: import('@playwright/test').Page) => {
  await page.goto('/dashboard/outlook')
  await expect(page.getByRole('heading', { name: 'When you arrive' })).toBeVisible()
}

test('a newcomer sees what their plan comes to and what people usually do, tries another plan, and hides the dates', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Wen')
  await goTo(page)
  await expect(page.getByText(/^\d{3}\sh\sat\s12\sh\sa\sweek: \w+ 20\d\d$/).first()).toBeVisible()
  await expect(page.getByText(/^People usually do less than they plan, about \d\sh of 12\sh a week, and/)).toBeVisible()
  await expect(page.getByText('85% likely:').first()).toBeVisible()

  await page.getByText('What if I change my plan?', { exact: true }).click()
  await page.getByLabel('12 hours a week').fill('30')
  await expect(page.getByText(/junior-ready comes about \d+ months earlier/)).toBeVisible()
  await expect(page.getByText(/^\d{3}\sh\sat\s30\sh\sa\sweek: \w+ 20\d\d$/)).toBeVisible()

  await page.getByRole('button', { name: 'Hide my dates' }).click()
  await expect(page.getByText('Your dates are hidden from you and your mentors.')).toBeVisible()
  await expect(page.getByText('85% likely:')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show my dates' }).click()
  await expect(page.getByText('85% likely:').first()).toBeVisible()
})

test('the outlook says what the dashboard says of the plan, with its two answers side by side', async ({ pageOf }) => {
  const page = await pageOf('learner')
  const places = async (path: string) => {
    const tabs = page.getByRole('navigation', { name: 'Dashboard pages' })
    const found = []
    for (const width of [390, 1440]) {
      await resize(page, { width, height: 900 })
      await page.goto(path)
      found.push(await tabs.boundingBox())
    }
    return found
  }
  const onDashboard = await places('/dashboard')
  const ahead = (await page.getByText(/ahead of your plan/).textContent()) ?? ''
  expect(ahead).toMatch(
    /^You’re about \d+ hours ahead of your plan: \d+ hours on finished steps and \d+ hours on steps you’ve started[.]$/,
  )
  expect(await places('/dashboard/outlook')).toEqual(onDashboard)
  await expect(page.getByText(ahead)).toBeVisible()
  const top = async (part: Locator) => (await part.boundingBox())?.y
  const [when, earns] = ['When you arrive', 'What it pays'].map((name) => page.getByRole('region', { name }))
  if (!when || !earns) throw new Error('Two answers.')
  expect(await top(when.getByText(/^\w+ to \w+ 20\d\d$/).first())).toBe(await top(earns.locator('strong').first()))
})

test('announced time off is kept, moves the dates, and can be taken back', async ({ newLearner }) => {
  const { page } = await newLearner('Xi')
  const readyFrom = async () => {
    const { arrivals } = await (await page.request.get('/api/v1/me/forecast')).json()
    return arrivals.find(({ target }: { target: string }) => target === 'level:junior').range50.from as string
  }
  const before = await readyFrom()
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  await page.goto('/settings')
  const said = page.getByText(/^Junior-ready: /)
  const saidBefore = (await said.textContent()) ?? ''
  await page.getByLabel('First day off').fill(day(3))
  await page.getByLabel('Last day off').fill(day(33))
  await page.getByRole('button', { name: 'Add time off' }).click()
  await expect(page.getByRole('button', { name: /Remove the time off/ })).toBeVisible()
  expect((await readyFrom()) > before).toBe(true)
  await expect(said).not.toHaveText(saidBefore)
  await page.getByRole('button', { name: /Remove the time off/ }).click()
  await expect(page.getByRole('button', { name: /Remove the time off/ })).toHaveCount(0)
  expect(await readyFrom()).toBe(before)
  await expect(said).toHaveText(saidBefore)
  const wrongWay = await page.request.post('/api/v1/me/pauses', { data: { from: day(9), to: day(3) } })
  expect(wrongWay.status()).toBe(400)
  expect((await wrongWay.json()).errors[0].field).toBe('to')
})

test('a mentor sees when a learner arrives, unless the learner hides it', async ({ pageOf }) => {
  const [learner, mentor] = [await pageOf('learner'), await pageOf('mentor')]
  await mentor.goto('/mentor/learners')
  await mentor.getByRole('link', { name: 'Ana Ribeiro' }).click()
  await expect(mentor.getByText('Expected date: junior-ready')).toBeVisible()
  const hide = (isHidden: boolean) => learner.request.put('/api/v1/me/forecast/hidden', { data: { isHidden } })
  expect((await hide(true)).status()).toBe(204)
  await mentor.reload()
  await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('Ana Ribeiro')
  await expect(mentor.getByText('Expected date: junior-ready')).toHaveCount(0)
  expect((await hide(false)).status()).toBe(204)
})

test('how sure a learner is of a step is asked, kept and shown to them alone', async ({ newLearner }) => {
  const { page } = await newLearner('Zoe')
  await page.goto('/roadmaps/backend/steps/http')
  const saved = page.waitForResponse((response) => response.url().includes('/me/confidence/'))
  await check(page.getByRole('radio', { name: 'Mostly sure' }))
  expect((await saved).status()).toBe(204)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Mostly sure' })).toBeChecked()
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { name: 'How sure you are' })).toBeVisible()
})

test('anybody can read how the forecast was checked', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/forecast')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far to trust the forecast')
  await expect(page.getByText('between 650 and 780 hours')).toBeVisible()
  await expect(page.getByRole('row', { name: /50% of the way/ }).first()).toContainText('%')
  await expect(page.getByText('No numbers. The forecast’s constants were fitted on')).toBeVisible()
  const picture = page.getByRole('region', { name: 'How often the ranges held', exact: true })
  await expect(picture.getByText('This site', { exact: true })).toBeVisible()
  await expect(picture.getByText('after 8 weeks')).toBeVisible()
})
