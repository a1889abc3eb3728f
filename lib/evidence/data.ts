import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { visiblePeople } from '@/lib/people/policy'
import { getRoadmap } from '@/lib/roadmaps/data'
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

/** What oneself, or a learner one may see, has shown for a step or for all, newest first. */
export async function listEvidence(viewer: Viewer, learnerId: string, stepId?: string): Promise<Evidence[]> {
  const roadmap = await getRoadmap(viewer)
  const rows = await db().evidence.findMany({
    where: { stepId, enrollment: { userId: learnerId, roadmapId: roadmap.id, user: visiblePeople(viewer) } },
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
