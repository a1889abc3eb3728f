import 'server-only'
import { recordAudit } from '@/lib/audit/commands'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { type Limit, takeTry } from '@/lib/rate-limit/limit'
import { openExport } from './archive/data'
import { EXPORTS_A_DAY } from './limits'

const exporting: Limit = {
  name: 'export',
  tries: EXPORTS_A_DAY,
  seconds: 24 * 60 * 60,
  refusal: `You have exported your data ${EXPORTS_A_DAY} times within a day. Go on tomorrow.`,
}

/**
 * Gives the viewer everything that is stored of them, as a zip file that is written while it is sent.
 * @throws too-many after five within a day
 */
export async function exportData(viewer: Viewer, now = new Date()): Promise<ReadableStream<Uint8Array>> {
  await takeTry(exporting, viewer.id)
  await recordAudit(db(), { action: 'data-exported', actorId: viewer.id, subjectId: viewer.id }, now)
  return openExport(viewer, now)
}
