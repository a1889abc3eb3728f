import type { Locator, Page } from '@playwright/test'
import { recordSpoken } from './accessibility/spoken'
import { waitUntilInteractive } from './app'
import { type DemoPerson, expect, signIn, test } from './fixtures'
import { findChecksAt, getFaults } from './layout/layouts'
import { callOrFail } from './policy/cast'

const GIT = 'Git in a week'
const BACKEND = 'Back-end developer'
const DAY_MS = 24 * 60 * 60 * 1000
/** Words of levels, and of what they lead to. */
const LEVELS = /\b(junior|mid-level|senior|levels?|pay|salary|jobs?|gates?)\b/i

const dayAhead = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
/** Monday of this week: today is in the first week of a class that starts on it. */
const monday = dayAhead(-((new Date().getUTCDay() + 6) % 7))

const written = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC', ...options }).format(
    new Date(`${day}T00:00:00Z`),
  )
/** "12 March 2027" */
const inFull = (day: string): string => written(day, { year: 'numeric' })
/** "12 March", as in "Friday 12 March" */
const nearby = (day: string): string => written(day, {})

type People = {
  readonly newLearner: (name: string) => Promise<{ page: Page; email: string; password: string }>
  readonly pageOf: (who: DemoPerson) => Promise<Page>
}

/** Makes a mentor: the table of the demo's has other columns once a cohort of theirs has no levels. */
async function makeMentor({ newLearner, pageOf }: People): Promise<Page> {
  const { page, email, password } = await newLearner('Mo')
  const admin = await pageOf('admin')
  await callOrFail(admin, 'PUT', `/api/v1/admin/people/${await getId(page)}/roles`, { isMentor: true })
  // A change of role ends the session.
  await signIn(page, email, password)
  return page
}

type Cohort = { readonly id: string; readonly joinCode: string }

const makeCohort = (mentor: Page, name: string, roadmap?: string) =>
  callOrFail<Cohort>(mentor, 'POST', '/api/v1/cohorts', { name, roadmap })

const join = (learner: Page, { joinCode }: Cohort) =>
  callOrFail(learner, 'POST', '/api/v1/cohorts/join', { code: joinCode })

const saveDates = (mentor: Page, { id }: Cohort, dates: object) =>
  callOrFail(mentor, 'PUT', `/api/v1/cohorts/${id}/schedule`, { startsOn: null, modules: [], holidays: [], ...dates })

const getId = async (page: Page) => (await callOrFail<{ id: string }>(page, 'GET', '/api/v1/me')).id

/** Opens a fold, whose form loads then. */
async function openFold(page: Page, summary: string): Promise<void> {
  await waitUntilInteractive(page)
  await page.locator('summary', { hasText: summary }).click()
}

