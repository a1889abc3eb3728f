import type { Page } from '@playwright/test'
import { changesRequested } from './changes-requested'
import { expect, test } from './fixtures'
import { callOrFail } from './policy/cast'

/** Figures that several screens show, with patterns that find them; a screen's first match of a pattern counts. */
const figures: Readonly<Record<string, readonly RegExp[]>> = {
  'core steps': [/(\d+ of \d+) core steps to junior-ready(?! in this stage)/],
  'all core steps': [/(?:\d+ of )?(\d+) core steps (?:lead )?to junior-ready(?! in this stage)/],
  'core steps left': [
    /(\d+) core steps? left for junior/,
    /Junior-ready (\d+) core steps? to go/,
    /Needs (\d+) steps?, about/,
  ],
  'hours left': [/([\d,]+) h at \d+ h a week/, /Needs \d+ steps?, about ([\d,]+) hours?/],
  'what the plan comes to': [/h at \d+ h a week: (\w+ \d{4})/, /: (\w+ \d{4}), [\d,]+ h at/],
  'the likely dates': [
    /and take breaks: ([^()]+) \(50% likely\)/,
    /Expected date: junior-ready (.+?) 50% likely in this range/,
    /Junior-ready (\w+(?: \d{4})? to \w+ \d{4}) Needs/,
  ],
  'hours a week': [/at (\d+) h a week:/, /Plan (\d+) hours a week/],
  Fundamentals: [
    /Fundamentals (?:, (?:not )?met: (?:\(next\) )?)?(\d+ of \d+)/,
    /(\d+ of \d+) core steps to junior-ready in this stage/,
  ],
  pay: [/(\$[\dk,]+ to \$[\dk,]+) (?:US dollars )?a year/],
}

/** Rounds amounts to thousands: "$47,300" and "$47k" are the same figure. */
const inThousands = (text: string) =>
  text.replace(/\$(\d+),(\d{3})/g, (_, thousands, rest) => `$${Math.round(Number(`${thousands}.${rest}`))}k`)

/** Returns the text of a screen in one line. */
async function readScreen(page: Page, url: string): Promise<string> {
  await page.goto(url)
  const texts = await page.locator('main').allInnerTexts()
  return texts.join(' ').replace(/\s+/g, ' ')
}

/** Screens that show a figure, by figure and value. */
type Shown = Map<string, Map<string, string[]>>

function collect(shown: Shown, screen: string, text: string): void {
  for (const [figure, patterns] of Object.entries(figures)) {
    for (const pattern of patterns) {
      const found = text.match(pattern)?.[1]
      if (found === undefined) continue
      const values = shown.get(figure) ?? new Map<string, string[]>()
      const value = inThousands(found)
      values.set(value, [...(values.get(value) ?? []), screen])
      shown.set(figure, values)
    }
  }
}

const ownScreens = [
  '/dashboard',
  '/dashboard/outlook',
  '/onboarding/first-plan',
  '/roadmaps',
  '/roadmaps/backend?view=list',
  '/roadmaps/backend?view=map',
  '/roadmaps/backend/steps/git-basics',
  '/roadmaps/backend/skills',
  '/reviews',
  '/cohorts',
  '/notifications',
  '/settings',
  '/settings/profile',
]

type Listed = { slug: string; level: string; isCore: boolean; tracks: string[] }

/** Lists the core steps to junior-ready, in the roadmap's order. */
async function listJuniorCore(page: Page): Promise<readonly (readonly string[])[]> {
  type Roadmap = { stages: { steps: Listed[] }[] }
  const { stages } = await callOrFail<Roadmap>(page, 'GET', '/api/v1/roadmaps/backend')
  const isWanted = ({ level, isCore, tracks }: Listed) =>
    isCore && level === 'junior' && (tracks.length === 0 || tracks.includes('nodejs'))
  return stages.map(({ steps }) => steps.filter(isWanted).map(({ slug }) => slug))
}

