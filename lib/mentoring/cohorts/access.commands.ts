import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import type { Transaction } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { cohortsManagedBy } from './policy'

/**
 * Lets those through who run a cohort, before they change something about it in the caller's transaction.
 * @returns its name
 * @throws not-found for everybody else
 */
export async function requireManaged(tx: Transaction, viewer: Viewer, cohortId: string): Promise<{ name: string }> {
  const managed = cohortsManagedBy(viewer)
  const cohort =
    managed && isId(cohortId)
      ? await tx.cohort.findFirst({ where: { AND: [{ id: cohortId }, managed] }, select: { name: true } })
      : null
  if (!cohort) throw notFound('cohort')
  return cohort
}
