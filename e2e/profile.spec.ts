import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { callOrFail } from './policy/cast'
import { invisibleAttacks, shortAttacks } from './security/attacks'
import { foundIn, watch } from './security/untrusted'
import { server } from './server'

const DEMO = '/u/ana-ribeiro'
const getStatus = async (page: Page, url: string) => (await page.request.get(url)).status()
const figure = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .first()

async function getCard(page: Page, url: string): Promise<{ readonly card: string; readonly alt: string }> {
  const html = await (await page.request.get(url)).text()
  const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? []
  const [, alt = ''] = /<meta property="og:image:alt" content="([^"]+)"/.exec(html) ?? []
  const { pathname, search } = new URL(address.replaceAll('&amp;', '&'))
  return { card: pathname + search, alt }
}

test('a learner shows their log to everybody, sees what it shows, and takes it away at once', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const { page } = await newLearner('Petra')
  const stranger = await newPage()
  const mentor = await pageOf('mentor')
  const handle = `petra-${Date.now()}`
  const url = `/u/${handle}`

  // Something verified, something evidenced, something self-reported.
  const cohort = await callOrFail<{ joinCode: string }>(mentor, 'POST', '/api/v1/cohorts', { name: 'Of Petra' })
  await callOrFail(page, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  const { id } = await callOrFail<{ id: string }>(page, 'GET', '/api/v1/me')
  await callOrFail(mentor, 'PUT', `/api/v1/mentor/learners/${id}/waivers/git-basics`, {
    reason: 'Works with it every day.',
  })
  await callOrFail(page, 'POST', '/api/v1/me/evidence', {
    step: 'http',
    kind: 'link',
    url: 'https://example.org/a',
    note: '',
  })
  for (const step of ['http', 'sql-queries', 'rest-design']) {
    await callOrFail(page, 'PUT', `/api/v1/me/progress/${step}`, { status: 'done' })
  }

  expect(await getStatus(stranger, url)).toBe(404)
  await page.goto('/settings/profile')
  await expect(page.getByText('What a visitor would see')).toBeVisible()
  await expect(page.getByLabel('Handle')).toHaveValue('petra')
  await page.getByLabel('Handle').fill('Waymark-Team')
  await page.getByRole('button', { name: 'Switch on profile' }).click()
  await expect(page.getByText('You can’t use this word')).toBeVisible()
  await page.getByLabel('Handle').fill('ana-ribeiro')
  await page.getByRole('button', { name: 'Switch on profile' }).click()
  await expect(page.getByText('This handle is taken.')).toBeVisible()
  await page.getByLabel('Handle').fill(handle)
  await page.getByRole('button', { name: 'Switch on profile' }).click()
  await expect(page.getByText('Your profile is public.')).toBeVisible()
  await expect(page.getByLabel('Profile address')).toHaveValue(`${server.url}${url}`)

  expect((await stranger.goto(url))?.status()).toBe(200)
  await expect(stranger.getByRole('heading', { level: 1, name: 'Petra' })).toBeVisible()
  await expect(figure(stranger, 'Verified')).toHaveText('1')
  await expect(figure(stranger, 'Evidenced')).toHaveText('1')
  await expect(figure(stranger, 'Self-reported')).toHaveText('2')
  await expect(stranger.getByText('Ticked by the learner, with no evidence.')).toBeVisible()
  const content = stranger.locator('#content')
  for (const hidden of ['Germany', 'every day', 'Of Petra', 'Marek', 'example.org', 'Learning days']) {
    await expect(content).not.toContainText(hidden)
  }
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow')
  await expect(stranger.locator('link[rel="canonical"]')).toHaveAttribute('href', `${server.url}${url}`)
  await expect(stranger.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
  const { card, alt } = await getCard(stranger, url)
  expect(alt).toContain('verified, evidenced and self-reported')
  await expect(stranger.locator('meta[property="og:description"]')).toHaveAttribute(
    'content',
    /1 verified, 1 evidenced, 2 self-reported\.$/,
  )
  const picture = await stranger.request.get(card)
  expect(picture.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  })
  expect(await (await stranger.request.get('/sitemap.xml')).text()).not.toContain(url)

  await page.getByRole('checkbox', { name: 'Learning days' }).check()
  await expect(page.getByText('Saved. Learning days: on.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Allow search engines' }).check()
  await expect(page.getByText('Saved. Allow search engines: on.')).toBeVisible()
  await stranger.reload()
  await expect(stranger.getByRole('heading', { name: 'Learning days' })).toBeVisible()
  await expect(stranger.locator('meta[name="robots"]')).toHaveCount(0)
  expect(await (await stranger.request.get('/sitemap.xml')).text()).toContain(url)

  await page.getByRole('button', { name: 'Switch off profile' }).click()
  await expect(page.getByText('Your profile is off. No one else can see it.')).toBeVisible()
  const nobody = await stranger.request.get('/u/nobody-has-this-one')
  const off = await stranger.request.get(url)
  expect([off.status(), nobody.status()]).toEqual([404, 404])
  expect(await off.text()).not.toContain('Petra')
  expect(await getStatus(stranger, card)).toBe(404)
  expect(await (await stranger.request.get('/sitemap.xml')).text()).not.toContain(url)
  // For its owner too: there is no page that only they can see.
  expect(await getStatus(page, url)).toBe(404)
})

test('a hostile name is text on a profile, in its head and on its card', async ({ newLearner, newPage }) => {
  test.setTimeout(120_000)
  const { page } = await newLearner('Hedy')
  const handle = `hedy-${Date.now()}`
  await callOrFail(page, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true, isListed: true })
  const stranger = await newPage()
  const { findings } = await watch(stranger.context())
  for (const name of shortAttacks) {
    await callOrFail(page, 'PATCH', '/api/v1/me', { name })
    expect((await stranger.goto(`/u/${handle}`))?.status(), name).toBe(200)
    // A title contains a name here, and is text in any case.
    const found = (await foundIn(stranger)).filter((what) => !what.includes(': the title is '))
    expect([...found, ...findings], name).toEqual([])
    await expect(stranger.getByRole('heading', { level: 1 })).not.toHaveText('')
    expect(await stranger.title(), name).toMatch(/Waymark$/)
  }
  for (const name of invisibleAttacks) {
    expect((await page.request.patch('/api/v1/me', { data: { name } })).status(), name).toBe(400)
  }
  const { card } = await getCard(stranger, `/u/${handle}`)
  expect((await stranger.request.get(card)).headers()['content-type']).toBe('image/png')
  await page.goto('/settings/profile')
  expect((await foundIn(page)).filter((what) => !what.includes(': the title is '))).toEqual([])
})

test('the demo’s profile links to approved work by a click and no more, and the roadmap’s card is a picture', async ({
  newPage,
}) => {
  const page = await newPage()
  await page.goto(DEMO)
  const links = page.getByRole('region', { name: 'Approved work' }).locator('a')
  expect(await links.count()).toBeGreaterThan(0)
  for (const link of await links.all()) await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
  const { card, alt } = await getCard(page, '/roadmaps/backend')
  expect(alt).toContain('The name of a roadmap')
  expect((await page.request.get(card)).headers()['content-type']).toBe('image/png')
})
