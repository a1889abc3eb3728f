import 'server-only'
import { recordAudit } from '@/lib/doors/audit/commands'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { learnersHead, learnersLines } from './csv'
import { streamLearners } from './data'
import type { LearnersExport } from './schema'

/**
 * All learners of a query as a CSV file, written while it is sent: a part is read when the last one is through.
 * The audit log has a line of it.
 * @throws as `listLearners`, before anything is sent
 */
export async function openLearnersFile(
  viewer: Viewer,
  query: LearnersExport,
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  const parts = streamLearners(viewer, query, now)
  const first = await parts.next()
  const detail = { cohort: query.cohort ?? null }
  await recordAudit(db(), { action: 'learners-exported', actorId: viewer.id, detail }, now)
  const bytes = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.encode(learnersHead() + learnersLines(first.value ?? [])))
    },
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(bytes.encode(learnersLines(value)))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
