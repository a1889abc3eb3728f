import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { server } from './server'

const STEP = '/roadmaps/backend/steps/indexes-and-query-plans'
const GUIDE = ['/guide', '/guide/how-long-it-takes', '/guide/getting-the-job', '/guide/where-the-field-goes']
const PUBLIC = ['/', ...GUIDE, '/faq', '/pay', '/roadmaps', '/roadmaps/backend', STEP]

type Facts = { '@type'?: string; [key: string]: unknown }

/** Reads a page's structured data; throws for a script that is no JSON. */
async function getFacts(page: Page, type: string): Promise<Facts> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const facts = scripts.flatMap((text): Facts[] => {
    const data = JSON.parse(text)
    expect(data['@context']).toBe('https://schema.org')
    return data['@graph'] ?? [data]
  })
  const found = facts.find((fact) => fact['@type'] === type)
  expect(found, `${page.url()} has ${type}`).toBeDefined()
  return found ?? {}
}

/** Reads a meta entry; null where the head has none. */
async function getContent(page: Page, name: string): Promise<string | null> {
  const entry = page.locator(`head > meta[name="${name}"], head > meta[property="${name}"]`)
  return (await entry.count()) === 0 ? null : entry.first().getAttribute('content')
}

async function addressesIn(request: APIRequestContext): Promise<string[]> {
  const answer = await request.get('/sitemap.xml')
  expect(answer.status()).toBe(200)
  return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
}

test('a visitor reads the guide from end to end and follows it to a step', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/')
  await page
    .getByRole('region', { name: 'Is this work for you?' })
    .getByRole('link', { name: 'The job', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What a back-end developer does')
  for (const title of [
    'How long it takes',
    'Getting your first',
    'Where back-end work is heading',
    'Questions and answers',
  ]) {
    await page.getByRole('navigation', { name: 'Before and after' }).getByRole('link', { name: 'Read next' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  }

  await page.getByRole('contentinfo').getByRole('link', { name: 'Guide' }).click()
  await expect(page).toHaveURL('/guide')
  const list = page.getByRole('navigation', { name: 'Guide' })
  await expect(list.getByRole('link', { name: 'The job', exact: true })).toHaveAttribute('aria-current', 'page')
  await list.getByRole('link', { name: 'Front end and back end' }).click()
  await expect(page).toHaveURL('/guide#front-end-and-back-end')
  await page.getByRole('article').getByRole('link', { name: 'index', exact: true }).click()
  await expect(page).toHaveURL(STEP)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the first page has one address, and a page that is not there is not found', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/guide/what-a-backend-developer-does')
  await expect(page).toHaveURL('/guide')
  expect((await page.goto('/guide/no-such-page'))?.status()).toBe(404)
})

test('the hours in the guide are those of the roadmap', async ({ newPage }) => {
  const page = await newPage()
  const { stages, tracks } = await (await page.request.get('/api/v1/roadmaps/backend')).json()
  type Step = { level: string; isCore: boolean; tracks: string[]; effort: { median: number } }
  const steps: Step[] = stages.flatMap((stage: { steps: Step[] }) => stage.steps)
  await page.goto('/guide/how-long-it-takes')
  for (const { slug, title } of tracks) {
    const core = steps.filter(({ level, isCore }) => level === 'junior' && isCore)
    const walked = core.filter((step) => step.tracks.length === 0 || step.tracks.includes(slug))
    const hours = walked.reduce((sum, { effort }) => sum + effort.median, 0)
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })
    await expect(row).toContainText(`${walked.length} steps`)
    await expect(row).toContainText(`${hours} h`)
    await expect(row).toContainText(/\d months.*1[0-2](\.5)? months/)
  }
})

test('pay stands with its survey first, and the practitioner’s estimate as one', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/guide/where-the-field-goes')
  const table = page.getByRole('table', { name: /Middle half of what people report/ })
  await expect(table.getByRole('row', { name: /Germany/ })).toContainText(/n = \d+, 2024, observed/)
  await expect(table.getByRole('row').last()).toContainText(
    'One practitioner’s worldwide estimate, with no date or source',
  )
  await expect(page.getByText(/Outside the US, 24% of 826 surveyed juniors/)).toBeVisible()
  await expect(page.getByText('made available under ODbL 1.0').first()).toBeVisible()
})

