import path from 'node:path'
import { learnFromPeople } from '@/lib/learning/forecast/instance/commands'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { notifyBrokenPromises, sendTurnReminders } from '@/lib/mentoring/reviews/upkeep/commands'
import { sessionCookie, sessionToken } from '@/lib/platform/auth/sessions/session-cookie'
import { operator } from '@/lib/platform/auth/viewer'
import { MOST_COHORTS, parsePopulation } from '@/prisma/seed/synthetic/options'
import { now } from '../mentors/questions'
import { makeWorld } from '../mentors/world'
import { FLOOR_PEOPLE } from './floor-database'

/** A database of a number of learners, with session cookies. */
export type LoadWorld = {
  readonly databaseUrl: string
  readonly mentor: string
  /** Cookies of learners with a plan who tick: ten for each of the bare server's people. */
  readonly learners: readonly string[]
  /** Cookies of other learners, who tick many steps in one call. */
  readonly batching: readonly string[]
  /** Cookie of a learner who only reads, so that their log stays unchanged. */
  readonly reader: string
  /** Reviews that wait for a verdict: first those claimed by the mentor, then unclaimed ones. */
  readonly waiting: readonly { readonly id: string; readonly rubricRowIds: readonly string[] }[]
  readonly rareName: string
}

const TICKING = 10 * FLOOR_PEOPLE
const BATCHING = 16
const WAITING = 200
/** Upper limit of done steps: learners below it have enough left to tick. */
const STEPS_DONE = 40
const SESSION_MS = 24 * 60 * 60 * 1000

/** Makes the database and its cookies. @param url future address of its server */
export async function makeLoadWorld(folder: string, size: number, url: string): Promise<LoadWorld> {
  const world = await makeWorld(
    folder,
    `of-${size}`,
    parsePopulation({ learners: size, cohorts: cohortsFor(size) }),
    now,
  )
  const { client, mentor } = world
  await catchUp()
  const getCookie = async (userId: string): Promise<string> => {
    const expiresAt = new Date(Date.now() + SESSION_MS)
    const { id } = await client.session.create({ data: { userId, userAgent: 'bench', expiresAt, lastSeenAt: now } })
    return `${sessionCookie(url).name}=${await sessionToken({ userId, sessionId: id })}`
  }
  const planned = await client.learner.findMany({
    where: { enrollments: { some: { doneCount: { lt: STEPS_DONE } } } },
    orderBy: { id: 'asc' },
    take: 1 + BATCHING + TICKING,
    select: { id: true },
  })
  const select = { id: true, stepId: true }
  // Claimed reviews come first, because a mentor may have only a few.
  const claimed = await client.review.findMany({ where: { state: 'claimed', claimedById: mentor.id }, select })
  // Excludes learners who were moved out of the cohort in which their review waits.
  const moved = { memberships: { some: { cohortId: world.hundredId, role: 'learner' } } }
  const free = await client.review.findMany({
    where: { state: 'waiting', learner: { user: { NOT: moved } } },
    orderBy: { id: 'asc' },
    take: WAITING,
    select,
  })
  const rows = await client.rubricRow.findMany({ where: { retiredAt: null }, select: { id: true, stepId: true } })
  const [reader = '', ...others] = await Promise.all(planned.map(({ id }) => getCookie(id)))
  const made = {
    databaseUrl: `file:${path.join(folder, `of-${size}.db`)}`,
    mentor: await getCookie(mentor.id),
    batching: others.slice(0, BATCHING),
    learners: others.slice(BATCHING),
    reader,
    waiting: [...claimed, ...free].map(({ id, stepId }) => ({
      id,
      rubricRowIds: rows.filter((row) => row.stepId === stepId).map((row) => row.id),
    })),
    rareName: world.rareName,
  }
  await client.$disconnect()
  return made
}

/**
 * Limits the cohorts to twenty, the most in which a mentor may list all their learners at once: larger worlds have
 * larger cohorts.
 */
const cohortsFor = (size: number) => Math.min(MOST_COHORTS, parsePopulation({ learners: size }).cohorts)

/** Runs the jobs that a server would have run long ago, so that they do not disturb the measurement. */
async function catchUp(): Promise<void> {
  const at = new Date()
  if ((await learnFromPeople(operator, at)) === 0) throw new Error('The forecast has learnt nothing.')
  // Learner stats depend on what was learnt.
  for (const job of [refreshLearnerStats, notifyBrokenPromises, sendTurnReminders])
    while ((await job(operator, at)) > 0);
}
