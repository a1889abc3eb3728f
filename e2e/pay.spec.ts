import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { resize } from './layout/resize'

const answer = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function show(page: Page, country: string, level?: string): Promise<void> {
  await page.getByLabel('Country or region').selectOption({ label: country })
  if (level) await page.getByLabel('Experience', { exact: true }).selectOption(level)
  await page.getByRole('button', { name: 'Show the range' }).click()
}

test('a visitor reads what juniors in Germany report, with its count and basis, and what it buys', async ({
  newPage,
}) => {
  const page = await newPage()
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pay' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What back-end work pays')

  await show(page, 'Germany', 'junior')
  await expect(page).toHaveURL(/country=DE/)
  const germany = answer(page, 'Junior, Germany')
  await expect(germany).toContainText('$47,300 to $63,600')
  await expect(germany).toContainText('people with up to 2 years of professional coding in Germany')
  await expect(germany).toContainText(/Responses52Year2024Basisobserved/)
  await expect(germany).toContainText('95% interval $51,600 to $59,300')
  await expect(germany).toContainText('give no date or source')

  await page.getByLabel('Adjust for cost of living').check()
  await page.getByRole('button', { name: 'Show the range' }).click()
  await expect(page).toHaveURL(/prices=us/)
  await expect(germany).toContainText('$62,400 to $83,900')
  await expect(germany).toContainText('0.758 (US = 1;')
})

test('before a country is chosen there is a range on the first screen, and it says whose', async ({ newPage }) => {
  const size = { width: 390, height: 844 }
  const shown = async (locale: string, place: string, { isGuessed }: { isGuessed: boolean }) => {
    const page = await newPage({ locale, viewport: size, javaScriptEnabled: false })
    const response = await page.goto('/pay')
    expect(await response?.headerValue('vary')).toContain('Accept-Language')
    expect(await response?.headerValue('cache-control')).toContain('private')
    const region = answer(page, `Example: Junior, ${place}`)
    await expect(region.getByText('Guessed from your browser’s language')).toHaveCount(isGuessed ? 1 : 0)
    await expect(region.locator('figcaption')).toContainText(/^\$[\d,]+ to \$[\d,]+US dollars a year/)
    // The last line of the drawing; range, people and year are above it.
    const estimate = await region
      .locator('p')
      .filter({ hasText: /^One practitioner \$/ })
      .boundingBox()
    const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox()
    expect((estimate?.y ?? Number.NaN) + (estimate?.height ?? Number.NaN)).toBeLessThanOrEqual(bar?.y ?? Number.NaN)
    await expect(page.getByLabel('Country or region').locator(':checked')).toHaveText(place)
    return page
  }
  await shown('en-GB', 'United Kingdom', { isGuessed: true })
  const page = await shown('es', 'Germany', { isGuessed: false })
  await show(page, 'India')
  await expect(answer(page, 'Junior, India')).toBeVisible()
  await expect(page.getByText('Example:')).toHaveCount(0)
})

test('what was not observed says so: a model from few answers, one from the region, or no data', async ({
  newPage,
}) => {
  const page = await newPage()
  await page.goto('/pay')
  await show(page, 'Austria')
  await expect(answer(page, 'Junior, Austria')).toContainText('Modelled pay of the middle half')
  await show(page, 'Netherlands')
  const netherlands = answer(page, 'Junior, Netherlands')
  await expect(netherlands).toContainText('modelled from the region')
  await expect(netherlands).toContainText('in Western Europe reported and multiplied it by 1.02')
  await show(page, 'New Zealand')
  await expect(answer(page, 'Junior, New Zealand')).toContainText('No data')
  await page.goBack()
  await expect(netherlands).toBeVisible()
  await expect(page.getByLabel('Country or region')).toHaveValue('NL')
})