test('the questions are answered without JavaScript, each under its own address', async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto('/faq#mathematics')
  await expect(page.getByRole('heading', { name: 'Do I need to be good at mathematics?' })).toBeInViewport()
  const facts = await getFacts(page, 'FAQPage')
  const questions = facts.mainEntity as { name: string; acceptedAnswer: { text: string } }[]
  expect(questions.length).toBeGreaterThanOrEqual(12)
  for (const { name, acceptedAnswer } of questions) {
    const section = page.getByRole('region', { name, exact: true })
    await expect(section.getByRole('heading', { name, exact: true })).toHaveAttribute('id', /^[a-z-]+$/)
    await expect(section.getByText(acceptedAnswer.text.slice(0, 40))).toBeVisible()
    expect(acceptedAnswer.text).not.toMatch(/[[\]`<]/)
  }
  await page
    .getByRole('link', { name: 'Read more: How long it takes, and where our figures come from' })
    .first()
    .click()
  await expect(page).toHaveURL('/guide/how-long-it-takes')
})

test('every public page has a title, a description and an address of its own, in its head', async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false })
  const seen = new Set<string>()
  for (const url of PUBLIC) {
    await page.goto(url)
    const [title, description] = [await page.title(), await getContent(page, 'description')]
    expect(title, url).toContain('Waymark')
    expect(description?.length, url).toBeGreaterThan(40)
    seen.add(title).add(description ?? '')
    const address = new URL(url, server.url).href.replace(/\/$/, '')
    await expect(page.locator('head > link[rel="canonical"]'), url).toHaveAttribute('href', address)
    expect(await getContent(page, 'og:title'), url).toBe(title)
    expect(await getContent(page, 'og:description'), url).toBe(description)
    expect(await getContent(page, 'og:url'), url).toBe(address)
    expect(await getContent(page, 'twitter:card'), url).toBe('summary_large_image')
    expect(await getContent(page, 'robots'), url).toBeNull()
  }
  expect(seen.size).toBe(2 * PUBLIC.length)
})

test('pages say what they are in words for machines', async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto('/')
  await getFacts(page, 'WebSite')
  await getFacts(page, 'Organization')
  await page.goto('/guide/getting-the-job')
  expect((await getFacts(page, 'Article')).headline).toBe('Getting your first back-end job')
  expect((await getFacts(page, 'BreadcrumbList')).itemListElement).toHaveLength(3)
  await page.goto('/roadmaps/backend')
  expect((await getFacts(page, 'Course')).timeRequired).toMatch(/^PT\d+H$/)
  await page.goto(STEP)
  expect(await getFacts(page, 'LearningResource')).toMatchObject({ isAccessibleForFree: true, url: server.url + STEP })
})

test('each page that is shared has a picture of its own', async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false })
  const pictures = new Set<string>()
  const shared = ['/', ...GUIDE, '/faq', '/roadmaps/backend', STEP]
  for (const url of shared) {
    await page.goto(url)
    const address = await getContent(page, 'og:image')
    expect(await getContent(page, 'twitter:image'), url).toBe(address)
    const answer = await page.request.get(address ?? '')
    expect(answer.status(), url).toBe(200)
    expect(answer.headers()['content-type'], url).toBe('image/png')
    pictures.add((await answer.body()).toString('base64'))
  }
  expect(pictures.size).toBe(shared.length)
})

test('the sitemap lists pages that are there, each step once, and nothing private', async ({ request }) => {
  const addresses = await addressesIn(request)
  expect(new Set(addresses).size).toBe(addresses.length)
  const paths = addresses.map((address) => address.replace(server.url, ''))
  expect(paths).toEqual(expect.arrayContaining(PUBLIC))
  expect(paths.filter((path) => /^\/(dashboard|settings|mentor|admin|api|sign-)/.test(path))).toEqual([])
  const { stages } = await (await request.get('/api/v1/roadmaps/backend')).json()
  const steps = stages
    .flatMap((stage: { steps: { roadmapSlug: string }[] }) => stage.steps)
    .filter((step: { roadmapSlug: string }) => step.roadmapSlug === 'backend')
  expect(paths.filter((path) => path.startsWith('/roadmaps/backend/steps/'))).toHaveLength(steps.length)
  const sample = paths.filter((path, index) => index % 9 === 0 || !path.includes('/steps/'))
  for (const path of sample) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(200)
  }
})

test('the demo asks search engines to stay out, and what needs an account is never listed', async ({
  newPage,
  request,
}) => {
  expect(await (await request.get('/robots.txt')).text()).toMatch(/User-Agent: \*\s+Disallow: \/\s*$/i)
  const page = await newPage()
  for (const url of ['/sign-in', '/sign-up', '/sign-in/link']) {
    await page.goto(url)
    expect(await getContent(page, 'robots'), url).toBe('noindex')
  }
})
