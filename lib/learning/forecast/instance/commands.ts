import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Operator, visitor } from '@/lib/doors/auth/viewer'
import { db, isUniqueViolation } from '@/lib/foundation/database/db'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { updateListed } from '@/lib/people/accounts/memberships.commands'
import { CorrectionTally, FEWEST_TO_CORRECT } from './correction'
import { type Habit, habitsFrom } from './habits'
import { type Instance, unlearnt } from './instance'
import { watchPeople } from './people.data'
import { getHabit, lookBack } from './replay'
import { storedInstance } from './stored-instance'

const HOUR_MS = 60 * 60 * 1000
/** A server that has not finished by then is gone, and another begins anew. It takes less than a minute. */
const LEASE_MS = HOUR_MS / 4
/** In UTC: an hour before the standing of learners is worked out anew. */
const AT_HOUR = 23

/**
 * Learns from the instance's own people how forecasts have to be corrected, once a night and at the first start. Safe in
 * several processes: one takes it over for a while, and writes only while it is its own. Others are served between any
 * two forecasts.
 * @returns 1 where something was learnt
 */
export async function learnFromPeople(operator: Operator, now: Date): Promise<number> {
  const [roadmap] = await listRoadmaps(visitor)
  if (!roadmap) return 0
  const lease = await takeOver(roadmap.id, now)
  if (!lease) return 0
  const { instance, people, arrived } = await learn(operator, roadmap, now)
  const facts = { learnt: storedInstance(instance), people, arrived, learntAt: now, dueAt: nextNight(now) }
  return db().$transaction(async (tx) => {
    const mine = { roadmapId: roadmap.id, dueAt: lease }
    const { count: first } = await tx.forecastInstance.updateMany({ where: { ...mine, learntAt: null }, data: facts })
    // What mentors' lists say of dates follows within minutes; later it does every night.
    if (first > 0) await updateListed(tx, { where: { role: 'learner' }, data: { standingAt: null } })
    return first || (await tx.forecastInstance.updateMany({ where: mine, data: facts })).count
  })
}

/** @returns until when it is this process's; null where it is not due, or another's */
async function takeOver(roadmapId: string, now: Date): Promise<Date | null> {
  const lease = new Date(now.getTime() + LEASE_MS)
  const row = await db().forecastInstance.findUnique({ where: { roadmapId }, select: { dueAt: true } })
  if (row && row.dueAt > now) return null
  if (row) {
    const where = { roadmapId, dueAt: row.dueAt }
    return (await db().forecastInstance.updateMany({ where, data: { dueAt: lease } })).count === 1 ? lease : null
  }
  try {
    await db().forecastInstance.create({ data: { roadmapId, dueAt: lease } })
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

/** The same as `instanceFrom` of all of them, with room for others in between. */
async function learn(operator: Operator, roadmap: Roadmap, now: Date) {
  const habits: Habit[] = []
  for await (const one of watchPeople(operator, roadmap, now)) {
    habits.push(getHabit(one))
    await breathe()
  }
  const people = habits.length
  // Numbers of a few would tell who they are.
  const learnt = people < FEWEST_TO_CORRECT ? unlearnt : habitsFrom(habits)
  const tally = new CorrectionTally()
  for await (const one of watchPeople(operator, roadmap, now)) {
    const residuals = []
    for (const some of lookBack(one, learnt)) {
      residuals.push(...some)
      await breathe()
    }
    tally.add(residuals)
  }
  const instance: Instance = { kept: learnt.kept, paused: learnt.paused, deviations: tally.toCorrection() }
  return { instance, people, arrived: tally.arrived }
}
