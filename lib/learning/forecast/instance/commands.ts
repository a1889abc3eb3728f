import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { type Operator, visitor } from '@/lib/doors/auth/viewer'
import { db, isUniqueViolation } from '@/lib/foundation/database/db'
import { log } from '@/lib/foundation/log'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { updateListed } from '@/lib/people/accounts/memberships.commands'
import { forgetInstances } from './data'
import { learnFrom } from './learning'
import { watchPeople } from './people.data'
import { storedInstance } from './stored-instance'

const HOUR_MS = 60 * 60 * 1000
/** A server that was not heard of for so long is gone, and another begins anew. */
const LEASE_MS = HOUR_MS / 4
const RENEWED_AFTER_MS = LEASE_MS / 3
/** In UTC: an hour before the standing of learners is worked out anew. */
const AT_HOUR = 23

/**
 * Learns from the instance's own people how forecasts have to be corrected, once a night and at the first start. Safe in
 * several processes: one takes it over, renews that while it is at it, and writes only while it is its own. Others are
 * served between any two forecasts.
 * @param elapsedMs a clock that never goes back
 * @returns 1 where something was learnt
 */
export async function learnFromPeople(
  operator: Operator,
  now: Date,
  elapsedMs: () => number = () => performance.now(),
): Promise<number> {
  const [roadmap] = await listRoadmaps(visitor)
  if (!roadmap) return 0
  const lease = await takeOver(roadmap.id, now, elapsedMs)
  if (!lease) return 0
  const mayGoOn = () => lease.renew()
  const learning = await learnFrom(() => watchPeople(operator, roadmap, now), {
    mayGoOn,
    breathe: () => setImmediate(),
  })
  if (!learning) return 0
  const { instance, people, arrived, failures } = learning
  const [failure] = failures
  if (failure) log().error({ ...failure, failures: failures.length }, 'The forecast learned without some people')
  const facts = { learnt: storedInstance(instance), people, arrived, learntAt: now, dueAt: nextNight(now) }
  const written = await db().$transaction(async (tx) => {
    const mine = { roadmapId: roadmap.id, dueAt: lease.until }
    const { count: first } = await tx.forecastInstance.updateMany({ where: { ...mine, learntAt: null }, data: facts })
    // What mentors' lists say of dates follows within minutes; later it does every night.
    if (first > 0) await updateListed(tx, { where: { role: 'learner' }, data: { standingAt: null } })
    return first || (await tx.forecastInstance.updateMany({ where: mine, data: facts })).count
  })
  forgetInstances()
  return written
}

/** The right to learn for a roadmap: the row's due date lies ahead, and is the one that this process wrote. */
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

  /** @returns false where it ran out and another process took over */
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

/** @returns null where it is not due, or another process is at it */
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
