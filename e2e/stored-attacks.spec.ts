import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures'
import { badClasses } from './fuzz/markdown/bad-classes'
import { callOrFail } from './policy/cast'
import { type Attacked, attack, hostileRoster, upload } from './security/attacked'
import { hostileAddresses, markdownAttacks, refusedAddresses, shortAttacks, uploads } from './security/attacks'
import { foundIn, watch } from './security/untrusted'

const STEPS = '/roadmaps/backend/steps'
const getPages = ({ authorId, cohort, review, thread }: Attacked) => ({
  author: [
    `${STEPS}/http`,
    `${STEPS}/rest-api-project`,
    `${STEPS}/algorithms`,
    `${STEPS}/git-basics`,
    `${STEPS}/data-structures`,
    '/dashboard',
    '/roadmaps/backend',
    '/roadmaps/backend/skills',
    '/notifications',
    '/cohorts',
    `/cohorts/join/${cohort.joinCode}`,
    '/messages',
    `/messages/${thread}`,
    '/settings',
    '/settings/account',
    '/settings/mail',
    '/settings/security',
    '/settings/profile',
  ],
  mentor: [
    '/mentor',
    '/mentor/learners',
    `/mentor/learners/${authorId}`,
    '/mentor/reviews',
    '/mentor/reviews?state=done',
    `/mentor/reviews/${review}`,
    '/mentor/cohorts',
    `/mentor/cohorts/${cohort.id}`,
    `/mentor/cohorts/${cohort.id}/people`,
    `/mentor/cohorts/${cohort.id}/settings`,
    `/mentor/cohorts/${cohort.id}/outcomes`,
    '/mentor/saved-replies',
    '/messages',
    `/messages/${thread}`,
    '/notifications',
  ],
  admin: [
    '/admin/people',
    '/admin/people?q=script',
    `/admin/people/${authorId}`,
    '/admin/announcements',
    '/admin/reports',
    `/admin/reports/${thread}`,
    `/mentor/learners/${authorId}`,
    `/mentor/reviews/${review}`,
  ],
})

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

test('what people write runs nowhere, reaches nobody and breaks no page', async ({ newPage }) => {
  test.setTimeout(240_000)
  expect(markdownAttacks.length + shortAttacks.length).toBeGreaterThan(60)
  const attacked = await attack(newPage)
  const findings: string[] = []
  for (const [who, urls] of Object.entries(getPages(attacked))) {
    const page = attacked[who as 'author' | 'mentor' | 'admin']
    const { findings: seen } = await watch(page.context())
    let shown = 0
    for (const url of urls) {
      const answer = await page.goto(url)
      if (answer?.status() !== 200) findings.push(`${who} ${url}: ${answer?.status()}`)
      await openFolds(page)
      expect(await page.title(), url).toMatch(/Waymark$/)
      findings.push(...(await foundIn(page)).map((what) => `${who} ${what}`))
      if ((await page.locator('#content').textContent())?.includes('window.pwned=1')) shown++
    }
    findings.push(...seen.map((what) => `${who} ${what}`))
    // Checks that the texts are shown: otherwise it proves nothing that none of them runs.
    expect(shown, `pages with hostile texts that the ${who} saw`).toBeGreaterThan(urls.length / 2)
  }
  const { admin } = attacked
  await admin.goto('/admin/roster')
  await admin.getByText('Paste rows instead').click()
  await admin.getByLabel('Rows, with the column names first').fill(hostileRoster())
  await admin.getByRole('button', { name: 'Preview' }).click()
  await expect(admin.getByRole('heading', { name: 'What this roster does' })).toBeVisible()
  await expect(admin.getByRole('rowheader', { name: '<img src=x onerror=window.pwned=1>' })).toBeVisible()
  findings.push(...(await foundIn(admin)).map((what) => `admin /admin/roster ${what}`))
  expect(findings).toEqual([])

  const file = await (await attacked.mentor.request.get('/api/v1/mentor/learners.csv')).text()
  expect(file).toContain('window.pwned=1')
  // Text that a spreadsheet would take for a formula begins with an apostrophe.
  expect(file).not.toMatch(/(^|[,;\t\n]) *"?[=+@\t]/)
  expect(file).not.toMatch(/(^|[,;\t\n]) *"?-(?!\d+(\.\d+)?"?(,|\r))/)
  expect(file).toMatch(/"'=cmd|^'=cmd/m)
})

test('an address that runs something is taken nowhere, and one that holds something leads only there', async ({
  newLearner,
}) => {
  const { page } = await newLearner('Linda')
  const { findings } = await watch(page.context())
  for (const url of refusedAddresses) {
    const data = { step: 'http', title: 'A page', url }
    expect((await page.request.post('/api/v1/me/links', { data })).status(), url).toBe(400)
    const work = { step: 'http', kind: 'link', url, note: '' }
    expect((await page.request.post('/api/v1/me/evidence', { data: work })).status(), url).toBe(400)
  }
  for (const [at, url] of hostileAddresses.entries()) {
    await callOrFail(page, 'POST', '/api/v1/me/links', { step: 'http', title: shortAttacks[at], url })
    await callOrFail(page, 'POST', '/api/v1/me/evidence', { step: 'http', kind: 'link', url, note: '' })
  }
  await page.goto(`${STEPS}/http`)
  await openFolds(page)
  expect([...(await foundIn(page)), ...findings]).toEqual([])
  const links = page.locator('a[rel~="ugc"]')
  await expect(links).toHaveCount(2 * hostileAddresses.length)
  for (const link of await links.all()) {
    expect(new URL((await link.getAttribute('href')) ?? '').host).toBe('example.org')
    await expect(link.locator('xpath=..')).toContainText('example.org')
  }
})

test('a file is taken for what it is, and comes as a download that no browser opens', async ({ newLearner }) => {
  const { page } = await newLearner('Filo')
  const { findings } = await watch(page.context())
  const ids = await upload(page)
  expect(ids.size).toBe(uploads.filter(({ isTaken }) => isTaken).length)
  for (const [name, id] of ids) {
    const url = `/api/v1/files/${id}`
    const headers = (await page.request.get(url)).headers()
    expect(headers, name).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    expect(headers, name).not.toHaveProperty('set-cookie')
    expect(headers['content-disposition'], name).toMatch(
      /^attachment; filename="[^"\\%]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/,
    )
    const download = page.waitForEvent('download')
    await page.goto(url).catch(() => undefined)
    // Chromium adapts the name to what a disk allows.
    expect((await download).suggestedFilename().endsWith(name.slice(-3)), name).toBe(true)
    await (await download).cancel()
  }
  await page.goto(`${STEPS}/http`)
  expect([...(await foundIn(page)), ...findings]).toEqual([])
})

