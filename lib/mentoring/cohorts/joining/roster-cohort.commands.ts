import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'
import { generateJoinCode } from '@/lib/foundation/values/join-code'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { cohortSchema } from '../schema'
import { toStoredSettings } from '../stored-cohort'

/**
 * Makes a cohort with the usual settings for a roster that names it, in the caller's transaction, which has checked that
 * the viewer is an admin and that the number is bounded. It has no mentor until the roster's accept.
 * @param roadmap that it follows
 */
export async function createRosterCohort(
  tx: Transaction,
  viewer: Viewer,
  name: string,
  roadmap: Roadmap,
  now: Date,
): Promise<{ readonly id: string; readonly name: string }> {
  const settings = toStoredSettings(cohortSchema.parse({ name, timeZone: viewer.timeZone }))
  const stored = { ...settings, name, timeZone: viewer.timeZone, roadmapId: roadmap.id }
  const id = randomUUID()
  const joinCode = generateJoinCode((below) => randomInt(below))
  await tx.cohort.create({ data: { id, ...stored, joinCode, createdAt: now } })
  await recordAudit(tx, { action: 'cohort-made', actorId: viewer.id, subjectId: id }, now)
  return { id, name }
}
