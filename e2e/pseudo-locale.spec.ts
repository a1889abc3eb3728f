import type { Page } from '@playwright/test'
import { pseudo } from '../tools/messages/pseudo.mjs'
import { check } from './app'
import { DEMO_PASSWORD, expect, test } from './fixtures'
import { type Demo, startDemo } from './harness/demo'
import { signIn } from './harness/page'
import { resize } from './layout/resize'
import { everybody, pagesAs } from './pages'
import { findClipped, findEnglish, findRaw, type Known, readKnown } from './raw-english'
import { answered } from './reviewing'

/** The whole product in `en-XA`: plain English is not a message yet, and every word is a third longer. */
const WIDTHS = [1440, 320]
const LEAST_PAGES = { visitor: 21, learner: 17, mentor: 11, admin: 5 }

let demo: Demo
let known: Known
test.beforeAll(async () => {
  test.setTimeout(240_000)
  demo = await startDemo('pseudo-locale', { PSEUDO_LOCALE: '1', LOG_LEVEL: 'error' })
  known = await readKnown(demo.env.DATABASE_URL ?? '')
})
test.afterAll(() => demo?.leave())

/** Options of a browser that requests the pseudo-locale. */
const browser = () => ({ baseURL: demo.server.url, locale: 'en-XA', reducedMotion: 'reduce' as const })
const xa = (text: string): string => pseudo(text)

for (const who of everybody) {
  test(`no page of a ${who} has English in it, scrolls sideways or cuts a button’s words off`, async ({ newPage }) => {
    test.setTimeout(300_000)
    const page = await newPage(browser())
    const wrong: string[] = []
    const all = await pagesAs(who, page)
    for (const url of all) {
      await page.goto(url)
      expect(await page.locator('html').getAttribute('lang'), url).toBe('en-XA')
      for (const text of await findRaw(page, known)) wrong.push(`${url}: “${text}”`)
      for (const width of WIDTHS) {
        await resize(page, { width, height: 900 })
        for (const what of await findClipped(page)) wrong.push(`${url} at ${width} px: ${what}`)
      }
    }
    expect(all.length).toBeGreaterThanOrEqual(LEAST_PAGES[who])
    expect(wrong).toEqual([])
  })
}

