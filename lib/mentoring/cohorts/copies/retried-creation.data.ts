import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { AppError } from '@/lib/foundation/errors'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { cohortsManagedBy } from '../policy'
import { cohortFields } from '../stored-cohort'

/**
 * Finds the cohort that an earlier request with the same key made with the same settings.
 * @param settings requested ones, as stored; without a time zone or roadmap, any matches
 * @throws key-reused where the settings differ or have changed since, the cohort has no join code, or the viewer no
 * longer runs it
 */
export async function findCohortOfRetry(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  settings: Prisma.CohortWhereInput,
) {
  if ((await tx.cohort.count({ where: { id } })) === 0) return null
  const where = { AND: [{ id, ...settings }, cohortsManagedBy(viewer) ?? { id: '' }] }
  const made = await tx.cohort.findFirst({ where, select: { ...cohortFields, joinCode: true } })
  if (!made?.joinCode) throw new AppError('key-reused', words.keyReused())
  return { ...made, joinCode: made.joinCode }
}
