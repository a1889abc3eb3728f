import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { States } from '../completion'
import { countSteps, type Enrolled, getTrackSlug } from '../log/ledger'

type Enrolling = {
  readonly roadmap: Roadmap
  readonly trackSlug: string
  readonly states: States
  /** For a learner who had a plan before; null for a new one. It stays when they are enrolled already. */
  readonly startedAt: Date | null
}

/** Enrols a learner on a track of a roadmap, with its counters, or changes the track. */
export async function enroll(
  tx: Transaction,
  learnerId: string,
  { roadmap, trackSlug, states, startedAt }: Enrolling,
): Promise<void> {
  const key = { learnerId, roadmapId: roadmap.id }
  const facts = { trackSlug, ...countSteps(roadmap, trackSlug, states) }
  await tx.enrollment.upsert({
    where: { learnerId_roadmapId: key },
    create: { ...key, ...facts, startedAt, seenRevision: roadmap.revision },
    update: facts,
  })
}

/**
 * Enrols a learner on those of some roadmaps that they do not follow yet, each on the track that suits them. The caller
 * holds the learner's row (`lockLog`), so that a tick which commits meanwhile is decided again.
 * @returns all that they follow then
 */
export async function enrollOnMissing(
  tx: Transaction,
  learnerId: string,
  roadmaps: readonly Roadmap[],
  { enrollments, states }: { readonly enrollments: readonly Enrolled[]; readonly states: States },
  startedAt: Date | null,
): Promise<readonly Enrolled[]> {
  const missing = roadmaps.filter(({ id }) => !enrollments.some(({ roadmapId }) => roadmapId === id))
  const added = missing.map((roadmap) => ({ roadmap, trackSlug: getTrackSlug(roadmap, enrollments) }))
  for (const { roadmap, trackSlug } of added) await enroll(tx, learnerId, { roadmap, trackSlug, states, startedAt })
  return [...enrollments, ...added.map(({ roadmap, trackSlug }) => ({ roadmapId: roadmap.id, trackSlug, startedAt }))]
}
