import { describe, expect, test } from 'vitest'
import { readLibrary } from '@/commands/content-files'
import { paths } from '@/lib/foundation/paths'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import { listSteps, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { entriesFor } from './entries'
import { createSearch } from './search'

const roadmap = toRoadmaps(readLibrary()).find(({ slug }) => slug === 'backend') as Roadmap
const pages = [
  { href: paths.dashboard, label: 'Dashboard' },
  { href: paths.roadmap('backend'), label: 'Roadmap' },
  { href: paths.pay, label: 'Pay' },
]
const finderOn = (track?: string) => {
  const found = entriesFor({ seeker: 'learner', pages, roadmap, track, here: null })
  return createSearch([...found.pages, ...found.steps, ...found.actions])
}
const byTrack = new Map(roadmap.tracks.map(({ slug }) => [slug, finderOn(slug)]))
const find = byTrack.get('nodejs') ?? finderOn('nodejs')
/** Returns the search of a learner on the step's track. */
const finderFor = (step: Step) => byTrack.get(step.tracks[0] ?? 'nodejs') ?? find
const steps = listSteps(roadmap)

test('the roadmap is here', () => expect(steps.length).toBeGreaterThan(120))

describe('a step is within the first three', () => {
  test.each(steps)('$title', (step) => {
    const firstThree = (typed: string) =>
      finderFor(step)(typed)
        .slice(0, 3)
        .map(({ id }) => id)
    // Six titles begin with "Project:", which does not tell them apart.
    const [first = ''] = step.title.replace(/^Project: /, '').split(/\s(?!$)/)
    const said = first.length > 2 ? first : step.title.replace(/^(Project: )?\w+ /, '')
    for (const typed of [step.title, step.shortTitle, said, step.title.toUpperCase()]) {
      expect(firstThree(typed), typed).toContain(step.id)
    }
  })

  test.each(steps)('with a letter wrong: $title', (step) => {
    const word = step.title.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)[0] ?? ''
    if (word.length < 5) return
    const [start, end] = [word.slice(0, 2), word.slice(2)]
    for (const wrong of [start + end.slice(1), `${start}x${end.slice(1)}`, `${start}x${end}`]) {
      const typed = step.title.replace(word, wrong)
      const found = finderFor(step)(typed).slice(0, 3)
      expect(
        found.map(({ id }) => id),
        typed,
      ).toContain(step.id)
    }
  })

  // Words that a wrong letter turns into another word are left out: the search finds that one.
  test.each(steps)('by a word of it with any one letter wrong: $title', (step) => {
    for (const word of step.title.split(/[^\p{L}]+/u).filter(({ length }) => length > 4)) {
      const lost: string[] = []
      for (let at = 0; at < word.length; at++) {
        const [start, end] = [word.slice(0, at), word.slice(at)]
        for (const wrong of [start + end.slice(1), `${start}q${end.slice(1)}`, `${start}q${end}`]) {
          if (wrong === 'Auth' || wrong === 'here') continue
          if (!finderFor(step)(wrong).some(({ id }) => id === step.id)) lost.push(wrong)
        }
      }
      expect(lost, word).toEqual([])
    }
  })
})

