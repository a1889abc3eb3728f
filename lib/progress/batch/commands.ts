import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { againIfOvertaken, db } from '@/lib/db'
import { getRoadmap, listRoadmaps } from '@/lib/roadmaps/data'
import { append, loadLedger } from '../commands'
import { type Totals, totalsOf } from '../completion'
import { trackOn } from '../record'
import type { ProgressChange } from '../schema'
import type { StoredRequest } from '../set-status'
import type { ChangeResult } from '../step-answer'
import { decideChanges } from './decide-changes'

export type ManyProgressAnswer = {
  /** Slug of the roadmap whose totals these are. */
  readonly roadmap: string
  /** One for each change, in their order. */
  readonly results: readonly ChangeResult[]
  readonly totals: Totals
  readonly eventCount: number
}

/**
 * Many ticks in one batch, decided in their order by the rules of a single one. A refused one refuses only itself; the
 * others are written. The number of statements does not grow with the number of ticks.
 * @param within slug of the roadmap whose totals to answer; the main one when left out
 * @throws not-found (roadmap, plan), conflict
 */
export async function setManyProgress(
  viewer: Viewer,
  changes: readonly ProgressChange[],
  now = new Date(),
  within?: string,
): Promise<ManyProgressAnswer> {
  const [roadmaps, roadmap] = await Promise.all([listRoadmaps(viewer), getRoadmap(viewer, within)])
  return againIfOvertaken(async () => {
    const [before, taken] = await Promise.all([loadLedger(viewer, null), loadTaken(viewer, changes)])
    const decided = decideChanges(roadmaps, before.ledger, taken, changes, now)
    await append(viewer, roadmaps, before, decided, now)
    const { ledger, results } = decided
    const totals = totalsOf(roadmap, trackOn(roadmap, ledger.enrollments), ledger.states)
    return { roadmap: roadmap.slug, results, totals, eventCount: ledger.eventCount }
  })
}

/** What is stored under those of their keys that came before. */
async function loadTaken({ id: learnerId }: Viewer, changes: readonly ProgressChange[]) {
  const where = { learnerId, idempotencyKey: { in: changes.map((change) => change.idempotencyKey) } }
  const said = { idempotencyKey: true, stepId: true, to: true, reason: true, statedAt: true } as const
  const [events, settled] = await Promise.all([
    db().event.findMany({ where, select: { ...said, kind: true } }),
    db().settledKey.findMany({ where, select: said }),
  ])
  return new Map<string, StoredRequest>([
    ...settled.map((row) => [row.idempotencyKey, { ...row, kind: 'status' }] as const),
    ...events.map((row) => [row.idempotencyKey, row] as const),
  ])
}
