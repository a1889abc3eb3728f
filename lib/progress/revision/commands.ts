import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Operator, type Viewer, visitor } from '@/lib/auth/viewer'
import { db, type Transaction } from '@/lib/db'
import { getRoadmap, listRoadmaps } from '@/lib/roadmaps/data'
import { findPlace, type Roadmap, type Step } from '@/lib/roadmaps/roadmap'
import { carryOver, type Predecessor } from '../carry-over'
import { recordEntries } from '../commands'
import { countersOf, trackOn } from '../record'
import { statesFromRows } from '../rows'

const CHUNK = 200

export type Settled = { readonly carried: number; readonly recounted: number }

/**
 * Settles what a sync of the content left to do: what learners had on steps that were split or merged goes to what
 * became of them, and counters are counted anew where other steps count now. One learner at a time, each at most
 * once: a start that was stopped half way goes on at the next.
 * @returns how many learners were written to
 */
export async function settleRevisions(_operator: Operator, now = new Date()): Promise<Settled> {
  const roadmaps = await listRoadmaps(visitor)
  const edges = await db().stepReplacement.findMany({
    where: { carriedAt: null },
    include: { predecessor: { select: { id: true, retiredAt: true, tracks: { include: { track: true } } } } },
  })
  let carried = 0
  for (const successorId of new Set(edges.map((edge) => edge.successorId))) {
    const place = findPlace(roadmaps, successorId)
    if (!place) continue
    const predecessors = edges
      .filter((edge) => edge.successorId === successorId)
      .map(({ predecessor: { id, retiredAt, tracks } }) => ({
        id,
        isRetired: retiredAt !== null,
        tracks: tracks.map(({ track }) => track.slug),
      }))
    carried += await carryAll({ roadmaps, ...place, predecessors, now })
    await db().stepReplacement.updateMany({ where: { successorId, carriedAt: null }, data: { carriedAt: now } })
  }
  return { carried, recounted: await recount(roadmaps) }
}

type Carry = {
  readonly roadmaps: readonly Roadmap[]
  /** The successor's home. */
  readonly roadmap: Roadmap
  /** The successor. */
  readonly step: Step
  readonly predecessors: readonly (Predecessor & { readonly isRetired: boolean })[]
  readonly now: Date
}

async function carryAll(carry: Carry): Promise<number> {
  const ids = carry.predecessors.map(({ id }) => id)
  const hasSomething = { some: { stepId: { in: ids } } }
  let after = ''
  for (let count = 0; ; await breathe()) {
    const learners = await db().learner.findMany({
      where: {
        id: { gt: after },
        OR: [{ progress: hasSomething }, { notes: hasSomething }, { ownLinks: hasSomething }],
      },
      orderBy: { id: 'asc' },
      take: CHUNK,
      select: { id: true },
    })
    for (const { id } of learners) await db().$transaction((tx) => carryOne(tx, carry, id))
    count += learners.length
    const last = learners.at(-1)
    if (!last) return count
    after = last.id
  }
}

async function carryOne(tx: Transaction, carry: Carry, learnerId: string): Promise<void> {
  const { roadmaps, roadmap, step, predecessors, now } = carry
  const parts = predecessors.map(({ id }) => id.slice(0, 8)).join('+')
  const idempotencyKey = `carried:${step.id}:${parts}:${roadmap.revision}`
  const key = { learnerId_idempotencyKey: { learnerId, idempotencyKey } }
  if (await tx.event.findUnique({ where: key, select: { id: true } })) return
  await carryWorkbook(tx, carry, learnerId)
  await carryReview(tx, carry, learnerId)
  const learner = await tx.learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: { progress: true, enrollments: true },
  })
  const track = trackOn(roadmap, learner.enrollments)
  const carriedBefore = await tx.event.count({ where: { learnerId, stepId: step.id, kind: 'carried-submission' } })
  const states = statesFromRows(learner.progress)
  const entries = carryOver({ successorId: step.id, predecessors, trackSlug: track, states, carriedBefore, now })
  if (entries.length === 0) return
  await recordEntries({ tx, roadmaps, learnerId, actorId: null, idempotencyKey, now }, entries)
}

/** Notes and links are copied, never moved; marks go with the points that kept their key. */
async function carryWorkbook(tx: Transaction, { step, predecessors }: Carry, learnerId: string): Promise<void> {
  const stepId = step.id
  const from = { learnerId, stepId: { in: predecessors.map(({ id }) => id) } }
  const notes = await tx.note.findMany({ where: from, include: { step: { select: { title: true } } } })
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

/** A review of a step that is gone goes on under the step that is reviewed in its place, with all its iterations. */
async function carryReview(tx: Transaction, { step, predecessors }: Carry, learnerId: string): Promise<void> {
  if (step.completionRule !== 'review') return
  const retired = predecessors.filter(({ isRetired }) => isRetired).map(({ id }) => id)
  const there = await tx.review.count({ where: { learnerId, stepId: step.id } })
  if (there > 0) return
  const newest = await tx.review.findFirst({
    where: { learnerId, stepId: { in: retired } },
    orderBy: { submittedAt: 'desc' },
    select: { id: true },
  })
  if (newest) await tx.review.update({ where: { id: newest.id }, data: { stepId: step.id } })
}

/** Counters of the enrollments that were counted before other steps counted. */
async function recount(roadmaps: readonly Roadmap[]): Promise<number> {
  let count = 0
  for (const { id: roadmapId, countedSince } of await db().roadmap.findMany()) {
    const roadmap = roadmaps.find(({ id }) => id === roadmapId)
    if (!roadmap) continue
    for (;;) {
      const stale = await db().enrollment.findMany({
        where: { roadmapId, countedAt: { lt: countedSince } },
        take: CHUNK,
        select: { learnerId: true },
      })
      if (stale.length === 0) break
      for (const { learnerId } of stale) await db().$transaction((tx) => recountOne(tx, roadmap, learnerId))
      count += stale.length
      await breathe()
    }
  }
  return count
}

async function recountOne(tx: Transaction, roadmap: Roadmap, learnerId: string): Promise<void> {
  const where = { learnerId_roadmapId: { learnerId, roadmapId: roadmap.id } }
  const { trackSlug } = await tx.enrollment.findUniqueOrThrow({ where, select: { trackSlug: true } })
  const rows = await tx.stepProgress.findMany({ where: { learnerId } })
  await tx.enrollment.update({ where, data: countersOf(roadmap, trackSlug, statesFromRows(rows)) })
}

/** Says that the viewer has read what changed up to a revision. A newer one is told again. Twice is once. */
export async function markChangesSeen(viewer: Viewer, roadmapSlug: string, revision: number): Promise<void> {
  const roadmap = await getRoadmap(viewer, roadmapSlug)
  const seenRevision = Math.min(revision, roadmap.revision)
  await db().enrollment.updateMany({
    where: { learnerId: viewer.id, roadmapId: roadmap.id, seenRevision: { lt: seenRevision } },
    data: { seenRevision },
  })
}
