import 'server-only'
import { recordAudit } from '@/lib/doors/audit/commands'
import { confirmItIsThem } from '@/lib/doors/auth/confirm'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { takeTry } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { openExport } from './archive.data'
import type { ExportInput } from './schema'

/**
 * Gives the viewer everything that is stored of them, as a zip file that is written while it is sent, once it is sure
 * that it is they who ask.
 * @throws invalid (current) or conflict when it may not be them; too-many after five within a day
 */
export async function exportData(
  viewer: Viewer,
  { current }: ExportInput = {},
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  await confirmItIsThem(viewer, current, now)
  await takeTry(limits.dataExport, viewer.id)
  await recordAudit(db(), { action: 'data-exported', actorId: viewer.id, subjectId: viewer.id }, now)
  return openExport(viewer, now)
}
