import { type Client, makeLearner, signIn as signInAs } from '@/e2e/harness/client'
import { PASSWORD } from './server'

export type People = { readonly learners: readonly Client[]; readonly mentors: readonly Client[] }

const plan = {
  track: 'nodejs',
  weeklyHours: 12,
  studyDays: [0, 2, 4],
  country: 'DE',
  paidExperienceYears: 0,
  goal: 'first-job' as const,
}

const learnerAddress = (index: number): string => `soak.${index}@example.org`

export const signIn = (url: string, index: number): Promise<Client> => signInAs(url, learnerAddress(index), PASSWORD)

async function newLearner(url: string, index: number): Promise<Client> {
  const account = { name: `Soak ${index}`, email: learnerAddress(index), password: PASSWORD }
  return (await makeLearner(url, account, plan)).client
}

/** Makes some learners with a plan, and signs in mentors of the synthetic cohorts. */
export async function gather(url: string, learners: number, mentorAddresses: readonly string[]): Promise<People> {
  const made: Client[] = []
  for (let index = 0; index < learners; index++) made.push(await newLearner(url, index))
  const mentors: Client[] = []
  for (const address of mentorAddresses) mentors.push(await signInAs(url, address, PASSWORD))
  return { learners: made, mentors }
}
