import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { visiblePeople } from '@/lib/people/policy'
import { lineageOf, rowsWithin } from '@/lib/roadmaps/lineage'
import { type EvidenceKind, evidenceKindSchema } from './schema'

export type Evidence = {
  readonly id: string
  readonly stepId: string
  readonly kind: EvidenceKind
  readonly url: string
  /** What exactly was shown, where the link names it. */
  readonly commit: string | null
  readonly note: string
  readonly createdAt: string
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
  })
  return rows.map(({ id, stepId, kind, url, commit, note, createdAt }) => ({
    id,
    stepId,
    kind: evidenceKindSchema.parse(kind),
    url,
    commit,
    note,
    createdAt: createdAt.toISOString(),
  }))
}

/** For the step itself, and before a revision for what it was made of, near and far. */
async function shownFor(stepId: string) {
  return rowsWithin(lineageOf(stepId, await db().stepReplacement.findMany({ where: { carriedAt: { not: null } } })))
}
