import 'server-only'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { saveChanges } from '../commands'
import { countTotals, type Totals } from '../completion'
import { getAskedRoadmap } from '../data'
import { getTrackSlug } from '../log/ledger'
import { retryOnConflict } from '../log/log.commands'
import type { ProgressChange } from '../schema'
import { getLedger } from '../states/data'
import type { ChangeResult } from '../step-answer'
import { decideChanges } from './decide-changes'

export type ManyProgressAnswer = {
  /** Slug of the roadmap of these totals. */
  readonly roadmap: string
  /** One result per change, in order. */
  readonly results: readonly ChangeResult[]
  readonly totals: Totals
  readonly eventCount: number
}

/**
 * Sets many steps in one batch, decided in order by the rules of a single change. A refusal affects only its own
 * change; the others are written. The number of statements does not grow with the number of changes.
 * @param within slug of the roadmap whose totals to return; the main one when left out
 * @param keepDone leaves steps that are done or waived already as they are
 * @throws not-found (roadmap, plan), conflict
 */
export async function setManyProgress(
  viewer: Viewer,
  changes: readonly ProgressChange[],
  now = new Date(),
  within?: string,
  keepDone = false,
): Promise<ManyProgressAnswer> {
  const [roadmaps, roadmap] = await Promise.all([listRoadmaps(viewer), getAskedRoadmap(viewer, within)])
  return retryOnConflict(viewer, async () => {
    const before = await getLedger(
      viewer,
      changes.map((change) => change.idempotencyKey),
      now,
    )
    const decided = decideChanges(roadmaps, before, changes, now, keepDone)
    await saveChanges(viewer, roadmaps, before, decided, now)
    const { ledger, results } = decided
    const totals = countTotals(roadmap, getTrackSlug(roadmap, ledger.enrollments), ledger.states)
    return { roadmap: roadmap.slug, results, totals, eventCount: ledger.eventCount }
  })
}
