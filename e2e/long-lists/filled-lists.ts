import { findBrief } from '@/content/checks/briefs'
import { confirmAddress } from '../confirm-address'
import { DEMO_PASSWORD } from '../fixtures'
import { Client, PASSWORD, signIn } from '../harness/client'
import { inParallel } from '../in-parallel'
import { server } from '../server'
import { addAttempts, addEvidence, addMessages, addPosts, addRuns } from './filled-rows'
import { filler } from './long-texts'

/** A learner with full lists, and their mentor. */
export type Filled = {
  readonly learner: Client
  readonly mentor: Client
  readonly admin: Client
  readonly learnerId: string
  readonly cohortId: string
  readonly reviewId: string
  readonly threadId: string
}

export const REVIEWED = 'rest-api-project'
/** Steps full of evidence that was submitted outside reviews. */
export const SHOWN = ['http', 'algorithms', 'git-basics', 'transactions', 'data-structures'] as const
export const ATTEMPTS = 100
const SKILLS = ['effective-communication', 'teamwork'] as const

const plan = { track: 'nodejs', weeklyHours: 12, studyDays: [0, 2], country: 'DE', paidExperienceYears: 0 }
const times = (most: number) => Array.from({ length: most }, (_, at) => at)

async function join(name: string): Promise<{ id: string; email: string; client: Client }> {
  const email = `${name.toLowerCase()}.${Date.now()}@example.org`
  const { id } = await new Client(server.url).must<{ id: string }>('POST', '/api/v1/sign-up', {
    ...{ name, email, password: PASSWORD },
  })
  await confirmAddress(email)
  return { id, email, client: await signIn(server.url, email) }
}

/** Fills the lists of a new learner to the bounds of docs/bounds.md, with texts of the greatest length, by the API. */
export async function fillLists(): Promise<Filled> {
  const admin = await signIn(server.url, 'admin@waymark.test', DEMO_PASSWORD)
  const { id: learnerId, client: learner } = await join('Fiona')
  const { id: mentorId, email } = await join('Felix')
  await admin.must('PUT', `/api/v1/admin/people/${mentorId}/roles`, { isMentor: true })
  // Signs in again, because a change of role ends the session.
  const mentor = await signIn(server.url, email)
  const name = 'Full to the brim'
  const cohort = await mentor.must<{ id: string; joinCode: string }>('POST', '/api/v1/cohorts', { name })
  await learner.must('PUT', '/api/v1/me/plan', { ...plan, goal: 'first-job' })
  for (const at of times(20)) {
    const data = { cohorts: [cohort.id], body: filler.text(2000, at) }
    await admin.must('POST', '/api/v1/admin/announcements', data)
  }
  await learner.must('POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  const { stages } = await mentor.api('get', '/api/v1/roadmaps/{roadmap}', { params: { roadmap: 'backend' } })
  const ids = new Map(stages.flatMap(({ steps }) => steps).map(({ slug, id }) => [slug, id]))
  const reviewId = await fillReview(learner, mentor, { learnerId, mentorId })
  await fillSteps(learner, learnerId, ids)
  const brief = findBrief('http')
  if (brief) await addRuns(learnerId, ids.get('http') ?? '', brief, 20)
  await fillLearner(mentor, { learnerId, cohort: cohort.id, slugs: [...ids.keys()] })
  const said = { to: learnerId, body: filler.text(5000, 0) }
  type Sent = { readonly threads: readonly { readonly id: string }[] }
  const { threads } = await mentor.must<Sent>('POST', `/api/v1/cohorts/${cohort.id}/messages`, said)
  const threadId = threads[0]?.id ?? ''
  await addPosts(threadId, [learnerId, mentorId], 150)
  return { learner, mentor, admin, learnerId, cohortId: cohort.id, reviewId, threadId }
}

/** Judges every attempt but the last; each note changes a third of the words of the one before. */
async function fillReview(learner: Client, mentor: Client, people: { learnerId: string; mentorId: string }) {
  const work = { step: REVIEWED, kind: 'link', url: filler.url(1), note: filler.note(1) }
  const { id: reviewId } = await learner.must<{ id: string }>('POST', '/api/v1/me/submissions', work)
  const { newest, step } = await learner.api('get', '/api/v1/reviews/{id}', { params: { id: reviewId } })
  await mentor.must('POST', `/api/v1/reviews/${reviewId}/claim`)
  const page = await (await mentor.call('GET', `/mentor/reviews/${reviewId}`)).text()
  const rubric = [...new Set([...page.matchAll(/name="score-([0-9a-f-]{36})"/g)].map(([, row]) => row ?? ''))]
  await addAttempts({ reviewId, ...people, stepId: step.id, first: newest?.id ?? '', rubric }, ATTEMPTS)
  await addMessages(reviewId, [people.learnerId, people.mentorId], 150)
  return reviewId
}

/** Fills a learner's steps with evidence, a note and links. */
async function fillSteps(learner: Client, learnerId: string, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const step of SHOWN) await addEvidence(learnerId, ids.get(step) ?? '', 100)
  for (const step of [...SHOWN, REVIEWED]) {
    await learner.must('PUT', `/api/v1/me/notes/${step}`, { body: filler.text(20_000, 1), version: 0 })
    await inParallel(times(50), 4, async (at) => {
      await learner.must('POST', '/api/v1/me/links', { step, title: filler.line(120, at), url: filler.url(at) })
    })
  }
}

/** Fills everything that a mentor writes about a learner, and for all of them. */
async function fillLearner(
  mentor: Client,
  { learnerId, cohort, slugs }: { learnerId: string; cohort: string; slugs: readonly string[] },
): Promise<void> {
  const url = `/api/v1/mentor/learners/${learnerId}`
  await inParallel(times(200), 4, async (at) => {
    await mentor.must('POST', `${url}/notes`, { body: filler.text(5000, at), cohort })
  })
  await inParallel(times(100), 4, async (at) => {
    const reply = { kind: 'praise', title: `${at} ${filler.line(70, at)}`, body: filler.text(5000, at) }
    await mentor.must('POST', '/api/v1/mentor/saved-replies', reply)
  })
  for (const at of times(25)) {
    const proposal = { cohort, weeklyHours: 8, arriveBy: '2029-11-01', note: filler.text(1000, at) }
    await mentor.must('POST', `${url}/plans`, proposal)
  }
  const untouched = slugs.filter((slug) => slug !== REVIEWED && !SHOWN.some((shown) => shown === slug))
  // Steps of other tracks are refused.
  for (const slug of untouched) await mentor.call('PUT', `${url}/waivers/${slug}`, { reason: filler.line(500, 1) })
  for (const skill of SKILLS) await mentor.must('PUT', `${url}/skills/${skill}`, { note: filler.line(500, 1) })
}
