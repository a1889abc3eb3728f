import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isId } from '@/lib/foundation/values/id'
import type { SeenLearner } from '@/lib/learning/plans/data'
import { findLearnerSnapshot } from '@/lib/learning/progress/data'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Operator, Viewer } from '@/lib/platform/auth/viewer'
import { toWaiver } from './stored-waiver'
import type { Waiver } from './waiver'

const newestFirst = {
  orderBy: [{ createdAt: 'desc' as const }, { id: 'asc' as const }],
  include: { mentor: { select: { name: true } } },
}

/**
 * The waivers that run for oneself or for a learner one may see, newest first. One whose step the learner has set
 * otherwise since is over, whether that was noted already or not.
 * @param stepId for one step alone
 */
export async function listWaivers(
  viewer: Viewer,
  learnerId: string = viewer.id,
  stepId?: string,
): Promise<readonly Waiver[]> {
  if (!isId(learnerId)) return []
  const row = await db().learner.findFirst({
    where: { id: learnerId, user: visiblePeople(viewer) },
    select: {
      user: { select: { timeZone: true } },
      progress: { where: { stepId, status: 'waived' }, select: { stepId: true } },
      waivers: { where: { stepId, endedAt: null }, ...newestFirst },
    },
  })
  if (!row) return []
  const waived = new Set(row.progress.map((step) => step.stepId))
  return row.waivers.filter((waiver) => waived.has(waiver.stepId)).map((waiver) => toWaiver(waiver, row.user))
}

/** The same of a learner who was read already. Asked for only where a step stands as waived: hardly any does. */
export async function listSeenWaivers(
  viewer: Viewer,
  { id, states, schedule }: SeenLearner,
): Promise<readonly Waiver[]> {
  const isWaived = (stepId: string) => states[stepId]?.status === 'waived'
  if (!Object.keys(states).some(isWaived)) return []
  const rows = await db().waiver.findMany({
    where: { learner: { id, user: visiblePeople(viewer) }, endedAt: null },
    ...newestFirst,
  })
  return rows.filter(({ stepId }) => isWaived(stepId)).map((row) => toWaiver(row, schedule))
}

/** The viewer's own waiver of a step, or null. Asked for only where the step stands as waived: hardly any does. */
export async function findOwnWaiver(viewer: Viewer, stepId: string): Promise<Waiver | null> {
  const own = await findLearnerSnapshot(viewer)
  if (own?.states[stepId]?.status !== 'waived') return null
  const [waiver] = await listWaivers(viewer, viewer.id, stepId)
  return waiver ?? null
}

/** Ids of waivers that are over and not yet settled: those whose time is up first, then those that learners overtook. */
export async function listWaiversToEnd(_operator: Operator, now: Date, limit: number): Promise<readonly string[]> {
  const expired = await db().waiver.findMany({
    where: { endedAt: null, expiresAt: { lte: now } },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  })
  const room = limit - expired.length
  if (room === 0) return expired.map(({ id }) => id)
  const overtaken = await listOvertaken(room)
  return [...new Set([...expired.map(({ id }) => id), ...overtaken])]
}

/** So many waivers are looked at in one statement: others wait for it no longer than for a page. */
const LOOKED_AT = 500

/** Ids of running waivers whose learner has set the step themselves. */
async function listOvertaken(limit: number): Promise<string[]> {
  const found: string[] = []
  for (let after: string | undefined = ''; after !== undefined && found.length < limit; ) {
    const rows: { id: string; isOver: boolean | number }[] = await db().$queryRaw`
      SELECT w."id", EXISTS (
        SELECT 1 FROM "StepProgress" p
        WHERE p."learnerId" = w."learnerId" AND p."stepId" = w."stepId" AND p."status" <> 'waived'
      ) AS "isOver"
      FROM "Waiver" w WHERE w."endedAt" IS NULL AND w."id" > ${after} ORDER BY w."id" LIMIT ${LOOKED_AT}`
    found.push(...rows.flatMap(({ id, isOver }) => (isOver ? [id] : [])))
    after = rows.length < LOOKED_AT ? undefined : rows.at(-1)?.id
  }
  return found.slice(0, limit)
}