/** Makes the cohort's roadmap the main one by its button, and waits until the page no longer offers it. */
async function makeMain(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Make ${title} your main roadmap` }).click()
  // The button has another name while it saves: only the message says that the server did.
  await expect(page.getByText(`${title} is your main roadmap.`)).toBeVisible()
}

async function expectNoLevels(page: Page, path: string, other: string): Promise<void> {
  await page.goto(path)
  const said = (await page.getByRole('main').allInnerTexts()).join('\n').replaceAll(BACKEND, '').replaceAll(other, '')
  expect
    .soft(
      said.split('\n').filter((line) => LEVELS.test(line)),
      path,
    )
    .toEqual([])
}

test('a class follows its own roadmap with its own dates, one learner has longer, and each screen says the same day', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(240_000)
  const mentor = await makeMentor({ newLearner, pageOf })
  const [{ page: learner }, { page: slow }] = [await newLearner('Ada'), await newLearner('Zoe')]

  // The class: its roadmap, its start, a module that lasts longer, a holiday, and three days of silence.
  await mentor.goto('/mentor/cohorts')
  await mentor.getByLabel('Name', { exact: true }).fill('Git class')
  await mentor.getByLabel('Roadmap').selectOption({ label: GIT })
  await mentor.getByRole('button', { name: 'Create a cohort' }).click()
  await expect(mentor).toHaveURL(/\/mentor\/cohorts\/[0-9a-f-]{36}\/people$/)
  const cohort = mentor.url().split('/').at(-2) ?? ''
  const link = await mentor.getByLabel('Join link for Git class').inputValue()
  await mentor.goto(`/mentor/cohorts/${cohort}/settings`)
  const dates = mentor.getByRole('region', { name: 'Dates' })
  await openFold(mentor, 'Set dates')
  await dates.getByLabel('First day of class').fill(monday)
  const [moved, off] = [dayAhead(12), dayAhead(20)]
  await expect(dates.getByLabel('First day of On your own machine')).toHaveValue(monday)
  await dates.getByLabel('Last day of On your own machine').fill(moved)
  await dates.getByRole('button', { name: 'Add holiday' }).click()
  await dates.getByLabel('First day of holiday 1').fill(off)
  await dates.getByLabel('Last day of holiday 1').fill(off)
  await dates.getByRole('button', { name: 'Save dates' }).click()
  await expect(mentor.getByText('Dates saved.')).toBeVisible()
  await expect(dates).toContainText(/Week 1 of \d: On your own machine, until /)
  await expect(dates).toContainText(nearby(moved))
  await expect(dates).toContainText(nearby(off))
  const settings = mentor.getByRole('region', { name: 'Settings' })
  await settings.getByLabel('Flag as gone quiet after').selectOption({ label: '3 days' })
  await settings.getByRole('button', { name: 'Save' }).click()
  await expect(mentor.getByText('Cohort saved.')).toBeVisible()

  // A learner with twenty ticks on the other roadmap.
  type Stages = { summary: string; stages: readonly { steps: readonly { slug: string }[] }[] }
  const [backend, git] = [
    await callOrFail<Stages>(learner, 'GET', '/api/v1/roadmaps/backend'),
    await callOrFail<Stages>(learner, 'GET', '/api/v1/roadmaps/git-in-a-week'),
  ]
  const slugs = ({ stages }: Stages) => stages.flatMap(({ steps }) => steps.map(({ slug }) => slug))
  const shared = slugs(backend).filter((slug) => slugs(git).includes(slug))
  expect(shared.length).toBeGreaterThan(1)
  const ticked = [...new Set([...shared, ...slugs(backend)])].slice(0, 20)
  const changes = ticked.map((step) => ({ step, status: 'done', idempotencyKey: `class-${Date.now()}-${step}` }))
  await callOrFail(learner, 'POST', '/api/v1/me/progress/batch', { changes })
  await learner.goto(link)
  await expect(learner.getByRole('main')).toContainText(`All core steps of ${GIT}`)
  await learner.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(learner.getByText('You’ve joined.')).toBeVisible()
  await makeMain(learner, GIT)
  await slow.goto(link)
  await slow.getByRole('button', { name: 'Join', exact: true }).click()
  await makeMain(slow, GIT)
  const plan = { studyDays: [0], country: 'DE', paidExperienceYears: 0, goal: 'first-job', weeklyHours: 1 }
  await callOrFail(slow, 'PUT', '/api/v1/me/plan', plan)

  await learner.goto('/dashboard')
  const main = learner.getByRole('main')
  await expect(main).toContainText(`${shared.length} of 9 core steps`)
  await expect(main).toContainText(/Week 1 of \d: On your own machine, until /)
  await expect(main).toContainText(nearby(moved))
  await expect(learner.getByRole('region', { name: 'This week' }).getByRole('link').first()).toBeVisible()
  await learner.goto('/dashboard/outlook')
  await expect(main).toContainText('50%')
  for (const path of [
    '/dashboard',
    '/dashboard/outlook',
    '/settings',
    '/cohorts',
    '/roadmaps/git-in-a-week?view=list',
  ]) {
    await expectNoLevels(learner, path, backend.summary)
  }

  // One learner has longer, in one field.
  const longer = dayAhead(300)
  await mentor.goto(`/mentor/learners/${await getId(learner)}`)
  await openFold(mentor, 'Move dates')
  const own = mentor.getByRole('region', { name: 'Dates' })
  await own.getByLabel('Due date').fill(longer)
  await own.getByRole('button', { name: /^Save ?: Due date$/ }).click()
  await expect(mentor.getByText('Date saved.')).toBeVisible()
  await expect(own).toContainText(inFull(longer))
  await expect(own).toContainText('Moved for them')
  await expect(own).toContainText(nearby(moved))

  await learner.goto('/cohorts')
  const place = learner.getByRole('region', { name: 'Git class' })
  await expect(place).toContainText(`By ${inFull(longer)} Moved for you`)
  await expect(place).toContainText(nearby(moved))
  await learner.goto('/roadmaps/git-in-a-week?view=list')
  await expect(main).toContainText(`Until ${written(moved, { weekday: 'long' }).replace(',', '')}`)

  // The table and the file, once the server has counted: who misses the class's date comes first.
  await expect(async () => {
    await mentor.goto(`/mentor/learners?cohort=${cohort}`)
    await expect(mentor.getByRole('row').filter({ hasText: 'Zoe' })).toContainText('will miss it by', { timeout: 1000 })
  }).toPass({ timeout: 150_000, intervals: [3000] })
  const rows = mentor.getByRole('row').filter({ has: mentor.getByRole('rowheader') })
  await expect(rows.first()).toContainText('Ada')
  await mentor.getByLabel('Sort by').selectOption({ label: 'Will miss the date' })
  await mentor.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(rows.first()).toContainText('Zoe')
  await expect(rows.first()).toContainText(`${inFull(moved)}, will miss it by`)
  await expect(rows.last()).toContainText('Ada')
  await expect(rows.last()).toContainText(GIT)
  await expect(rows.last()).toContainText(`${shared.length} of 9`)
  await expect(rows.last()).toContainText(inFull(longer))
  await expect(rows.last()).not.toContainText('will miss it')
  const file = await mentor.getByRole('link', { name: 'Export CSV' }).getAttribute('href')
  const lines = (await (await mentor.request.get(file ?? '')).text()).split('\r\n')
  expect(lines.find((line) => line.startsWith('"Ada"'))).toContain(longer)
  expect(lines.find((line) => line.startsWith('"Zoe"'))).toContain(moved)
})

test('of two cohorts the main roadmap decides the dashboard, each keeps its dates, and switching back keeps all', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(120_000)
  const mentor = await makeMentor({ newLearner, pageOf })
  const { page: learner } = await newLearner('Bo')
  const [git, whole] = [await makeCohort(mentor, 'Two: Git', 'git-in-a-week'), await makeCohort(mentor, 'Two: all')]
  const [gitEnd, wholeEnd, own] = [dayAhead(9), dayAhead(16), dayAhead(40)]
  await saveDates(mentor, git, {
    startsOn: monday,
    modules: [{ stage: 'own-machine', from: monday, to: gitEnd }],
  })
  await saveDates(mentor, whole, {
    startsOn: monday,
    modules: [{ stage: 'databases', from: monday, to: wholeEnd }],
  })
  await join(learner, git)
  await join(learner, whole)
  for (const step of ['git-basics', 'http', 'sql-queries']) {
    await callOrFail(learner, 'PUT', `/api/v1/me/progress/${step}`, { status: 'done' })
  }
  const dates = `/api/v1/cohorts/${git.id}/learners/${await getId(learner)}/dates`
  await callOrFail(mentor, 'PUT', dates, { stage: 'own-machine', dueOn: own })

  const main = learner.getByRole('main')
  const isOnBackend = async () => {
    await learner.goto('/dashboard')
    await expect(main).toContainText('3 of 56 core steps to junior-ready')
    await expect(main).toContainText(`: Databases, until ${written(wholeEnd, { weekday: 'long' }).replace(',', '')}`)
    await expect(main).not.toContainText('On your own machine')
  }
  const cohortsSay = async (offered: string, other: string) => {
    await learner.goto('/cohorts')
    const [first, second] = ['Two: Git', 'Two: all'].map((name) => learner.getByRole('region', { name }))
    await expect(first as Locator).toContainText(nearby(own))
    await expect(first as Locator).toContainText('Moved for you')
    await expect(second as Locator).toContainText(nearby(wholeEnd))
    await expect(second as Locator).not.toContainText('Moved for you')
    await expect(main.getByRole('button', { name: `Make ${offered} your main roadmap` })).toBeVisible()
    await expect(main.getByRole('button', { name: `Make ${other} your main roadmap` })).toHaveCount(0)
  }
  await isOnBackend()
  await cohortsSay(GIT, BACKEND)
  await makeMain(learner, GIT)
  await cohortsSay(BACKEND, GIT)
  await learner.goto('/dashboard')
  await expect(main).toContainText('1 of 9 core steps')
  await expect(main).toContainText(`: On your own machine, until ${written(own, { weekday: 'long' }).replace(',', '')}`)
  await expect(main).not.toContainText(nearby(wholeEnd))

  // Each cohort's mentors see them by its own roadmap, whatever their main one is.
  await mentor.goto(`/mentor/learners/${await getId(learner)}?cohort=${whole.id}`)
  const roadmaps = mentor.getByRole('navigation', { name: 'Roadmap', exact: true })
  await expect(roadmaps.getByRole('link', { name: /Two: all$/ })).toHaveAttribute('aria-current', 'page')
  await expect(mentor.getByRole('main')).toContainText('3 of 56 core steps to junior-ready')
  await roadmaps.getByRole('link', { name: /Two: Git$/ }).click()
  await expect(mentor.getByRole('main')).toContainText('1 of 9 core steps')

  await learner.goto('/cohorts')
  await makeMain(learner, BACKEND)
  await isOnBackend()
  await cohortsSay(GIT, BACKEND)
  await learner.goto('/settings')
  await expect(learner.getByRole('radio', { name: /^Node\.js/ })).toBeChecked()
})

/** Types a day into the date input that has the focus, in whichever order the machine's language has. */
async function typeDay(page: Page, input: Locator, day: string): Promise<void> {
  const [year, month, date] = day.split('-')
  await expect(input).toBeFocused()
  await page.keyboard.type(`${month}${date}${year}`)
  if ((await input.inputValue()) === day) return
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(`${date}${month}${year}`)
  await expect(input).toHaveValue(day)
}

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let stop = 0; stop < 300; stop++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there.')
}

async function pressByKeyboard(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }))
  await page.keyboard.press('Enter')
}

async function expectFits(page: Page, what: string): Promise<void> {
  const checks = await findChecksAt(page, [390, 1440])
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(getFaults(checks), what).toEqual([])
}

test('the forms of a class work by the keyboard alone, refuse at the field, keep what was typed, and pass axe', async ({
  newLearner,
  pageOf,
}) => {
  test.setTimeout(240_000)
  const mentor = await makeMentor({ newLearner, pageOf })
  const { page: learner } = await newLearner('Cyd')
  const cohort = await makeCohort(mentor, 'By keyboard', 'git-in-a-week')
  await join(learner, cohort)
  const press = (name: string | RegExp) => pressByKeyboard(mentor, name)
  // A change of theme fades: half-way its colours are neither's.
  for (const page of [mentor, learner]) await page.emulateMedia({ reducedMotion: 'reduce' })

  // The dates of the class.
  await mentor.goto(`/mentor/cohorts/${cohort.id}/settings`)
  await waitUntilInteractive(mentor)
  await tabTo(mentor, mentor.locator('summary', { hasText: 'Set dates' }))
  await mentor.keyboard.press('Enter')
  const start = mentor.getByLabel('First day of class')
  await tabTo(mentor, start)
  await typeDay(mentor, start, monday)
  await expect(start).toHaveValue(monday)
  await press('Add holiday')
  const [from, to] = [mentor.getByLabel('First day of holiday 1'), mentor.getByLabel('Last day of holiday 1')]
  const [off, early] = [dayAhead(30), dayAhead(29)]
  await typeDay(mentor, from, off)
  await tabTo(mentor, to)
  await typeDay(mentor, to, early)
  await press('Save dates')
  await expect(to).toBeFocused()
  await expect(to).toHaveAccessibleDescription('Choose a day on or after the first day.')
  await expect(start).toHaveValue(monday)
  await expect(from).toHaveValue(off)
  await expect(to).toHaveValue(early)
  await expectFits(mentor, 'refused dates of a class')
  await typeDay(mentor, to, off)
  await press('Save dates')
  await expect(mentor.getByText('Dates saved.')).toBeVisible()
  await expectFits(mentor, 'the dates of a class')

  // A copy.
  await press('Copy cohort')
  const form = mentor.getByRole('dialog', { name: 'Copy cohort' })
  await tabTo(mentor, form.getByLabel('Starts on'))
  await press('Create copy')
  await expect(form.getByLabel('Name')).toBeFocused()
  await expect(form.getByLabel('Name')).toHaveAccessibleDescription('Write something here.')
  await expectFits(mentor, 'a copy without a name')
  await mentor.keyboard.type('Copied by keyboard')
  await press('Create copy')
  const begins = form.getByLabel('Starts on')
  await expect(begins).toBeFocused()
  await expect(begins).toHaveAccessibleDescription(/Choose a day\./)
  await expect(form.getByLabel('Name')).toHaveValue('Copied by keyboard')
  await typeDay(mentor, begins, dayAhead(60))
  await press('Create copy')
  await expect(mentor.getByRole('heading', { name: 'Copied by keyboard', level: 1 })).toBeVisible()

  // The dates of one learner.
  await mentor.goto(`/mentor/learners/${await getId(learner)}`)
  await waitUntilInteractive(mentor)
  await tabTo(mentor, mentor.locator('summary', { hasText: 'Move dates' }))
  await mentor.keyboard.press('Enter')
  const due = mentor.getByLabel('Due date')
  await tabTo(mentor, due)
  await typeDay(mentor, due, '1999-03-12')
  await press(/^Save ?: Due date$/)
  await expect(due).toBeFocused()
  await expect(due).toHaveAccessibleDescription(/Choose a date in this century\./)
  await expect(due).toHaveValue('1999-03-12')
  await expectFits(mentor, 'a refused date of a learner')
  await typeDay(mentor, due, dayAhead(60))
  await press(/^Save ?: Due date$/)
  await expect(mentor.getByText('Date saved.')).toBeVisible()
  await press(/^Use the class’s date ?: Due date$/)
  await expect(due).toBeFocused()
  await expect(mentor.getByText('The class’s date applies again.')).toBeVisible()

  // The main roadmap: what was pressed goes away, the focus stays on the page, and it is said.
  const spoken = await recordSpoken(learner)
  await learner.goto('/cohorts')
  await waitUntilInteractive(learner)
  await expectFits(learner, 'the offer of a main roadmap')
  await pressByKeyboard(learner, `Make ${GIT} your main roadmap`)
  await expect(learner.getByRole('button', { name: `Make ${GIT} your main roadmap` })).toHaveCount(0)
  await expect.poll(spoken).toContain(`${GIT} is your main roadmap.`)
  expect(await learner.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await expectFits(learner, 'the main roadmap of the cohort')
})