async function setDone(page: Page, steps: readonly string[], known = false): Promise<void> {
  const changes = steps.map((step) => ({ step, status: 'done', known, idempotencyKey: `figure-of-${step}` }))
  for (let from = 0; from < changes.length; from += 20) {
    await callOrFail(page, 'POST', '/api/v1/me/progress/batch', { changes: changes.slice(from, from + 20) })
  }
}

async function joinCohort(page: Page, mentor: Page, name: string): Promise<void> {
  const { joinCode } = await callOrFail<{ joinCode: string }>(mentor, 'POST', '/api/v1/cohorts', { name })
  await callOrFail(page, 'POST', '/api/v1/cohorts/join', { code: joinCode })
}

type Person = {
  readonly name: string
  readonly who: string
  readonly prepare: (page: Page, mentor: Page) => Promise<void>
  /** Figures that this person's screens must show more than once. */
  readonly several: readonly string[]
}
const always = [
  'all core steps',
  'core steps',
  'hours left',
  'hours a week',
  'what the plan comes to',
  'Fundamentals',
  'pay',
]

const people: readonly Person[] = [
  { name: 'Nel', who: 'a newcomer', prepare: async () => {}, several: always },
  {
    name: 'Hal',
    who: 'somebody half-way',
    prepare: async (page) => setDone(page, (await listJuniorCore(page)).flat().slice(0, 28)),
    several: [...always, 'core steps left', 'the likely dates'],
  },
  {
    name: 'Sta',
    who: 'somebody done with a stage',
    prepare: async (page) => setDone(page, (await listJuniorCore(page))[0] ?? []),
    several: [...always, 'core steps left', 'the likely dates'],
  },
  {
    name: 'Rev',
    who: 'somebody reviewed',
    prepare: async (page, mentor) => {
      await setDone(page, (await listJuniorCore(page))[0]?.slice(0, 4) ?? [])
      await changesRequested(page, mentor)
    },
    several: [...always, 'core steps left', 'the likely dates'],
  },
  {
    name: 'Swi',
    who: 'a switcher with six years of experience',
    prepare: async (page) => {
      const plan = { track: 'nodejs', weeklyHours: 12, studyDays: [0, 2], country: 'DE' }
      await callOrFail(page, 'PUT', '/api/v1/me/plan', { ...plan, paidExperienceYears: 6, goal: 'change-job' })
      await setDone(page, (await listJuniorCore(page)).flat().slice(0, 20), true)
    },
    several: [...always, 'core steps left'],
  },
  {
    name: 'Two',
    who: 'a member of two cohorts',
    prepare: async (page, mentor) => {
      for (const name of ['First of two', 'Second of two']) await joinCohort(page, mentor, `${name} ${Date.now()}`)
      await setDone(page, (await listJuniorCore(page))[1]?.slice(0, 3) ?? [])
    },
    several: [...always, 'core steps left', 'the likely dates'],
  },
]

for (const { name, who, prepare, several } of people) {
  test(`every screen of ${who} shows the same figures`, async ({ newLearner, pageOf }) => {
    test.setTimeout(90_000)
    const [{ page }, mentor] = [await newLearner(name), await pageOf('mentor')]
    await prepare(page, mentor)
    const shown: Shown = new Map()
    for (const url of ownScreens) collect(shown, url, await readScreen(page, url))
    const { id } = await callOrFail<{ id: string }>(page, 'GET', '/api/v1/me')
    const learner = `/mentor/learners/${id}`
    if ((await mentor.request.get(learner)).ok()) collect(shown, learner, await readScreen(mentor, learner))
    for (const [figure, values] of shown) {
      expect([...values.keys()], `${figure}: ${JSON.stringify([...values])}`).toHaveLength(1)
    }
    for (const figure of several) {
      const screens = new Set([...(shown.get(figure)?.values() ?? [])].flat())
      expect([...screens].length, `screens that show ${figure}`).toBeGreaterThan(1)
    }
  })
}
