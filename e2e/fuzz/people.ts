import type { Role } from './attacks'
import { sendOnce } from './client'
import type { Known } from './samples'

export const PASSWORD = 'waymark-demo'
const addresses = {
  learner: 'learner@waymark.test',
  mentor: 'mentor@waymark.test',
  admin: 'admin@waymark.test',
} as const
type Person = keyof typeof addresses

/** Those who send the requests: sessions of their own, signed in again when a request has ended one. */
export type People = {
  readonly cookieOf: (role: Role) => string
  readonly known: () => Known
  /** Gives back what requests have taken away: sessions, the mentor's role, the places in the cohort. */
  readonly restore: () => Promise<void>
}

export async function gatherPeople(port: number): Promise<People> {
  const cookies: Record<Role, string> = { visitor: '', learner: '', mentor: '', admin: '' }
  const ids: Record<string, string> = {}
  let known: Known = {}

  const ask = async (role: Role, method: string, target: string, data?: unknown) => {
    const body = data === undefined ? null : Buffer.from(JSON.stringify(data))
    const headers = { cookie: cookies[role], 'content-type': 'application/json' }
    const { status, text } = await sendOnce(port, { method, target, headers, body })
    return status < 300 && text ? JSON.parse(text) : null
  }
  const signIn = async (who: Person) => {
    const me = cookies[who] && (await ask(who, 'GET', '/api/v1/me'))
    if (!me) cookies[who] = await sessionOf(port, addresses[who])
    ids[who] = (me || (await ask(who, 'GET', '/api/v1/me')))?.id
  }
  const restore = async () => {
    for (const who of ['admin', 'mentor', 'learner'] as const) await signIn(who)
    await ask('admin', 'PUT', `/api/v1/admin/people/${ids.mentor}/roles`, { isMentor: true })
    const cohort = await ask('mentor', 'POST', '/api/v1/cohorts', { name: 'Of the fuzzer' })
    if (cohort) await ask('learner', 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
    known = await whatThereIs(ask, ids, cohort)
  }
  await restore()
  return { cookieOf: (role) => cookies[role], known: () => known, restore }
}

/** By next-auth's own calls. */
async function sessionOf(port: number, email: string): Promise<string> {
  const csrf = await sendOnce(port, { method: 'GET', target: '/api/auth/csrf' })
  const { csrfToken } = JSON.parse(csrf.text)
  const form = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' })
  const answer = await sendOnce(port, {
    method: 'POST',
    target: '/api/auth/callback/credentials',
    headers: { cookie: cookiesOf(csrf.headers['set-cookie']), 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString()),
  })
  const cookie = cookiesOf(answer.headers['set-cookie'])
  if (answer.status !== 200 || !cookie.includes('session-token'))
    throw new Error(`${email} cannot sign in: ${answer.text}`)
  return cookie
}

const cookiesOf = (lines: readonly string[] = []) => lines.map((line) => line.split(';')[0]).join('; ')

type Ask = (role: Role, method: string, target: string, data?: unknown) => Promise<unknown>
type Id = { readonly id: string }
type Thread = { iterations: { id: string; verdict: { id: string } | null; shown: { file: Id | null } }[] }

/** What requests can name so that they are about something: by `folder/parameter` of a path, or by a field's name. */
async function whatThereIs(
  ask: Ask,
  ids: Record<string, string>,
  cohort: (Id & { joinCode: string }) | null,
): Promise<Known> {
  const get = async <Answer>(role: Role, target: string, otherwise: Answer) =>
    ((await ask(role, 'GET', target)) as Answer | null) ?? otherwise
  const roadmap = await get('visitor', '/api/v1/roadmaps/backend', { tracks: [], stages: [] } as RoadmapAnswer)
  const { learners } = await get('mentor', '/api/v1/mentor/learners', { learners: [] as Id[] })
  const states = ['waiting', 'mine', 'claimed', 'learner', 'done']
  const pages = await Promise.all(
    states.map((state) => get('mentor', `/api/v1/mentor/reviews?state=${state}`, { reviews: [] as Id[] })),
  )
  const reviewIds = pages.flatMap(({ reviews }) => reviews.map(({ id }) => id))
  const threads = await Promise.all(
    reviewIds.slice(0, 12).map((id) => get('admin', `/api/v1/reviews/${id}`, { iterations: [] } as Thread)),
  )
  const iterations = threads.flatMap((thread) => thread.iterations)
  const learner = `/api/v1/mentor/learners/${ids.learner}`
  const { notes } = await get('mentor', `${learner}/notes`, { notes: [] as Id[] })
  const { plans } = await get('mentor', `${learner}/plans`, { plans: [] as Id[] })
  const { pauses } = await get('learner', '/api/v1/me/pauses', { pauses: [] as Id[] })
  const invitations = cohort
    ? await get('mentor', `/api/v1/cohorts/${cohort.id}/invitations`, { invitations: [] as Id[] })
    : { invitations: [] }
  const idsOf = (rows: readonly Id[]) => rows.map(({ id }) => id)
  const people = [ids.learner ?? '', ids.mentor ?? '']
  const steps = roadmap.stages.flatMap((stage) => stage.steps)
  return {
    step: [...steps.slice(0, 40).map(({ slug }) => slug), ...steps.slice(0, 10).map(({ id }) => id)],
    roadmap: ['backend', 'databases'],
    track: roadmap.tracks.map(({ slug }) => slug),
    stages: roadmap.stages.map(({ slug }) => slug),
    skill: ['effective-communication', 'http'],
    timeZone: ['Asia/Kathmandu', 'Europe/Berlin', 'UTC'],
    country: ['DE', 'US', 'ZZ', 'NP'],
    email: ['learner@waymark.test', 'mentor@waymark.test', 'somebody@example.org'],
    emails: ['somebody@example.org', 'another@example.org'],
    code: cohort ? [cohort.joinCode] : [],
    cohort: cohort ? [cohort.id] : [],
    'cohorts/id': cohort ? [cohort.id] : [],
    'learners/id': [ids.learner ?? '', ...idsOf(learners).slice(0, 5)],
    'learners/user': [ids.learner ?? ''],
    'mentors/user': people,
    'people/id': [ids.mentor ?? ''],
    'reviews/id': reviewIds,
    'pauses/id': idsOf(pauses),
    'agreed-plans/id': idsOf(plans),
    'plans/plan': idsOf(plans),
    'notes/note': idsOf(notes),
    'invitations/invitation': idsOf(invitations.invitations),
    'files/id': iterations.flatMap(({ shown }) => (shown.file ? [shown.file.id] : [])),
    mentor: [ids.mentor ?? '', ids.admin ?? ''],
    iteration: idsOf(iterations),
    verdict: iterations.flatMap(({ verdict }) => (verdict ? [verdict.id] : [])),
    name: ['Ana Lima', 'notes.txt'],
    current: [PASSWORD],
    password: [PASSWORD],
  }
}

type RoadmapAnswer = {
  tracks: { slug: string }[]
  stages: { slug: string; steps: { id: string; slug: string }[] }[]
}
