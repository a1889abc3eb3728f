import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { REFUSED_STATUS } from '../commands/host-error'
import { violationsOn } from './accessibility/axe'
import { tick } from './app'
import { expect, test } from './fixtures'
import { type Server, startServer } from './harness/server'
import { STAGES, writeCourse } from './own-content/write-course'

/** A school of another subject keeps its roadmap in a folder of its own. */

const root = mkdtempSync(path.join(tmpdir(), 'waymark-course-'))
const course = writeCourse(path.join(root, 'course'))
const ROADMAP = '/roadmaps/pottery'
let server: Server

test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await startServer({ DATABASE_URL: `file:${path.join(root, 'a.db')}`, CONTENT_FOLDER: course })
})
test.afterAll(() => server?.stop())

test('a learner signs up, plans, ticks and sees where they are, and no page speaks of back-end work', async ({
  newPage,
}) => {
  test.setTimeout(90_000)
  const page = await newPage({ baseURL: server.url, viewport: { width: 390, height: 844 } })
  await page.goto('/')
  await expect(page.getByText('A roadmap of 8 steps')).toBeVisible()
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Maud Clay')
  await page.getByLabel('E-mail address').fill('maud@example.org')
  await page.getByLabel('Password', { exact: true }).fill('four bowls that match')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(/\/onboarding\/first-plan$/)

  await page.goto(`${ROADMAP}?view=list`)
  for (const title of STAGES.clay) await tick(page, title)
  await expect(page.getByTestId('totals').locator('strong')).toHaveText('4 of 8')
  for (const address of [`${ROADMAP}?view=map`, `${ROADMAP}/steps/pack-a-kiln`, '/dashboard', `${ROADMAP}/skills`]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main')).not.toContainText(/back-end|junior|undefined|Node\.js|NaN/i)
    expect(await violationsOn(page), address).toEqual([])
  }
  await page.goto(`${ROADMAP}/steps/show-a-set-of-four-bowls`)
  await expect(page.getByText('Even and light')).toBeVisible()
})

test('its files are checked without the house style, and a wrong one stops the start in one line', () => {
  const check = (folder: string) => spawnSync('npm', ['run', '-s', 'content:check', '--', folder], { encoding: 'utf8' })
  expect(check(course)).toMatchObject({ status: 0, stdout: expect.stringContaining('8 steps') })

  const broken = writeCourse(path.join(root, 'broken'))
  writeFileSync(path.join(broken, 'roadmaps/pottery/steps/kiln/pack-a-kiln.md'), 'No front matter.\n')
  expect(check(broken).stdout).toContain('pack-a-kiln.md does not start with front matter.')
  const start = (CONTENT_FOLDER: string) => {
    const own = { DATABASE_URL: `file:${path.join(root, 'b.db')}`, CONTENT_FOLDER, NEXTAUTH_SECRET: randomUUID() }
    const env = { ...process.env, ...own, DEMO: '0', AS_BUILT: '1' }
    return spawnSync(process.execPath, ['tools/start.mjs'], { env, encoding: 'utf8' })
  }
  expect(start(broken).stderr).toMatch(/^Waymark cannot start: \S+pack-a-kiln\.md does not start with front matter\.$/m)
  const missing = start(path.join(root, 'nowhere'))
  expect(missing.status).toBe(REFUSED_STATUS)
  expect(missing.stderr).toMatch(/CONTENT_FOLDER needs a list of its roadmaps, and \S+nowhere\S+ is missing/)
})
