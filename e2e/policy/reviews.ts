import { callOrFail, type World } from './cast'

type Iteration = { readonly id: string; readonly verdict: { readonly id: string } | null }
type Review = { readonly id: string; readonly iterations: readonly Iteration[] }
type Queue = { readonly reviews: readonly { readonly id: string }[] }

let count = 0

/** Returns the learner's one review of the step, in the queue: submits again only where it has left the queue. */
export async function waiting({ pages }: World): Promise<string> {
  const { reviews } = await callOrFail<Queue>(pages.mentor, 'GET', '/api/v1/mentor/reviews?state=waiting')
  if (reviews[0]) return reviews[0].id
  const url = `https://code.example.com/lea/api/tree/${String(++count).padStart(40, '0')}`
  return (await callOrFail<Review>(pages.learner, 'POST', '/api/v1/me/submissions', { step: 'rest-api-project', url }))
    .id
}

/** Returns one of the learner's reviews in any state, and submits one where there is none. */
export async function anyReview(world: World): Promise<string> {
  for (const state of ['waiting', 'mine', 'done']) {
    const { reviews } = await callOrFail<Queue>(world.pages.mentor, 'GET', `/api/v1/mentor/reviews?state=${state}`)
    if (reviews[0]) return reviews[0].id
  }
  return waiting(world)
}

/** Returns the same, claimed by the mentor. */
export async function claimed(world: World): Promise<string> {
  const { mentor } = world.pages
  const { reviews } = await callOrFail<Queue>(mentor, 'GET', '/api/v1/mentor/reviews?state=mine')
  if (reviews[0]) return reviews[0].id
  const id = await waiting(world)
  await callOrFail(mentor, 'POST', `/api/v1/reviews/${id}/claim`)
  return id
}

/** Returns the same, approved. */
export async function approved(world: World): Promise<string> {
  const { mentor } = world.pages
  const { reviews } = await callOrFail<Queue>(mentor, 'GET', '/api/v1/mentor/reviews?state=done')
  if (reviews[0]) return reviews[0].id
  const id = await claimed(world)
  await callOrFail(mentor, 'POST', `/api/v1/reviews/${id}/verdict`, await verdictOn(world, id))
  return id
}

export const newest = async ({ pages }: World, id: string): Promise<Iteration | undefined> =>
  (await callOrFail<Review>(pages.learner, 'GET', `/api/v1/reviews/${id}`)).iterations[0]

export async function verdictOn({ pages }: World, id: string) {
  const page = await (await pages.mentor.request.get(`/mentor/reviews/${id}`)).text()
  const rows = new Set([...page.matchAll(/name="score-([0-9a-f-]{36})"/g)].map(([, row]) => row))
  const scores = Object.fromEntries([...rows].map((row) => [row, 'competent']))
  return { outcome: 'competent', feedback: 'It does what it should.', scores }
}