/** Typed texts and the entries they mean. */
const meant: Readonly<Record<string, string>> = {
  git: 'Git basics',
  auth: 'Authentication and authorisation for APIs',
  redis: 'Redis and caching',
  salary: 'Pay',
  sql: 'SQL queries',
  'sign out': 'Sign out',
  sign: 'Sign-in and permissions in Node.js',
  dark: 'Theme: dark',
  light: 'Theme: light',
  'dark mode': 'Theme: dark',
  appearance: 'Theme: light',
  'log out': 'Sign out',
  'how do I sign out': 'Sign out',
  keys: 'Keyboard shortcuts',
  docker: 'Containers with Docker',
  containers: 'Containers with Docker',
  k8s: 'Container orchestration with Kubernetes',
  kubernetes: 'Container orchestration with Kubernetes',
  pause: 'Settings: time off',
  holiday: 'Settings: time off',
  deadline: 'Settings: plan',
  jwt: 'Authentication and authorisation for APIs',
  hours: 'Settings: plan',
  password: 'Settings: account',
  '2fa': 'Settings: security',
  sessions: 'Settings: security',
  export: 'Settings: privacy',
  'delete my account': 'Settings: privacy',
  digest: 'Settings: e-mail',
  unsubscribe: 'Settings: e-mail',
  reminder: 'Settings: e-mail',
  junior: 'Outlook',
  senior: 'Outlook',
  oauth: 'OAuth and OpenID Connect',
  oidc: 'OAuth and OpenID Connect',
  postgres: 'PostgreSQL, and how MySQL differs',
  mysql: 'PostgreSQL, and how MySQL differs',
  mongodb: 'Document databases',
  graphql: 'GraphQL',
  grpc: 'gRPC and Protocol Buffers',
  http: 'HTTP in practice',
  rest: 'Designing a REST API',
  openapi: 'Documenting an API with OpenAPI',
  swagger: 'Documenting an API with OpenAPI',
  webhook: 'Webhooks and outside services',
  queue: 'Message queues',
  cache: 'Redis and caching',
  index: 'Indexes and query plans',
  transaction: 'Transactions',
  backup: 'Backups and recovery',
  linux: 'Linux basics',
  bash: 'The command line',
  terminal: 'The command line',
  terraform: 'Infrastructure as code',
  cv: 'CV and applications',
  resume: 'CV and applications',
  interview: 'Technical interviews',
  ci: 'Continuous integration and delivery',
  tests: 'Automated tests',
  debug: 'Debugging',
  money: 'Pay',
  wages: 'Pay',
  forecast: 'Outlook',
  'what if': 'Outlook',
  quiz: 'Placement',
  faq: 'Questions and answers',
  cookies: 'Privacy',
  inbox: 'Notifications',
  redsi: 'Redis and caching',
  kuberntes: 'Container orchestration with Kubernetes',
  'data structurs': 'Data structures',
  'data structurse': 'Data structures',
  lgic: 'Programming logic',
  'sql querie': 'SQL queries',
}

test.each(Object.entries(meant))('%s means %s', (typed, title) => expect(find(typed)[0]?.title).toBe(title))

test('steps of other tracks come after those of one’s own and of all', () => {
  const titles = find('validation and errors').map(({ title }) => title)
  expect(titles.slice(0, 2)).toEqual(['Validation and errors', 'Validation and errors in Node.js'])
  expect(titles).toContain('Validation and errors in Laravel')
})

test('a visitor finds the ways in, and nothing of an account', () => {
  const { pages: found, actions } = entriesFor({ seeker: 'visitor', pages, roadmap, track: undefined, here: null })
  const search = createSearch([...found, ...actions])
  expect(search('register')[0]?.title).toBe('Create an account')
  expect(search('sign').map(({ title }) => title)).toEqual(['Sign in', 'Create an account'])
})

test('the step of the open page can be marked as done', () => {
  const here = { id: 'a', title: 'Git basics' }
  const { actions } = entriesFor({ seeker: 'learner', pages, roadmap, track: undefined, here })
  expect(createSearch(actions)('done')).toEqual([
    { id: 'done', title: 'Mark as done: Git basics', words: 'tick', act: { kind: 'done', step: here } },
  ])
})

test('of what is pasted the beginning counts, and of nothing there is nothing', () => {
  expect(find(`git basics${' '.repeat(20_000)}x`)[0]?.title).toBe('Git basics')
  expect(find('git '.repeat(5000))).toEqual(find('git '.repeat(8)))
  for (const typed of [
    '',
    '   ',
    '🚲'.repeat(10_000),
    '()[]*',
    '\u202e',
    'שלום עולם',
    'x'.repeat(20_000),
    '.*'.repeat(10_000),
  ]) {
    expect(find(typed)).toEqual([])
  }
  expect(find('ＧＩＴ')).toEqual([])
  expect(find('dâta strüctures')[0]?.title).toBe('Data structures')
})
