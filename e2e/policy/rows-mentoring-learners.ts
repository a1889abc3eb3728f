import { type Actor, must, type World } from './cast'
import type { Call, Row } from './row'

/** Whoever is a mentor somewhere, or an admin: what they find there is their own cohorts alone. */
const mentors: readonly Actor[] = ['mentor', 'outsider', 'former', 'admin']
/** The mentor of the learner's cohort, and the admin. */
const responsible: readonly Actor[] = ['mentor', 'admin']

const forMentors = (entry: string, url = entry.split(' ')[1] ?? ''): Row => ({
  entry,
  allowed: mentors,
  call: () => ({ url }),
})

type Url = (world: World) => string | Promise<string>
const forResponsible = (entry: string, url: Url, data?: (world: World, actor: Actor) => unknown): Row => ({
  entry,
  allowed: responsible,
  call: async (world, actor): Promise<Call> => ({ url: await url(world), data: await data?.(world, actor) }),
})

const learnerUrl =
  (rest: string): Url =>
  ({ ids }) =>
    `/api/v1/mentor/learners/${ids.learner}${rest}`

const base = '/api/v1/mentor/learners/[id]'
const plan = ({ cohort }: World) => ({
  cohort: cohort.id,
  weeklyHours: 8,
  arriveBy: '2027-11-01',
  note: 'Less each week, and for longer.',
})

async function noteOn(world: World): Promise<string> {
  const url = await learnerUrl('/notes')(world)
  const data = { body: 'Asks good questions.', cohort: world.cohort.id }
  const { id } = await must<{ id: string }>(world.pages.mentor, 'POST', url, data)
  return `${url}/${id}`
}

async function planFor(world: World): Promise<string> {
  const url = await learnerUrl('/plans')(world)
  return (await must<{ id: string }>(world.pages.mentor, 'POST', url, plan(world))).id
}

async function waived(world: World): Promise<string> {
  const url = await learnerUrl('/waivers/algorithms')(world)
  await must(world.pages.mentor, 'PUT', url, { reason: 'Passed an examination in this at university.' })
  return url
}

async function confirmed(world: World): Promise<string> {
  const url = await learnerUrl('/skills/effective-communication')(world)
  await must(world.pages.mentor, 'PUT', url, { note: 'Explains decisions clearly in every pull request.' })
  return url
}

async function reply({ pages }: World): Promise<string> {
  const data = { kind: 'praise', title: 'Names', body: 'Good names.' }
  return (await must<{ id: string }>(pages.mentor, 'POST', '/api/v1/mentor/saved-replies', data)).id
}

const changedReply = { kind: 'optional', title: 'Names', body: 'Names could be longer.' }

/** What mentors see and do of the learners of their cohorts. */
export const learnerRows: readonly Row[] = [
  forMentors('PAGE /mentor'),
  forMentors('PAGE /mentor/reviews'),
  forMentors('PAGE /mentor/learners'),
  forMentors('PAGE /mentor/cohorts'),
  forMentors('PAGE /mentor/saved-replies'),
  forMentors('GET /api/v1/mentor/learners'),
  forMentors('GET /api/v1/mentor/learners.csv'),
  forMentors('GET /api/v1/mentor/saved-replies'),
  forResponsible('PAGE /mentor/learners/[id]', ({ ids }) => `/mentor/learners/${ids.learner}`),
  forResponsible('PAGE /mentor/cohorts/[id]', ({ cohort }) => `/mentor/cohorts/${cohort.id}`),
  forResponsible('PAGE /mentor/cohorts/[id]/outcomes', ({ cohort }) => `/mentor/cohorts/${cohort.id}/outcomes`),
  forResponsible(`GET ${base}`, learnerUrl('')),
  forResponsible(`GET ${base}/notes`, learnerUrl('/notes')),
  forResponsible(`POST ${base}/notes`, learnerUrl('/notes'), ({ cohort }) => ({
    body: 'Speaks up in the group.',
    cohort: cohort.id,
  })),
  forResponsible(`GET ${base}/plans`, learnerUrl('/plans')),
  forResponsible(`POST ${base}/plans`, learnerUrl('/plans'), plan),
  forResponsible(
    `DELETE ${base}/plans/[plan]`,
    async (world) => `${await learnerUrl('/plans')(world)}/${await planFor(world)}`,
  ),
  forResponsible(`PUT ${base}/waivers/[step]`, learnerUrl('/waivers/http'), () => ({
    reason: 'Works with this every day.',
  })),
  forResponsible(`DELETE ${base}/waivers/[step]`, waived),
  forResponsible(`PUT ${base}/skills/[skill]`, learnerUrl('/skills/effective-communication'), () => ({
    note: 'Listens, and sums up what was agreed.',
  })),
  // Everybody takes back what they confirmed themselves.
  forResponsible(`DELETE ${base}/skills/[skill]`, confirmed),
  {
    // A note is its author's own to change.
    entry: `PUT ${base}/notes/[note]`,
    allowed: ['mentor'],
    call: async (world) => ({ url: await noteOn(world), data: { body: 'Asks very good questions.', version: 1 } }),
  },
  {
    entry: `DELETE ${base}/notes/[note]`,
    allowed: ['mentor'],
    call: async (world) => ({ url: await noteOn(world) }),
  },
  {
    entry: 'POST /api/v1/me/agreed-plans/[id]/answer',
    allowed: ['learner'],
    call: async (world) => ({
      url: `/api/v1/me/agreed-plans/${await planFor(world)}/answer`,
      data: { agrees: false },
    }),
  },
  {
    entry: 'POST /api/v1/mentor/saved-replies',
    allowed: mentors,
    call: () => ({ url: '/api/v1/mentor/saved-replies', data: changedReply }),
  },
  {
    entry: 'PUT /api/v1/mentor/saved-replies/[id]',
    allowed: ['mentor'],
    call: async (world) => ({ url: `/api/v1/mentor/saved-replies/${await reply(world)}`, data: changedReply }),
  },
  {
    entry: 'DELETE /api/v1/mentor/saved-replies/[id]',
    allowed: ['mentor'],
    call: async (world) => ({ url: `/api/v1/mentor/saved-replies/${await reply(world)}` }),
  },
]
