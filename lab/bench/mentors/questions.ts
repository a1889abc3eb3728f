import { findOutcomes } from '@/lib/mentoring/cohorts/outcomes/data'
import { listLearners } from '@/lib/mentoring/learners/table/data'
import { learnersQuerySchema } from '@/lib/mentoring/learners/table/schema'
import { learnerSorts } from '@/lib/mentoring/learners/table/sorts'
import { getToday } from '@/lib/mentoring/learners/today/data'
import { listQueue } from '@/lib/mentoring/reviews/data'
import { getWaitingTimes } from '@/lib/mentoring/reviews/queue/waits.data'
import { type QueueState, queueStates } from '@/lib/mentoring/reviews/schema'
import type { World } from './world'

/** A query of a mentor's screen. */
export type Question = {
  readonly name: string
  /** Rows per page of a list. */
  readonly page?: number
  /** Runs the query and returns its number of rows. */
  readonly ask: (world: World, limit?: number) => Promise<number>
  /** Returns the expected number of rows by a separate count; for a list, on all of its pages. */
  readonly expected: (world: World) => Promise<number>
  /** Most queries it may take, whatever is stored; some are skipped where there is nothing to query. */
  readonly mostQueries: number
}

/** Moment for which all people were made. */
export const now = new Date()

type Asked = { readonly [field in 'sort' | 'q' | 'flag' | 'cohort']?: string }

const table = (name: string, askedIn: (world: World) => Asked, whereIn: (world: World) => object): Question => ({
  name,
  page: 50,
  mostQueries: 17,
  ask: async (world, limit) => {
    const query = learnersQuerySchema.parse({ ...askedIn(world), limit })
    return (await listLearners(world.mentor, query, now)).learners.length
  },
  expected: (world) => world.client.membership.count({ where: { role: 'learner', ...whereIn(world) } }),
})

const search = (what: string, partIn: (world: World) => string): Question =>
  table(
    `Search, ${what}`,
    (world) => ({ q: partIn(world) }),
    (world) => ({ sortName: { contains: partIn(world) } }),
  )

/** Number of waits from which the waiting times are computed (lib/mentoring/reviews/queue/waits.data.ts). */
const NEWEST_WAITS = 400

const reviewStates = {
  waiting: 'waiting',
  mine: 'claimed',
  claimed: 'claimed',
  learner: 'changes-requested',
  done: 'approved',
}

const queue = (state: QueueState): Question => ({
  name: `Queue: ${state}`,
  page: 25,
  mostQueries: 9,
  ask: async ({ mentor }, limit = 25) => (await listQueue(mentor, { state, limit }, now)).reviews.length,
  expected: async ({ client, mentor: { id } }) => {
    const whose = { mine: { claimedById: id }, claimed: { NOT: { claimedById: id } } }[state as string] ?? {}
    return client.review.count({ where: { state: reviewStates[state], ...whose } })
  },
})

function outcomes(name: string, cohortIn: (world: World) => string): Question {
  return {
    name,
    mostQueries: 8,
    ask: async (world) => (await findOutcomes(world.mentor, cohortIn(world), now))?.outcomes.joined ?? -1,
    expected: (world) => world.client.membership.count({ where: { cohortId: cohortIn(world), role: 'learner' } }),
  }
}

/** Every screen, with a separate count to compare with. */
export const questions: readonly Question[] = [
  ...learnerSorts.map((sort) =>
    table(
      `Table by ${sort}`,
      () => ({ sort }),
      () => ({}),
    ),
  ),
  table(
    'Table of one cohort',
    ({ cohortId }) => ({ sort: 'behind', cohort: cohortId }),
    ({ cohortId }) => ({ cohortId }),
  ),
  table(
    'Table, flagged',
    () => ({ flag: 'any' }),
    () => ({ NOT: { flag: '' } }),
  ),
  search('common name', () => 'an'),
  search('rare name', ({ rareName }) => rareName),
  search('nobody', () => 'qqqq'),
  ...queueStates.map(queue),
  {
    name: 'Today',
    mostQueries: 32,
    ask: async ({ mentor }) => {
      const { due, questions: asked } = await getToday(mentor, undefined, now)
      return due.first.length + asked.first.length
    },
    expected: async ({ client, mentor: { id } }) => {
      const drafts = { none: { mentorId: id } }
      const due = await client.review.count({ where: { state: 'waiting', drafts } })
      const states = { in: ['approved', 'changes-requested'] }
      const asked = await client.review.count({ where: { turn: 'mentor', state: states } })
      return Math.min(10, due) + Math.min(10, asked)
    },
  },
  {
    name: 'Waiting times',
    mostQueries: 2,
    ask: async ({ mentor }) => (await getWaitingTimes(mentor, undefined, now)).n,
    expected: async ({ client }) => {
      const since = new Date(now.getTime() - 90 * 24 * 60 * 60 * 1000)
      return Math.min(NEWEST_WAITS, await client.reviewWait.count({ where: { startedAt: { gte: since } } }))
    },
  },
  outcomes('Outcomes of 100', ({ hundredId }) => hundredId),
]

/**
 * Run once all are in one cohort: a report's time depends on the people in its cohort, not on the rest of the database.
 */
export const outcomesOfAll = outcomes('Outcomes of all in one', ({ cohortId }) => cohortId)
