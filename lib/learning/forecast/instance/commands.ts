import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { db, isUniqueViolation } from '@/lib/foundation/database/db'
import { log } from '@/lib/foundation/log'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { clearInstanceCache } from './data'
import { learnInstanceModelInSteps } from './learning'
import { streamObservedLearners } from './people.data'
import { serializeInstanceModel } from './stored-instance-model'

const HOUR_MS = 60 * 60 * 1000
/** Lifetime of a lease: after it, the server is taken to be gone and another starts over. */
const LEASE_MS = HOUR_MS / 4
const RENEWED_AFTER_MS = LEASE_MS / 3
/** Hour in UTC, one before the learners' stored stats are recomputed. */
const AT_HOUR = 23

/**
 * Learns the correction of forecasts on each roadmap from the instance's own people, nightly and at the first start. Safe
 * with several processes: one takes a lease, renews it while learning, and writes only while it holds it. Other requests
 * are served between any two forecasts.
 * @param elapsedMs a monotonic clock
 * @returns on how many roadmaps something was learnt
 */
export async function learnFromPeople(
  operator: Operator,
  now: Date,
  elapsedMs: () => number = () => performance.now(),
): Promise<number> {
  let count = 0
  for (const roadmap of await listDueRoadmaps(now)) count += await learnOnRoadmap(operator, roadmap, now, elapsedMs)
  return count
}

/** Lists the roadmaps that are due: the first, and those that a learner follows. */
async function listDueRoadmaps(now: Date): Promise<readonly Roadmap[]> {
  const roadmaps = await listRoadmaps(visitor)
  const rows = await db().forecastInstance.findMany({ where: { dueAt: { gt: now } }, select: { roadmapId: true } })
  const due = roadmaps.filter(({ id }) => !rows.some(({ roadmapId }) => roadmapId === id))
  const others = due.filter((roadmap) => roadmap !== roadmaps[0]).map(({ id }) => id)
  if (others.length === 0) return due
  const followed = await db().roadmap.findMany({
    where: { id: { in: others }, enrollments: { some: {} } },
    select: { id: true },
  })
  return due.filter((roadmap) => roadmap === roadmaps[0] || followed.some(({ id }) => id === roadmap.id))
}

/** @returns 1 if something was learnt */
async function learnOnRoadmap(
  operator: Operator,
  roadmap: Roadmap,
  now: Date,
  elapsedMs: () => number,
): Promise<number> {
  const lease = await takeOver(roadmap.id, now, elapsedMs)
  if (!lease) return 0
  const mayGoOn = () => lease.renew()
  const learning = await learnInstanceModelInSteps(() => streamObservedLearners(operator, roadmap, now), {
    mayGoOn,
    breathe: () => setImmediate(),
  })
  if (!learning) return 0
  const { instance, people, arrived, failures } = learning
  const [failure] = failures
  if (failure) log().error({ ...failure, failures: failures.length }, 'The forecast learned without some people')
  const facts = { learnt: serializeInstanceModel(instance), people, arrived, learntAt: now, dueAt: nextNight(now) }
  const written = await db().$transaction(async (tx) => {
    const mine = { roadmapId: roadmap.id, dueAt: lease.until }
    const { count: first } = await tx.forecastInstance.updateMany({ where: { ...mine, learntAt: null }, data: facts })
    // The first time, dates in mentors' lists are recomputed within minutes; later that happens nightly anyway.
    if (first > 0) await updateMembershipStats(tx, { where: { role: 'learner' }, data: { learnerStatsAt: null } })
    return first || (await tx.forecastInstance.updateMany({ where: mine, data: facts })).count
  })
  clearInstanceCache()
  return written
}

/**
 * Lease for learning on a roadmap: held while the row's due date is the one that this process wrote, and lies ahead.
 */
class Lease {
  readonly #began: number
  #renewed: number

  constructor(
    private readonly roadmapId: string,
    private readonly now: Date,
    private readonly elapsedMs: () => number,
    public until: Date,
  ) {
    this.#began = elapsedMs()
    this.#renewed = this.#began
  }

  /** @returns false when it expired and another process took over */
  async renew(): Promise<boolean> {
    const elapsed = this.elapsedMs()
    if (elapsed - this.#renewed < RENEWED_AFTER_MS) return true
    const until = new Date(this.now.getTime() + Math.ceil(elapsed - this.#began) + LEASE_MS)
    const where = { roadmapId: this.roadmapId, dueAt: this.until }
    if ((await db().forecastInstance.updateMany({ where, data: { dueAt: until } })).count === 0) return false
    this.#renewed = elapsed
    this.until = until
    return true
  }
}

/** @returns null when nothing is due, or another process holds the lease */
async function takeOver(roadmapId: string, now: Date, elapsedMs: () => number): Promise<Lease | null> {
  const until = new Date(now.getTime() + LEASE_MS)
  const lease = new Lease(roadmapId, now, elapsedMs, until)
  const row = await db().forecastInstance.findUnique({ where: { roadmapId }, select: { dueAt: true } })
  if (row && row.dueAt > now) return null
  if (row) {
    const where = { roadmapId, dueAt: row.dueAt }
    return (await db().forecastInstance.updateMany({ where, data: { dueAt: until } })).count === 1 ? lease : null
  }
  try {
    await db().forecastInstance.create({ data: { roadmapId, dueAt: until } })
    return lease
  } catch (error) {
    if (isUniqueViolation(error)) return null
    throw error
  }
}

function nextNight(now: Date): Date {
  const next = new Date(now)
  next.setUTCHours(AT_HOUR, 0, 0, 0)
  return next > now ? next : new Date(next.getTime() + 24 * HOUR_MS)
}
