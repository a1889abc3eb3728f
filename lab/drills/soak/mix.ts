import { Client } from '@/e2e/harness/client'
import type { RandomSource } from '@/lib/learning/forecast/calibration/random-source'
import { type People, signIn } from './people'

export type World = {
  readonly url: string
  readonly people: People
  readonly stepSlugs: readonly string[]
  /** Ids of some learners of the mentor with the same index. */
  readonly mentees: readonly (readonly string[])[]
  readonly chance: RandomSource
}

/** An action of a person; returns its number of requests. Throws for an unexpected reply. */
type Deed = (world: World) => Promise<number>

const any = <Item>({ chance }: World, items: readonly Item[]): Item =>
  items[Math.floor(chance.next() * items.length)] as Item

async function ask(client: Client, method: string, path: string, body?: unknown): Promise<Response> {
  const answer = await client.call(method, path, body)
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${(await answer.text()).slice(0, 200)}`)
  return answer
}

/** Makes an action that opens a page, which has to contain a text. */
const page = (of: (world: World) => { client: Client; path: string }, word: string): Deed => {
  return async (world) => {
    const { client, path } = of(world)
    const html = await (await ask(client, 'GET', path)).text()
    if (!html.includes(word) || !html.includes('</html>')) throw new Error(`${path} does not say "${word}"`)
    return 1
  }
}
const learnersPage = (path: (world: World) => string, word: string) =>
  page((world) => ({ client: any(world, world.people.learners), path: path(world) }), word)
const visitorsPage = (path: string, word: string) => page(({ url }) => ({ client: new Client(url), path }), word)
const mentorsPage = (path: (mentees: readonly string[], world: World) => string, word: string) =>
  page((world) => {
    const at = Math.floor(world.chance.next() * world.people.mentors.length)
    return { client: world.people.mentors[at] as Client, path: path(world.mentees[at] ?? [], world) }
  }, word)

/** Makes an action that calls the API as a learner, whose answer has to have a field. */
const read = (path: (world: World) => string, field: string): Deed => {
  return async (world) => {
    const found = await (await ask(any(world, world.people.learners), 'GET', path(world))).json()
    if (!(field in found)) throw new Error(`${path(world)} has no "${field}"`)
    return 1
  }
}

let keys = 0
const tick: Deed = async (world) => {
  const slug = any(world, world.stepSlugs)
  const status = any(world, ['done', 'learning', 'not-started'])
  const change = { step: slug, status, idempotencyKey: `soak-drill-${++keys}` }
  const client = any(world, world.people.learners)
  const { results } = await (await ask(client, 'POST', '/api/v1/me/progress/batch', { changes: [change] })).json()
  if (results[0]?.state?.status !== status) throw new Error(`A tick came to ${JSON.stringify(results[0])}`)
  return 1
}
const singleTick: Deed = async (world) => {
  const status = any(world, ['done', 'learning', 'not-started'])
  const path = `/api/v1/me/progress/${any(world, world.stepSlugs)}`
  const { step } = await (await ask(any(world, world.people.learners), 'PUT', path, { status })).json()
  if (step.status !== status) throw new Error(`A tick came to ${JSON.stringify(step)}`)
  return 1
}

const versions = new Map<string, number>()
const note: Deed = async (world) => {
  const at = Math.floor(world.chance.next() * world.people.learners.length)
  const slug = any(world, world.stepSlugs)
  const place = `${at}/${slug}`
  const body = `Read again on turn ${++keys}. `.repeat(20)
  // Skips a note that is being saved: a second save at the same time would rightly be refused.
  const version = versions.get(place) ?? 0
  if (version < 0) return 0
  versions.set(place, -1)
  const client = world.people.learners[at] as Client
  const saved = await (await ask(client, 'PUT', `/api/v1/me/notes/${slug}`, { body, version })).json()
  versions.set(place, saved.version)
  return 1
}

/** Opens a live stream, and closes it again. */
const live: Deed = async (world) => {
  const client = any(world, world.people.learners)
  const closing = new AbortController()
  const { cookie } = client
  const answer = await fetch(`${world.url}/api/v1/me/live`, { headers: { cookie }, signal: closing.signal })
  if (answer.status !== 200) throw new Error(`The stream answers ${answer.status}`)
  await answer.body?.getReader().read()
  closing.abort()
  return 1
}

const visit: Deed = async (world) => {
  const client = await signIn(world.url, Math.floor(world.chance.next() * world.people.learners.length))
  await ask(client, 'GET', '/dashboard')
  await client.auth('signout', {})
  const { status } = await client.call('GET', '/api/v1/me')
  if (status !== 401) throw new Error(`After signing out: ${status}`)
  return 6
}

/** Number of each action in a hundred. */
export const mix: readonly (readonly [share: number, deed: Deed])[] = [
  [9, learnersPage(() => '/dashboard', 'Soak')],
  [7, learnersPage(() => '/roadmaps/backend?view=list', 'core steps')],
  [5, learnersPage(() => '/roadmaps/backend?view=map', 'You are at')],
  [9, learnersPage((world) => `/roadmaps/backend/steps/${any(world, world.stepSlugs)}`, 'What it is')],
  [2, learnersPage(() => '/pay', 'What affects pay')],
  [2, visitorsPage('/', 'Start your trail')],
  [2, visitorsPage('/guide', 'Guide')],
  [1, learnersPage(() => '/settings', 'Hours a week')],
  [6, read(() => '/api/v1/me/progress', 'totals')],
  [3, read(() => '/api/v1/me/forecast', 'isHidden')],
  [2, read(() => '/api/v1/me/level', 'gates')],
  [2, read(() => '/api/v1/roadmaps/backend', 'stages')],
  [2, read(() => '/api/v1/pay?country=DE&level=junior', 'currency')],
  [14, singleTick],
  [3, tick],
  [5, note],
  [3, mentorsPage(() => '/mentor', 'Waymark')],
  [4, mentorsPage(() => '/mentor/learners', 'Synthetic cohort')],
  [4, mentorsPage((_, world) => `/mentor/learners?q=${any(world, ['an', 'el', 'mar', 'so'])}`, 'Waymark')],
  [4, mentorsPage((mentees, world) => `/mentor/learners/${any(world, mentees)}`, 'Waymark')],
  [4, mentorsPage(() => '/mentor/reviews', 'Reviews')],
  [5, live],
  [2, visit],
]
