import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { clearRoadmapCache, getRoadmap } from '@/lib/learning/roadmaps/data'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import { type Viewer, visitor } from '@/lib/platform/auth/viewer'
import { setUpDatabase } from '@/testing/database'
import { watchQueries } from '@/testing/databases/watch-queries'
import { makeLearner } from '@/testing/people'
import { makeVerdict, readStep } from '@/testing/reviews'
import { makeWholePerson } from '@/testing/whole-person'
import { setPublicProfile } from './commands'
import { findPublicProfile } from './data'

setUpDatabase()
let sent: { query: string }[] = []

/** Records the statements sent to the database. */
beforeAll(() => {
  watchQueries((one) => sent.push(one))
})
beforeEach(async () => {
  await db().rateLimiterFlexible.deleteMany()
})

const everythingOn = { isOn: true, showsWork: true, showsDays: true, isListed: true }
const getReads = () => sent.map(({ query }) => query).filter((query) => /^SELECT/i.test(query))

async function factsAt(handle: string) {
  const profile = await findPublicProfile(visitor, handle)
  if (!profile) throw new Error('There is a profile.')
  return profile.facts
}

test('a profile with everything on tells nothing that is private, and reads nothing of it either', async () => {
  const { person, mentor, reviewId, cohort } = await makeWholePerson({ name: 'Zora', mark: 'zprofile' })
  await giveVerdict(mentor, reviewId, { ...(await makeVerdict(mentor, 'competent')), feedback: 'mentorwords fine' })
  await setPublicProfile(person, { ...everythingOn, handle: 'shown' })
  sent = []
  const facts = await factsAt('shown')
  const told = JSON.stringify({
    ...facts,
    walks: facts.walks.map(({ roadmap: _, ...walk }) => walk),
    approved: [...facts.approved],
  })
  for (const hidden of ['zprofile note', 'zprofile reason', 'zprofile link', 'zprofile handed in', 'zprofile again']) {
    expect(told).not.toContain(hidden)
  }
  for (const hidden of ['mentorwords', 'lastingwords', person.email, person.id, mentor.name, cohort.name, cohort.id]) {
    expect(told).not.toContain(hidden)
  }
  expect(told).not.toMatch(/NP|experience|country|forecast/i)
  const columns = getReads().join('\n')
  for (const column of [
    'email',
    'country',
    'paidExperienceMonths',
    'startsWorkOn',
    'reason',
    'note',
    'feedback',
    'body',
  ]) {
    expect(columns).not.toContain(`\`${column}\``)
    expect(columns).not.toContain(`.${column}`)
  }
  // The newest approved work, not the one before it.
  const step = await readStep(person, 'rest-api-project')
  expect(facts.approved.get(step.id)?.url).toBe('https://github.com/zprofile/api/tree/0123abc')
})

test('addresses of work and learning days are not even read while they are switched off', async () => {
  const { person, mentor, reviewId } = await makeWholePerson({ name: 'Zita', mark: 'zquiet' })
  await giveVerdict(mentor, reviewId, await makeVerdict(mentor, 'excellent'))
  await setPublicProfile(person, { handle: 'quiet-one', isOn: true })
  sent = []
  const facts = await factsAt('quiet-one')
  expect(facts.months).toBeNull()
  expect([...facts.approved.values()]).toMatchObject([{ url: null }])
  expect(getReads().join('\n')).not.toMatch(/`Event`|`url`/)
})

test('the number of queries does not grow with what somebody has done', async () => {
  const counts: number[] = []
  for (const [index, share] of [0, 40].entries()) {
    const learner: Viewer = await makeLearner('Quin')
    await setPublicProfile(learner, { ...everythingOn, handle: `counted-${index}` })
    const first = await factsAt(`counted-${index}`)
    const steps = first.walks.flatMap(({ roadmap }) => listSteps(roadmap)).slice(0, share)
    for (const { slug } of steps) await setProgress(learner, slug, { status: 'done' })
    clearRoadmapCache() // otherwise the clock decides whether they are read
    sent = []
    await factsAt(`counted-${index}`)
    counts.push(getReads().length)
  }
  expect(counts[1]).toBe(counts[0])
  expect(counts[0]).toBeLessThanOrEqual(14)
})

test('an address that can be nobody’s handle asks the database nothing', async () => {
  sent = []
  for (const odd of ['', 'a', 'admin', "' OR 1=1 --", '../settings', '\u0000\u0000\u0000', 'x'.repeat(5000)]) {
    expect(await findPublicProfile(visitor, odd)).toBeNull()
  }
  expect(sent).toEqual([])
})

test('a person’s own main roadmap comes first, and is the one whose level counts', async () => {
  const learner = await makeLearner('Gil')
  await setProgress(learner, 'git-basics', { status: 'done' })
  await setPublicProfile(learner, { ...everythingOn, handle: 'gil' })
  const listWalks = async () =>
    (await factsAt('gil')).walks.map(({ roadmap, isMain }) => [roadmap.slug, isMain] as const)
  expect((await listWalks())[0]).toEqual(['backend', true])
  const { id } = await getRoadmap(visitor, 'git-in-a-week')
  await db().learner.update({ where: { id: learner.id }, data: { roadmapId: id } })
  await setProgress(learner, 'git-set-up', { status: 'done' })
  expect(await listWalks()).toEqual([
    ['git-in-a-week', true],
    ['backend', false],
  ])
})