test('the look at a page sees what it looks for', async ({ browser }) => {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage()
  await page.goto('/faq')
  expect(await foundIn(page)).toEqual([])
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<img src=x onerror=window.pwned=1><a href="java&#9;script:x">x</a><a href=https://evil.example>x</a>`,
    )
  })
  await expect.poll(async () => (await foundIn(page)).length).toBe(5)
  await page.context().close()
})

test('a text that would cost far more than its length is answered, and every page with it is there', async ({
  newLearner,
  newPage,
  pageOf,
}) => {
  const table = (length: number) => badClasses['a table of short rows']?.(length).slice(0, length)
  const costly = [table(5000), '>'.repeat(5000)]
  const brackets = '[](([]((('.repeat(550)
  const admin = await pageOf('admin')
  const { page: mentor, email, password } = await newLearner('Tabea')
  const { id: mentorId } = await callOrFail<{ id: string }>(mentor, 'GET', '/api/v1/me')
  await callOrFail(admin, 'PUT', `/api/v1/admin/people/${mentorId}/roles`, { isMentor: true })
  const mentorsPage = await newPage()
  await signIn(mentorsPage, email, password)
  const cohort = await callOrFail<Attacked['cohort']>(mentorsPage, 'POST', '/api/v1/cohorts', { name: 'Costly' })

  const { page: learner } = await newLearner('Costa')
  await callOrFail(learner, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  const work = { step: 'rest-api-project', url: 'https://example.org/work', note: '>'.repeat(2000) }
  const { id: review } = await callOrFail<{ id: string }>(learner, 'POST', '/api/v1/me/submissions', work)
  for (const [version, body] of costly.entries()) {
    await callOrFail(learner, 'PUT', '/api/v1/me/notes/http', { body, version })
    await callOrFail(learner, 'POST', `/api/v1/reviews/${review}/messages`, { body })
    const answer = await learner.goto(`${STEPS}/http`)
    expect(answer?.status()).toBe(200)
    await expect(learner.locator('#note')).toContainText('Shown as plain text')
  }
  await callOrFail(learner, 'POST', `/api/v1/reviews/${review}/messages`, { body: brackets })
  for (const [page, url] of [
    [learner, `${STEPS}/rest-api-project`],
    [mentorsPage, `/mentor/reviews/${review}`],
  ] as const) {
    expect((await page.goto(url))?.status(), url).toBe(200)
    // With ligatures each line of brackets costs as much as all of them.
    await expect(page.getByText(brackets.slice(0, 80)).first()).toHaveCSS('font-variant-ligatures', 'no-contextual')
    await expect(page.getByRole('textbox').first()).toHaveCSS('font-variant-ligatures', 'no-contextual')
    // Each takes the room of a page: the others are a link away.
    let plain = await page.getByText('Shown as plain text').count()
    const older = page.getByRole('link', { name: 'Show older messages' })
    for (let pages = 1; pages < 5 && (await older.count()) > 0; pages++) {
      expect((await page.goto((await older.getAttribute('href')) ?? ''))?.status(), url).toBe(200)
      plain += await page.getByText('Shown as plain text').count()
    }
    expect(plain, url).toBe(3)
  }
})
