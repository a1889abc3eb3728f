import 'server-only'
import { recordAudit } from '@/lib/audit/commands'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { takeTry } from '@/lib/rate-limit/limit'
import { limits } from '@/lib/rate-limit/limits'
import { openExport } from './archive/data'

/**
 * Gives the viewer everything that is stored of them, as a zip file that is written while it is sent.
 * @throws too-many after five within a day
 */
export async function exportData(viewer: Viewer, now = new Date()): Promise<ReadableStream<Uint8Array>> {
  await takeTry(limits.dataExport, viewer.id)
  await recordAudit(db(), { action: 'data-exported', actorId: viewer.id, subjectId: viewer.id }, now)
  return openExport(viewer, now)
}
