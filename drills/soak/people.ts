import { HttpClient } from '../../e2e/http-client'
import { PASSWORD } from './server'

export type People = { readonly learners: readonly HttpClient[]; readonly mentors: readonly HttpClient[] }

const plan = {
  track: 'nodejs',
  weeklyHours: 12,
  studyDays: [0, 2, 4],
  country: 'DE',
  paidExperienceYears: 0,
  goal: 'first-job',
}

export const learnerAddress = (index: number): string => `soak.${index}@example.org`

/** Signs in by next-auth's own calls. */
export async function signIn(url: string, email: string): Promise<HttpClient> {
  const client = new HttpClient(url)
  const answer = await client.auth('callback/credentials', { email, password: PASSWORD })
  if (!answer.ok || !(await (await client.call('GET', '/api/v1/me')).json()).id) throw new Error(`${email}: no way in`)
  return client
}

async function newLearner(url: string, index: number): Promise<HttpClient> {
  const email = learnerAddress(index)
  const account = { name: `Soak ${index}`, email, password: PASSWORD }
  const made = await new HttpClient(url).call('POST', '/api/v1/sign-up', account)
  if (made.status !== 201) throw new Error(`No account: ${made.status} ${await made.text()}`)
  const client = await signIn(url, email)
  const saved = await client.call('PUT', '/api/v1/me/plan', plan)
  if (!saved.ok) throw new Error(`No plan: ${saved.status} ${await saved.text()}`)
  return client
}

/** Some learners with a plan of their own, and mentors of the made-up cohorts. */
export async function gather(url: string, learners: number, mentorAddresses: readonly string[]): Promise<People> {
  const made: HttpClient[] = []
  for (let index = 0; index < learners; index++) made.push(await newLearner(url, index))
  const mentors: HttpClient[] = []
  for (const address of mentorAddresses) mentors.push(await signIn(url, address))
  return { learners: made, mentors }
}
