import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db, type Transaction } from '@/lib/db'
import { lineageOf, type Replacement, rowsWithin } from '@/lib/roadmaps/lineage'
import type { CompletionRule, Roadmap } from '@/lib/roadmaps/roadmap'
import { carryOver, type Predecessor } from '../../carry-over'
import { recordEntries } from '../../commands'
import { type Entry, trackChosenOn, trackOn } from '../../record'
import { statesFromRows } from '../../rows'
import { carryReview } from './reviews/commands'

/** So many learners are asked for at once. */
export const CHUNK = 200

export type Carry = {
  readonly roadmaps: readonly Roadmap[]
  /** The successor's home. */
  readonly roadmap: Roadmap
  readonly successor: { readonly id: string; readonly completionRule: CompletionRule }
  readonly predecessors: readonly (Predecessor & { readonly isRetired: boolean })[]
  readonly hasOwnMatter: boolean
  /** All there are, as they will stand once this is carried. */
  readonly replacements: readonly Replacement[]
  readonly now: Date
}

/**
 * Carries over to one step what every learner had on those it took over. One transaction for each learner, each at
 * most once.
 * @returns how many learners' logs were written to
 */
export async function carryAll(carry: Carry): Promise<number> {
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
    for (const { id } of learners) if (await db().$transaction((tx) => carryOne(tx, carry, id))) count++
    const last = learners.at(-1)
    if (!last) return count
    after = last.id
  }
}

/** @returns whether anything was written to the log */
async function carryOne(tx: Transaction, carry: Carry, learnerId: string): Promise<boolean> {
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
  await carryWorkbook(tx, carry, learnerId)
  await carryReview(tx, carry, learnerId)
  const shown = rowsWithin(lineageOf(successor.id, replacements))
  const entries = carryOver({
    successorId: successor.id,
    // What was done on a track that is there no more was done all the same.
    trackSlug: trackChosenOn(roadmap, learner.enrollments) ?? trackOn(roadmap, learner.enrollments),
    states: statesFromRows(learner.progress),
    evidenceCount: await tx.evidence.count({ where: { learnerId, OR: shown } }),
    ...{ predecessors, hasOwnMatter, now },
  })
  if (entries.length > 0) {
    await recordEntries({ tx, roadmaps, learnerId, actorId: null, idempotencyKey, now }, entries)
    await carryWaiver(tx, carry, learnerId, entries)
  }
  return entries.length > 0
}

/** A waiver that came along ends like the first of those that it was made of, and goes back to where the step stood. */
async function carryWaiver(tx: Transaction, carry: Carry, learnerId: string, entries: readonly Entry[]) {
  const waived = entries.find(({ kind, to }) => kind === 'carried-status' && to === 'waived')
  if (!waived) return
  const waivers = await tx.waiver.findMany({
    where: { learnerId, stepId: { in: carry.predecessors.map(({ id }) => id) }, endedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  const endOf = ({ expiresAt }: { expiresAt: Date | null }) => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY
  const first = waivers.reduce((a, b) => (a && endOf(a) <= endOf(b) ? a : b), waivers[0])
  if (!first) return
  const { mentorId, reason, createdAt, expiresAt } = first
  const isBegun = waived.from === 'not-started' && waivers.some(({ previousStatus }) => previousStatus === 'learning')
  const previousStatus = isBegun ? 'learning' : (waived.from ?? 'not-started')
  const terms = { mentorId, reason, createdAt, expiresAt, previousStatus }
  await tx.waiver.create({ data: { learnerId, stepId: carry.successor.id, ...terms } })
}

/** Notes and links are copied, never moved; marks go with the points that kept their key. */
async function carryWorkbook(tx: Transaction, { successor, predecessors }: Carry, learnerId: string): Promise<void> {
  const stepId = successor.id
  const from = { learnerId, stepId: { in: predecessors.map(({ id }) => id) } }
  const written = { ...from, body: { not: '' } }
  const notes = await tx.note.findMany({ where: written, include: { step: { select: { title: true } } } })
  const own = await tx.note.findUnique({ where: { learnerId_stepId: { learnerId, stepId } } })
  if (notes.length > 0 && !own) {
    const [only] = notes
    const body =
      notes.length === 1 && only ? only.body : notes.map((note) => `## ${note.step.title}\n\n${note.body}`).join('\n\n')
    await tx.note.create({ data: { learnerId, stepId, body } })
  }
  const links = await tx.ownLink.findMany({ where: from, orderBy: { createdAt: 'asc' } })
  for (const { title, url, createdAt } of links) {
    const where = { learnerId_stepId_url: { learnerId, stepId, url } }
    await tx.ownLink.upsert({ where, create: { learnerId, stepId, title, url, createdAt }, update: {} })
  }
  const marks = await tx.checklistMark.findMany({
    where: { learnerId, item: { stepId: from.stepId } },
    include: { item: { select: { key: true } } },
  })
  const items = await tx.checklistItem.findMany({ where: { stepId, key: { in: marks.map(({ item }) => item.key) } } })
  for (const { id: itemId, key } of items) {
    const markedAt = marks.find(({ item }) => item.key === key)?.markedAt ?? new Date(0)
    const where = { learnerId_itemId: { learnerId, itemId } }
    await tx.checklistMark.upsert({ where, create: { learnerId, itemId, markedAt }, update: {} })
  }
}
