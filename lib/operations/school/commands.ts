import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound, tooManyRequests } from '@/lib/foundation/errors'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { FifoMutex } from '@/lib/operations/privacy/export/fifo-mutex'
import { streamWhileHolding } from '@/lib/operations/privacy/export/stream-while-holding'
import { canAdminister } from '@/lib/people/accounts/policy'
import { recordAudit } from '@/lib/platform/audit/commands'
import { requireReauthentication, requireRecentSignIn } from '@/lib/platform/auth/reauthentication'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { exportsRunning } from '@/messages/generated/operations/export-refusals'
import { openSchoolArchive } from './archive.data'
import type { PeopleExportInput } from './schema'

/** Lock by which this process computes one archive at a time. Exports of one's own data have another. */
export const schoolMutex = new FifoMutex()
const WAIT_MS = 5000
const RETRY_SECONDS = 30

/**
 * Returns people, progress, reviews and cohorts of the instance as a zip file that is written while it is sent. The audit
 * log gets a line first.
 * @param proof the admin's password; null where a recent sign-in is the proof
 * @throws not-found unless the viewer is an admin; invalid (current) or conflict without proof; too-many after five within
 * a day, and while another archive is being made
 */
export async function exportPeople(
  viewer: Viewer,
  proof: PeopleExportInput | null,
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  if (!canAdminister(viewer)) throw notFound('page')
  await (proof ? requireReauthentication(viewer, proof.current, now) : requireRecentSignIn(viewer, now))
  const release = await schoolMutex.acquire(WAIT_MS)
  if (!release) throw tooManyRequests(exportsRunning(), RETRY_SECONDS)
  try {
    await consumeLimit(limits.peopleExport, viewer.id)
    await recordAudit(db(), { action: 'people-exported', actorId: viewer.id }, now)
    return streamWhileHolding(openSchoolArchive(viewer, now), schoolMutex, release, () => false)
  } catch (error) {
    release()
    throw error
  }
}