test('choosing a factor marks it and leaves the range alone', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/pay?country=US&level=mid')
  const range = answer(page, 'Mid-level, United States').locator('figcaption strong')
  const before = await range.textContent()
  const moves = answer(page, 'What affects pay')
  await expect(moves).toContainText(
    /\(US 2023\)\s*4 others: no clear difference\s*Higher education 24 to 33% less\s*Finance 2 to 10% more/,
  )
  await moves.getByRole('link', { name: 'Languages and tools' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Languages and tools')
  await page.getByLabel('Language of your track').selectOption('rust')
  await page.getByRole('button', { name: 'Highlight my answers' }).click()
  await expect(page).toHaveURL(/\/pay\/skills\?country=US&experience=mid&language=rust$/)
  const rust = answer(page, 'Language').getByRole('listitem').filter({ hasText: 'yours' })
  await expect(rust).toContainText('interval 0.98 to 1.04; world 2025')
  await expect(rust).toContainText('interval 1.02 to 1.08; US 2023')
  await page.getByRole('link', { name: 'Pay: Mid-level, United States' }).click()
  await expect(moves).toContainText('Yours: Rust 2 to 8% more')
  await moves.getByRole('link', { name: 'Workplace and industry' }).click()
  await page.getByLabel('Industry (US figures only)').selectOption('healthcare')
  await page.getByRole('button', { name: 'Highlight my answers' }).click()
  await expect(page).toHaveURL(/language=rust.*industry=healthcare|industry=healthcare.*language=rust/)
  const healthcare = answer(page, 'Industry').getByRole('listitem').filter({ hasText: 'yours' })
  await expect(healthcare).toContainText('3 to 9% less')
  await page.getByRole('link', { name: 'Pay: Mid-level, United States' }).click()
  await expect(range).toHaveText(before ?? '')
})

test('the pay page is short, and every fact is one press away', async ({ newPage, request }) => {
  const page = await newPage()
  await resize(page, { width: 390, height: 844 })
  for (const query of ['', '?country=US&experience=mid&language=rust', '?country=HR&years=7&prices=us']) {
    const html = await (await request.get(`/pay${query}`)).body()
    expect(html.byteLength, query).toBeLessThanOrEqual(120_000)
    await page.goto(`/pay${query}`)
    const { height = 0, y = 0 } = (await answer(page, 'What affects pay').boundingBox()) ?? {}
    expect(y, query).toBeGreaterThan(0)
    expect(y + height, query).toBeLessThanOrEqual(4 * 844)
  }
  const facts: [topic: string, facts: string[]][] = [
    ['skills', ['Kubernetes', '×1.05, interval 1.02 to 1.08; US 2023', 'Scala']],
    ['workplace', ['10,000 people or more', 'Remote', 'Higher education']],
    ['background', ['Secondary school', 'Full-stack', 'Pay by experience alone']],
    ['beyond', ['Site reliability engineer', 'U.S. Bureau of Labor Statistics', 'The 2025 survey']],
    ['trust', ['Certifications', 'We give no world figure', 'Download the data file']],
  ]
  for (const [topic, texts] of facts) {
    const html = (await (await request.get(`/pay/${topic}?country=US`)).text()).replaceAll('\u00a0', ' ')
    for (const text of [...texts, 'Stack Overflow Developer Survey', 'ODbL 1.0']) expect(html, topic).toContain(text)
  }
  expect((await request.get('/pay/no-such-topic')).status()).toBe(404)
})

test('the stages of the elevation are read out by keyboard', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/pay?country=DE&level=junior')
  const readout = (stage: RegExp) => answer(page, 'Pay by experience').locator('p').filter({ hasText: stage })
  // Figures for juniors are shown above already, and repeated only on request.
  await expect(readout(/^The median goes from \$54,200 /)).toBeVisible()
  await expect(readout(/^Up to 2 years: /)).toBeHidden()
  await page.getByRole('radio', { name: /^Up to 2 years: / }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(readout(/^3 to 5 years: /)).toBeVisible()
  await expect(readout(/^3 to 5 years: /)).toContainText('median $64,400 (n = 127, 2024, observed)')
  await expect(readout(/^Up to 2 years: /)).toBeHidden()
  await page.keyboard.press('ArrowLeft')
  await expect(readout(/^Up to 2 years: /)).toBeVisible()
  await expect(readout(/^3 to 5 years: /)).toBeHidden()
})

test('the page works without JavaScript', async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto('/pay')
  await show(page, 'India', '4')
  await expect(answer(page, '4 years of experience, India')).toContainText('Responses136Year2024Basisobserved')
  await page.getByRole('link', { name: 'Workplace and industry' }).click()
  await page.getByRole('combobox', { name: 'Where you work' }).selectOption('remote')
  await page.getByRole('button', { name: 'Highlight my answers' }).click()
  await expect(page).toHaveURL(/\/pay\/workplace\?.*experience=4.*remote=remote/)
})

test('a learner comes from the dashboard with their own country', async ({ newLearner }) => {
  const { page } = await newLearner('Pia')
  await page.goto('/dashboard')
  await page.getByRole('navigation', { name: 'Dashboard pages' }).getByRole('link', { name: 'Outlook' }).click()
  await page.getByRole('link', { name: 'Pay at other experience levels, and what affects it' }).click()
  await expect(answer(page, 'Junior, Germany')).toContainText('Responses52Year2024Basisobserved')
  await page.goto('/pay')
  await expect(answer(page, 'Junior, Germany')).toBeVisible()
  await expect(answer(page, 'What affects pay')).toContainText('Yours: JavaScript 0.3 to 5% less')
  // Once emptied on a topic's page, the language stays empty on the way back.
  await answer(page, 'What affects pay').getByRole('link', { name: 'Languages and tools' }).click()
  await page.getByLabel('Language of your track').selectOption({ label: 'Not set' })
  await page.getByRole('button', { name: 'Highlight my answers' }).click()
  await expect(page).toHaveURL(/language=(&|$)/)
  await page.getByRole('link', { name: 'Pay: Junior, Germany' }).click()
  await expect(page).toHaveURL(/\/pay\?.*language=(&|$)/)
  await expect(answer(page, 'What affects pay')).not.toContainText('Yours:')
})

test('the data file is there for whoever wants it, byte for byte and with its licence', async ({ request }) => {
  const response = await request.get('/pay/data.json')
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toContain('application/json')
  expect(response.headers().link).toContain('opendatacommons.org/licenses/odbl')
  expect((await response.body()).equals(readFileSync('content/pay/backend-2024.json'))).toBe(true)
})
