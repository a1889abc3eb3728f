import { must, type World } from './cast'
import { own } from './kinds-of-rows'
import type { Row } from './row'

type Review = { id: string; version: number; iterations: { id: string; verdict: { id: string } | null }[] }

const STEP = 'rest-api-project'
let count = 0

/** The learner's one review of the step, in the queue: handed in again only where it has left it. */
async function waiting({ pages }: World): Promise<string> {
  const url = '/api/v1/mentor/reviews?state=waiting'
  const { reviews } = await must<{ reviews: { id: string }[] }>(pages.mentor, 'GET', url)
  return reviews[0]?.id ?? handIn(pages.learner)
}

async function handIn(learner: World['pages']['learner']): Promise<string> {
  const url = `https://code.example.com/lea/api/tree/${String(++count).padStart(40, '0')}`
  const { id } = await must<{ id: string }>(learner, 'POST', '/api/v1/me/submissions', { step: STEP, url })
  return id
}

/** The same, claimed by the mentor. */
async function claimed(world: World): Promise<string> {
  const { mentor } = world.pages
  const { reviews } = await must<{ reviews: Review[] }>(mentor, 'GET', '/api/v1/mentor/reviews?state=mine')
  const held = reviews[0]?.id
  if (held) return held
  const id = await waiting(world)
  await must(mentor, 'POST', `/api/v1/reviews/${id}/claim`)
  return id
}

const detail = ({ pages }: World, id: string) => must<Review>(pages.learner, 'GET', `/api/v1/reviews/${id}`)

async function verdictOn(world: World, id: string) {
  const page = await (await world.pages.mentor.request.get(`/mentor/reviews/${id}`)).text()
  const rows = new Set([...page.matchAll(/name="score-([0-9a-f-]{36})"/g)].map(([, row]) => row))
  const scores = Object.fromEntries([...rows].map((row) => [row, 'competent']))
  return { outcome: 'competent', feedback: 'It does what it should.', scores }
}

/** The same, approved. */
async function approved(world: World): Promise<string> {
  const { reviews } = await must<{ reviews: Review[] }>(world.pages.mentor, 'GET', '/api/v1/mentor/reviews?state=done')
  const done = reviews[0]?.id
  if (done) return done
  const id = await claimed(world)
  await must(world.pages.mentor, 'POST', `/api/v1/reviews/${id}/verdict`, await verdictOn(world, id))
  return id
}

type Make = (world: World) => Promise<string>
const about = (
  name: string,
  make: Make,
  allowed: Row['allowed'],
  data?: (world: World, id: string) => unknown,
): Row => {
  const [method, action] = name.split(' ') as [string, string]
  return {
    entry: `${method} /api/v1/reviews/[id]${action}`,
    allowed,
    call: async (world) => {
      const id = await make(world)
      return { url: `/api/v1/reviews/${id}${action}`, data: await data?.(world, id) }
    },
  }
}

const newest = async (world: World, id: string) => (await detail(world, id)).iterations[0]

/** Reviews: the author's, and of the mentors of their cohort; an admin reads and writes along, and judges nothing. */
export const reviewRows: readonly Row[] = [
  own('PAGE /reviews'),
  {
    entry: 'POST /api/v1/me/submissions',
    allowed: 'signed-in',
    call: () => ({ url: '/api/v1/me/submissions', data: { step: STEP, url: 'https://code.example.com/mine/api' } }),
  },
  about('GET ', waiting, ['learner', 'mentor', 'admin']),
  about('POST /claim', waiting, ['mentor']),
  about('PUT /draft', claimed, ['mentor'], async (world, id) => ({
    iteration: (await newest(world, id))?.id,
    outcome: null,
    feedback: 'So far.',
    scores: {},
    version: 0,
  })),
  about('POST /release', claimed, ['mentor']),
  about('POST /hand-over', claimed, ['mentor'], ({ ids }) => ({ mentor: ids.colleague })),
  about('POST /messages', waiting, ['learner', 'mentor', 'admin'], () => ({ body: 'A question.' })),
  about('POST /ask-another', waiting, ['learner'], () => ({})),
  about('POST /verdict', claimed, ['mentor'], verdictOn),
  about('PUT /rating', approved, ['learner'], async (world, id) => ({
    verdict: (await newest(world, id))?.verdict?.id,
    value: 3,
  })),
  about('POST /settle', approved, ['learner', 'mentor', 'admin']),
  {
    entry: 'PAGE /mentor/reviews/[id]',
    allowed: ['mentor', 'admin'],
    call: async (world) => ({ url: `/mentor/reviews/${await approved(world)}` }),
  },
  about('POST /withdraw', waiting, ['learner']),
  {
    entry: 'GET /api/v1/mentor/reviews',
    allowed: ['mentor', 'outsider', 'former', 'admin'],
    call: () => ({ url: '/api/v1/mentor/reviews' }),
  },
]
