import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { rowsWithin, traceLineage } from '@/lib/learning/roadmaps/lineage'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { ShownWork } from './shown-work'
import { shownWorkFields, toShownWork } from './stored-work'

export type Evidence = ShownWork & {
  readonly id: string
  readonly stepId: string
  readonly createdAt: string
  /** Of the review that it was submitted to; null for what was only shown. */
  readonly reviewId: string | null
}

/**
 * What oneself, or a learner one may see, has shown for a step or for all, newest first. What was shown for a step that
 * a revision split or merged follows to what became of it.
 */
export async function listEvidence(viewer: Viewer, learnerId: string, stepId?: string): Promise<Evidence[]> {
  const rows = await db().evidence.findMany({
    where: {
      learner: { id: learnerId, user: visiblePeople(viewer) },
      ...(stepId === undefined ? {} : { OR: await shownFor(stepId) }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, stepId: true, createdAt: true, iteration: { select: { reviewId: true } }, ...shownWorkFields },
  })
  return rows.map(({ id, stepId, createdAt, iteration, ...work }) => ({
    id,
    stepId,
    createdAt: createdAt.toISOString(),
    reviewId: iteration?.reviewId ?? null,
    ...toShownWork(work),
  }))
}

/** For the step itself, and before a revision for what it was made of, near and far. */
async function shownFor(stepId: string) {
  return rowsWithin(traceLineage(stepId, await db().stepReplacement.findMany({ where: { carriedAt: { not: null } } })))
}
