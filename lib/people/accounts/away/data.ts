import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { absenceFields, findAwayUntil } from './away'

/** Returns the last day on which the viewer is away; null while they are there. */
export async function getOwnAwayUntil(viewer: Viewer, now = new Date()): Promise<Day | null> {
  const absence = await db().user.findUniqueOrThrow({ where: { id: viewer.id }, select: absenceFields })
  return findAwayUntil(absence, now)
}
