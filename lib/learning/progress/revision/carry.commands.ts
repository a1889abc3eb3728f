import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { type Lineage, type Replacement, rowsWithin, traceLineage } from '@/lib/learning/roadmaps/lineage'
import type { CompletionRule, Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Operator } from '@/lib/platform/auth/viewer'
import { findChosenTrackSlug, getTrackSlug, type LogEntry } from '../log/ledger'
import { recordEntries } from '../log/log.commands'
import { statesFromRows } from '../rows'
import { carryOver, type Predecessor } from './carry-over'

/** Learners read per query. */
export const CHUNK = 200

export type CarryOverTask = {
  readonly roadmaps: readonly Roadmap[]
  /** The roadmap of the successor. */
  readonly roadmap: Roadmap
  readonly successor: { readonly id: string; readonly completionRule: CompletionRule }
  readonly predecessors: readonly (Predecessor & { readonly isRetired: boolean })[]
  readonly hasOwnMatter: boolean
  /** All replacements, with the open ones dated as if already carried over. */
  readonly replacements: readonly Replacement[]
  readonly now: Date
}

/**
 * Callback that carries over what other domains store about a learner on these steps, in the transaction that writes
 * their log. Those domains build on progress: `lib/mentoring/learners/mentees/event-hooks.commands.ts` implements it.
 * @param entries lines added to the log; none where no status was carried over
 */
export type OnCarryOver = (
  tx: Transaction,
  carry: CarryOverTask,
  learnerId: string,
  entries: readonly LogEntry[],
) => Promise<void>

/**
 * Carries over to one step what every learner had on the steps it replaced. One transaction per learner, each at most
 * once.
 * @returns how many learners' logs were written to
 */
export async function carryOverAll(_operator: Operator, carry: CarryOverTask, onCarry: OnCarryOver): Promise<number> {
  const ids = { in: carry.predecessors.map(({ id }) => id) }
  const hasSomething = { some: { stepId: ids } }
  let count = 0
  for (let after = ''; ; await breathe()) {
    const learners = await db().learner.findMany({
      where: {
        id: { gt: after },
        OR: [
          ...[{ progress: hasSomething }, { notes: hasSomething }, { ownLinks: hasSomething }],
          { marks: { some: { item: { stepId: ids } } } },
        ],
      },
      orderBy: { id: 'asc' },
      take: CHUNK,
      select: { id: true },
    })
    for (const { id } of learners) if (await db().$transaction((tx) => carryOne(tx, carry, id, onCarry))) count++
    const last = learners.at(-1)
    if (!last) return count
    after = last.id
  }
}

/** @returns whether anything was written to the log */
async function carryOne(
  tx: Transaction,
  carry: CarryOverTask,
  learnerId: string,
  onCarry: OnCarryOver,
): Promise<boolean> {
  const { roadmaps, roadmap, successor, predecessors, hasOwnMatter, replacements, now } = carry
  const parts = predecessors.map(({ id }) => id.slice(0, 8)).join('+')
  const idempotencyKey = `carried:${successor.id}:${parts}:${roadmaps.map(({ revision }) => revision).join('.')}`
  const key = { learnerId_idempotencyKey: { learnerId, idempotencyKey } }
  if (await tx.event.findUnique({ where: key, select: { id: true } })) return false
  const learner = await tx.learner.findUnique({
    where: { id: learnerId },
    include: { progress: true, enrollments: true },
  })
  if (!learner) return false
  const lineage = traceLineage(successor.id, replacements)
  const entries = carryOver({
    successorId: successor.id,
    // Progress on a track that no longer exists still counts.
    trackSlug: findChosenTrackSlug(roadmap, learner.enrollments) ?? getTrackSlug(roadmap, learner.enrollments),
    states: statesFromRows(learner.progress),
    evidenceCount: await countEvidence(tx, learnerId, lineage),
    ...{ predecessors, hasOwnMatter, now },
  })
  if (entries.length > 0) {
    await recordEntries({ tx, roadmaps, learnerId, actorId: null, idempotencyKey, now }, entries)
  }
  await onCarry(tx, carry, learnerId, entries)
  return entries.length > 0
}

/** Counts pieces of evidence, and runs in which a step's checks passed: those have their line in the log alone. */
async function countEvidence(tx: Transaction, learnerId: string, lineage: Lineage): Promise<number> {
  const shown = await tx.evidence.count({ where: { learnerId, OR: rowsWithin(lineage) } })
  const steps = [...lineage].map(([stepId, until]) => ({ stepId, receivedAt: until ? { lte: until } : undefined }))
  const passed = await tx.event.count({ where: { learnerId, kind: 'submission', to: 'check', OR: steps } })
  return shown + passed
}