test('a learner signs in, does the step that the dashboard names, and it leads on', async ({ newPage }) => {
  const page = await newPage(browser())
  await page.goto('/sign-in')
  await page.getByLabel(xa('E-mail address')).fill('learner@waymark.test')
  await page.getByLabel(xa('Password'), { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: xa('Sign in'), exact: true }).click()
  await expect(page).toHaveURL(/\/dashboard/)
  const open = page.getByRole('link', { name: new RegExp(`^(${xa('Open the step')}|${xa('Continue this step')})$`) })
  const first = await open.getAttribute('href')
  await open.click()
  const saved = page.waitForResponse((response) => response.url().includes('/api/v1/me/progress/'))
  await page.getByRole('button', { name: xa('Done'), exact: true }).click()
  expect((await saved).status()).toBe(200)
  await expect(page.getByRole('button', { name: xa('Done'), exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/dashboard')
  await expect(open).not.toHaveAttribute('href', first ?? '')
})

/** Signs a person up on the screen, and makes their plan. */
async function planAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel(xa('Name'), { exact: true }).fill(name)
  await page.getByLabel(xa('E-mail address')).fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel(xa('Password'), { exact: true }).fill('a long enough password')
  await page.getByRole('button', { name: xa('Create account') }).click()
  await expect(page).toHaveURL(/\/onboarding/)
  await check(page.getByRole('radio', { name: /Node\.js/ }))
  await page.getByLabel(xa('Country'), { exact: true }).selectOption('DE')
  await page.getByRole('button', { name: xa('Start'), exact: true }).click()
  await expect(page).toHaveURL(/\/onboarding\/first-plan$/)
}

test('a newcomer makes a plan, whose week has seven days', async ({ newPage }) => {
  const page = await newPage(browser())
  await planAs(page, 'Nina')
  await expect(page.getByRole('region', { name: xa('This week') }).locator('ol > li')).toHaveCount(7)
  await page.goto('/dashboard')
  await expect(page.getByRole('link', { name: xa('Open the step') })).toBeVisible()
})

test('a learner submits work, and a mentor gives a verdict', async ({ newPage }) => {
  const [learner, mentor] = [await newPage(browser()), await newPage(browser())]
  await planAs(learner, 'Wren')
  await signIn(mentor, 'mentor@waymark.test', DEMO_PASSWORD)
  const made = await mentor.request.post('/api/v1/cohorts', { data: { name: 'Cohort of Wren' } })
  const { id, joinCode } = await made.json()
  await learner.goto(`/cohorts/join/${joinCode}`)
  await learner.getByRole('button', { name: xa('Join'), exact: true }).click()
  await expect(learner.getByText(xa('You’ve joined.'))).toBeVisible()

  await learner.goto('/roadmaps/backend/steps/rest-api-project')
  const panel = learner.locator('#review')
  await panel.getByRole('button', { name: xa('Submit your work') }).click()
  await panel
    .getByLabel(xa('Link to your repository'))
    .fill(`https://code.example.com/wren/api/tree/${'a1'.repeat(20)}`)
  const submit = panel.getByRole('button', { name: xa('Submit for review') })
  await answered(learner, '/submissions', () => submit.click())
  await expect(submit).toHaveCount(0)

  await mentor.goto(`/mentor/reviews?cohort=${id}`)
  await mentor
    .locator('#content')
    .getByRole('link', { name: /REST API/ })
    .click()
  await mentor.getByRole('button', { name: xa('Claim this review') }).click()
  await expect(mentor.getByLabel(xa('Feedback'))).toBeVisible()
  for (const row of await mentor.locator('#verdict-form fieldset').all()) {
    await row.getByRole('radio', { name: new RegExp(`^${xa('Competent')}`) }).check()
  }
  await mentor.getByLabel(xa('Feedback')).fill('The list has paging.')
  await mentor
    .getByRole('group', { name: xa('Outcome') })
    .getByRole('radio', { name: xa('Competent'), exact: true })
    .check()
  await mentor.getByLabel(xa('Feedback')).press('Control+Enter')
  await mentor
    .getByRole('dialog', { name: xa('Give this verdict?') })
    .getByRole('button', { name: xa('Give verdict') })
    .click()
  await expect(mentor.locator('#review-status')).toBeFocused()
  await learner.reload()
  await expect(panel).toContainText('The list has paging.')
})

test('an account’s language comes with signing in, and goes with signing out', async ({ newPage }) => {
  const english = { baseURL: demo.server.url }
  const page = await newPage(english)
  await signIn(page, 'admin@waymark.test', DEMO_PASSWORD)
  await page.goto('/settings/account')
  await page.getByLabel('Language', { exact: true }).selectOption('en-XA')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const lang = (of: Page) => of.locator('html')
  await expect(lang(page)).toHaveAttribute('lang', 'en-XA')
  await expect(page.getByLabel(xa('Language'), { exact: true })).toHaveValue('en-XA')

  const other = await newPage(english)
  await other.goto('/settings/account')
  await expect(lang(other)).toHaveAttribute('lang', 'en')
  await signIn(other, 'admin@waymark.test', DEMO_PASSWORD)
  await other.goto('/settings/account')
  await expect(lang(other)).toHaveAttribute('lang', 'en-XA')
  await other
    .locator('#content')
    .getByRole('button', { name: xa('Sign out') })
    .click()
  await expect(lang(other)).toHaveAttribute('lang', 'en')

  expect((await page.request.patch('/api/v1/me', { data: { locale: null } })).status()).toBe(204)
  await page.goto('/settings/account')
  await expect(lang(page)).toHaveAttribute('lang', 'en')
})

test('a visitor chooses a language at the foot of a page without scripts, and stays on it', async ({ newPage }) => {
  const page = await newPage({ baseURL: demo.server.url, javaScriptEnabled: false })
  await page.goto('/guide/how-long-it-takes?from=here')
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /Pseudo/ })
    .click()
  await expect(page).toHaveURL(/\/guide\/how-long-it-takes\?from=here$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
  const picture = await page.request.get('/opengraph-image')
  expect(picture.headers().vary ?? '').not.toMatch(/cookie/i)
})

test('the measure leaves names, content and what people wrote alone, and sees a word of English beside them', () => {
  const few = {
    values: ['Validation and errors in Node.js', 'Git basics', 'March', 'Ana'],
    corpus: 'The query reads every row, and the index none.',
    written: 'Change it first: it tells more than a list.',
    wholes: new Set(['plain']),
  }
  const fine = ['Ðööñéé: Git basics', 'Ĥîî Ana, 9 March', 'every row, and the index none', 'tells more than', 'plain']
  const addresses = ['ana@example.org, https://waymark.example/pay', 'Europe/Berlin', '/settings', '8 h']
  for (const text of [...fine, ...addresses]) expect(findEnglish(text, few), text).toBeNull()
  for (const text of ['Done: Git basics', 'Ðööñéé, verified', 'Save', 'plain text', 'of'])
    expect(findEnglish(text, few), text).not.toBeNull()
})

test('the measure sees English in an attribute, a button that is too narrow and a page that is too wide', async ({
  newPage,
}) => {
  const page = await newPage({ viewport: { width: 320, height: 600 } })
  await page.setContent(`<html lang="en-XA"><title>Ðööñéé</title><p lang="en">Git basics</p><code>git add</code>
    <p>Ŵööŕð</p><input placeholder="Find"><button style="width: 40px; white-space: nowrap">Ðööñéé ååñð ööñ</button>
    <button>Ŵööŕð</button><div style="width: 400px">Ŵîîðéé</div>`)
  const none = { values: [], corpus: '', written: '', wholes: new Set<string>() }
  expect(await findRaw(page, none)).toEqual(['Find'])
  expect(await findClipped(page)).toEqual([expect.stringContaining('px beyond'), 'button “Ðööñéé ååñð ööñ” is cut off'])
})
