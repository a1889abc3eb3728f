import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { States } from '../completion'
import { countSteps } from '../log/ledger'

/** Enrols a learner on a track of a roadmap, with its counters, or changes the track. */
export async function enroll(
  tx: Transaction,
  learnerId: string,
  { roadmap, trackSlug, states }: { readonly roadmap: Roadmap; readonly trackSlug: string; readonly states: States },
): Promise<void> {
  const key = { learnerId, roadmapId: roadmap.id }
  const facts = { trackSlug, ...countSteps(roadmap, trackSlug, states) }
  await tx.enrollment.upsert({
    where: { learnerId_roadmapId: key },
    create: { ...key, ...facts, seenRevision: roadmap.revision },
    update: facts,
  })
}
