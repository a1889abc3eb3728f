import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import type { Transaction } from '@/lib/foundation/database/db'
import { AppError } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { cohortsManagedBy } from './policy'
import { cohortFields, type settingsToStore } from './stored-cohort'

/**
 * The cohort that a request with the same key has made, as it was asked for.
 * @param settings those that the request asks for, as they are stored; of a zone that it leaves out, any fits
 * @throws key-reused where the first request asked for something else, and where the settings have changed since, it
 *   has no code to join by, or the viewer no longer runs it
 */
export async function findMadeBefore(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  settings: ReturnType<typeof settingsToStore>,
) {
  if ((await tx.cohort.count({ where: { id } })) === 0) return null
  const where = { AND: [{ id, ...settings }, cohortsManagedBy(viewer) ?? { id: '' }] }
  const made = await tx.cohort.findFirst({ where, select: { ...cohortFields, joinCode: true } })
  if (!made?.joinCode) throw new AppError('key-reused', words.keyReused())
  return { ...made, joinCode: made.joinCode }
}
