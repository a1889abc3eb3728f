import 'server-only'
import { recordExport } from '@/lib/doors/audit/commands'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { learnersHead, learnersLines } from './csv'
import { streamLearners } from './data'
import type { LearnersExport } from './schema'

/**
 * All learners of a query as a CSV file, written while it is sent: a part is read when the last one is through.
 * The audit log has a line of it.
 * @throws as `listLearners`, and too-many in a day, before anything is sent
 */
export async function openLearnersFile(
  viewer: Viewer,
  query: LearnersExport,
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  const parts = streamLearners(viewer, query, now)
  const first = await parts.next()
  const detail = { cohort: query.cohort ?? null }
  await recordExport(viewer, { action: 'learners-exported', detail }, now)
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
