import { randomBytes, randomUUID } from 'node:crypto'
import { hashOfContent, readLibrary } from '@/commands/content-files'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { joinCohort } from '@/lib/mentoring/cohorts/commands'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import { migrate } from '@/prisma/migrate'
import { seedPopulation } from '@/prisma/seed/synthetic/commands'
import { parsePopulation } from '@/prisma/seed/synthetic/options'
import { makeLearner, makePerson } from '@/testing/people'

/** A cohort whose mentors all have work of their own to review, and a learner of it who ticks meanwhile. */
export type World = {
  readonly mentors: readonly Mentor[]
  readonly ticker: Viewer
}

export type Mentor = {
  readonly viewer: Viewer
  /** Reviews that wait, and that no other mentor touches. */
  readonly reviewIds: readonly string[]
}

const REVIEWS_EACH = 12

/** @param others learners of other cohorts, with their histories; 0 for a database that was made today */
export async function makeWorld(url: string, folder: string, mentors: number, others: number): Promise<World> {
  const secret = randomBytes(32).toString('hex')
  const address = { NEXTAUTH_URL: 'http://127.0.0.1:3000', NEXTAUTH_SECRET: secret, RATE_LIMIT_FACTOR: '1000' }
  Object.assign(process.env, { DATABASE_URL: url, DATA_FOLDER: folder, ...address })
  await migrate(url)
  Object.assign(shared, { database: openDatabase(url), env: undefined })
  await syncRoadmaps(operator, readLibrary(), hashOfContent())
  if (others > 0) {
    await seedPopulation(operator, parsePopulation({ learners: others }), new Date(), { databaseUrl: url })
  }
  const viewers: Viewer[] = []
  while (viewers.length < mentors) {
    viewers.push(await makePerson(`Mentor ${viewers.length + 1}`, { isMentor: true }))
  }
  const create = viewers.map(({ id }) => ({ userId: id, role: 'mentor' }))
  const joinCode = randomUUID().slice(0, 12)
  await db().cohort.create({ data: { name: 'Spring', joinCode, memberships: { create } } })
  const ticker = await makeLearner('Ticker')
  await joinCohort(ticker, joinCode)
  const made: Mentor[] = []
  for (const viewer of viewers) made.push({ viewer, reviewIds: await handIn(joinCode) })
  // As PostgreSQL does by itself within a minute: from then on it reads small tables whole.
  await db().$executeRaw`ANALYZE`
  return { mentors: made, ticker }
}

/** New work of as many learners as it takes: each hands in each project once. */
async function handIn(joinCode: string): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < REVIEWS_EACH) {
    const learner = await makeLearner('Learner')
    await joinCohort(learner, joinCode)
    const { stages } = await getFirstRoadmap(learner)
    const projects = stages.flatMap(({ steps }) => steps).filter((step) => step.completionRule === 'review')
    for (const { slug } of projects.slice(0, REVIEWS_EACH - ids.length)) {
      const url = `https://github.com/ana/${slug}/tree/0123abc`
      ids.push((await submitWork(learner, { step: slug, kind: 'repository', url, note: '' })).id)
    }
  }
  return ids
}
