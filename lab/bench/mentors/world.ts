import path from 'node:path'
import { hashOfContent, readLibrary } from '@/commands/content-files'
import { openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { viewerFrom } from '@/lib/platform/auth/make-viewer'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import type { PrismaClient } from '@/prisma/generated/sqlite/client'
import { migrate } from '@/prisma/migrate'
import { seedPopulation } from '@/prisma/seed/synthetic/commands'
import type { PopulationOptions } from '@/prisma/seed/synthetic/options'

/** A database with its people, and one mentor who sees all of them. */
export type World = {
  readonly url: string
  readonly client: PrismaClient
  readonly mentor: Viewer
  readonly cohortId: string
  /** Id of a cohort with 100 learners. */
  readonly hundredId: string
  /** A name that few have. */
  readonly rareName: string
}

const HUNDRED = 100

/** Makes this database the current one. */
export const use = (client: PrismaClient) => Object.assign(shared, { database: client })

/** Makes a database with its people, and prints how long that took. */
export async function makeWorld(folder: string, name: string, options: PopulationOptions, now: Date): Promise<World> {
  const url = `file:${path.join(folder, `${name}.db`)}`
  process.env.DATABASE_URL = url
  process.env.DATA_FOLDER = folder
  await migrate(url)
  const client = openDatabase(url)
  use(client)
  await syncRoadmaps(operator, readLibrary(), hashOfContent())
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  const made = await seedPopulation(operator, options, now, { databaseUrl: url })
  console.log(
    `${made.learners} learners and ${made.reviews} reviews in ${options.cohorts} cohorts, made in ${seconds()}`,
  )
  await refreshLearnerStats(operator, now)
  console.log(`with their stats ${seconds()}`)
  const row = await client.user.findFirstOrThrow({ where: { isMentor: true }, orderBy: { email: 'asc' } })
  const { id, email, timeZone, isMentor, isAdmin, isDemo } = row
  const mentor = viewerFrom({
    id,
    name: row.name,
    email,
    timeZone,
    isMentor,
    isAdmin,
    isDemo,
    locale: null,
    sessionId: '',
  })
  const cohort = await client.cohort.findFirstOrThrow({ orderBy: { name: 'asc' } })
  const hundredId = options.learners === HUNDRED ? cohort.id : await moveHundred(client, mentor)
  return { url, client, mentor, cohortId: cohort.id, hundredId, rareName: await rareNameIn(client) }
}

/** Moves 100 of the learners into a cohort of their own, as large as the one of a small database. */
async function moveHundred(client: PrismaClient, mentor: Viewer): Promise<string> {
  const { id: cohortId } = await client.cohort.create({ data: { name: 'A hundred' } })
  const learners = { role: 'learner' }
  const some = await client.membership.findMany({ where: learners, orderBy: { userId: 'asc' }, take: HUNDRED })
  const here = { userId: { in: some.map(({ userId }) => userId) } }
  await client.membership.updateMany({ where: { ...learners, ...here }, data: { cohortId } })
  await client.membership.create({ data: { cohortId, userId: mentor.id, role: 'mentor' } })
  return cohortId
}

async function rareNameIn(client: PrismaClient): Promise<string> {
  const [rarest] = await client.membership.groupBy({
    by: ['sortName'],
    where: { role: 'learner' },
    _count: { userId: true },
    orderBy: [{ _count: { userId: 'asc' } }, { sortName: 'asc' }],
    take: 1,
  })
  return rarest?.sortName ?? ''
}

/** Puts all learners into one cohort. */
export const gather = ({ client, cohortId }: World) =>
  client.membership.updateMany({ where: { role: 'learner' }, data: { cohortId } })
