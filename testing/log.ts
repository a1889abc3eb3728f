import { db } from '@/lib/foundation/database/db'
import { type ProgressEvent, parseEventKind } from '@/lib/learning/progress/history'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Loads a learner's whole log, or that of one step, in order. The product never loads a whole log at once. */
export async function listEvents(
  _viewer: Viewer,
  learnerId: string,
  { stepId }: { stepId?: string } = {},
): Promise<ProgressEvent[]> {
  const rows = await db().event.findMany({
    where: { learnerId, stepId },
    orderBy: { sequence: 'asc' },
    select: {
      sequence: true,
      stepId: true,
      kind: true,
      from: true,
      to: true,
      known: true,
      reason: true,
      occurredAt: true,
    },
  })
  return rows.map(({ kind, ...row }) => ({ ...row, kind: parseEventKind(kind) }))
}
