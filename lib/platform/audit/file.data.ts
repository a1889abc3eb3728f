import 'server-only'
import { csvHead, csvLines } from '@/lib/foundation/values/csv'
import { rereadRoles } from '@/lib/platform/auth/sessions/session-rows'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/platform/audit-file'
import { recordExport } from './commands'
import { type AuditEntry, listAudit } from './data'
import type { AuditQuery } from './schema'

const writeHead = () => csvHead([words.at(), words.what(), words.action(), words.who(), words.whoId(), words.whomId()])
const PART = 500

const toCells = ({ at, sentence, action, actor, actorId, subjectId }: AuditEntry) => [
  at,
  sentence,
  action,
  actor,
  actorId,
  subjectId,
]

/**
 * Returns all lines of a query as a CSV file, written while it is sent: each part is read once the last one is through,
 * for as long as the viewer is an admin. The log gets a line about the export, which is newer than those in the file.
 * @throws not-found unless the viewer is an admin, too-many in a day, before anything is sent
 */
export async function openAuditFile(
  viewer: Viewer,
  query: AuditQuery,
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  let part = await listAudit(viewer, query, PART)
  await recordExport(viewer, { action: 'audit-exported' }, now)
  const bytes = new TextEncoder()
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      controller.enqueue(bytes.encode(writeHead() + csvLines(part.entries.map(toCells))))
    },
    async pull(controller) {
      if (!part.nextCursor) return controller.close()
      part = await listAudit(await rereadRoles(viewer), { ...query, cursor: part.nextCursor }, PART)
      controller.enqueue(bytes.encode(csvLines(part.entries.map(toCells))))
    },
  }
  // No part is read ahead of its time.
  return new ReadableStream(source, { highWaterMark: 0 })
}
