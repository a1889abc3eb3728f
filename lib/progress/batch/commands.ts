import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { getRoadmap, listRoadmaps } from '@/lib/roadmaps/data'
import { type Roadmap, stepsOf } from '@/lib/roadmaps/roadmap'
import type { Day } from '@/lib/values/day-words'
import { type Totals, totalsOf } from '../completion'
import { type ProgressEvent, parseEventKind } from '../history'
import { lastLearningDayWith } from '../learning-day'
import { type Ledger, roadmapsMovedBy, trackOn } from '../record'
import { enrollmentUpsert, eventRow, membershipUpdate, progressUpsert, statesFromRows } from '../rows'
import type { ProgressChange } from '../schema'
import type { StoredRequest } from '../set-status'
import type { ChangeResult } from '../step-answer'
import { type DecidedChanges, decideChanges } from './decide-changes'

export type ManyProgressAnswer = {
  /** Slug of the roadmap whose totals these are. */
  readonly roadmap: string
  /** One for each change, in their order. */
  readonly results: readonly ChangeResult[]
  readonly totals: Totals
  readonly eventCount: number
}

/**
 * Many ticks in one transaction, decided in their order by the rules of a single one. A refused one refuses only
 * itself; the others are written. The number of statements does not grow with the number of ticks, only with how many
 * different things are said of steps that the learner had touched before.
 * @param within slug of the roadmap whose totals to answer; the main one when left out
 * @throws not-found (roadmap, plan)
 */
export async function setManyProgress(
  viewer: Viewer,
  changes: readonly ProgressChange[],
  now = new Date(),
  within?: string,
): Promise<ManyProgressAnswer> {
  const [roadmaps, roadmap] = await Promise.all([listRoadmaps(viewer), getRoadmap(viewer, within)])
  return db().$transaction(async (tx) => {
    const { ledger: before, taken, lastLearningDay } = await loadLedger(tx, viewer.id, changes)
    const decided = decideChanges(roadmaps, before, taken, changes, now)
    await write({ tx, viewer, roadmaps, now, lastLearningDay }, before, decided)
    const { ledger, results } = decided
    const totals = totalsOf(roadmap, trackOn(roadmap, ledger.enrollments), ledger.states)
    return { roadmap: roadmap.slug, results, totals, eventCount: ledger.eventCount }
  })
}

async function loadLedger(tx: Transaction, learnerId: string, changes: readonly ProgressChange[]) {
  const ours = { idempotencyKey: { in: changes.map((change) => change.idempotencyKey) } }
  const learner = await tx.learner.findUnique({
    where: { id: learnerId },
    select: {
      eventCount: true,
      lastLearningDay: true,
      progress: true,
      enrollments: { select: { roadmapId: true, trackSlug: true } },
      events: { where: ours },
      settledKeys: { where: ours },
    },
  })
  if (!learner) throw notFound('The plan')
  const { eventCount, enrollments, lastLearningDay } = learner
  const ledger: Ledger = { eventCount, enrollments, states: statesFromRows(learner.progress) }
  const taken = new Map<string, StoredRequest>([
    ...learner.settledKeys.map((row) => [row.idempotencyKey, { ...row, kind: 'status' }] as const),
    ...learner.events.map((row) => [row.idempotencyKey, row] as const),
  ])
  return { ledger, taken, lastLearningDay }
}

type Writing = {
  readonly tx: Transaction
  readonly viewer: Viewer
  readonly roadmaps: readonly Roadmap[]
  readonly now: Date
  /** As it was before. */
  readonly lastLearningDay: Day | null
}

async function write(writing: Writing, before: Ledger, { recorded, settled, ledger }: DecidedChanges): Promise<void> {
  const { tx, viewer, now } = writing
  const learnerId = viewer.id
  if (settled.length > 0) {
    const data = settled.map(({ request: { status, ...request }, idempotencyKey }) => {
      return { ...request, learnerId, idempotencyKey, to: status, createdAt: now }
    })
    await tx.settledKey.createMany({ data })
  }
  if (recorded.length === 0) return
  const events = recorded.map(({ event }) => event)
  const lastDay = await lastLearningDayWith(writing.lastLearningDay, events, viewer.timeZone, now, (since) =>
    eventsSince(writing, since),
  )
  const data = recorded.map(({ event, statedAt, idempotencyKey }) => {
    return { ...eventRow(learnerId, event, { actorId: learnerId, idempotencyKey, receivedAt: now }), statedAt }
  })
  await tx.event.createMany({ data })
  await writeStates(writing, before, ledger, events)
  const head = { eventCount: ledger.eventCount, lastLearningDay: lastDay, lastEventAt: now }
  await tx.learner.update({ where: { id: learnerId }, data: head, select: { id: true } })
  for (const roadmap of movedBy(events, writing.roadmaps, ledger)) {
    await tx.enrollment.upsert({ ...enrollmentUpsert(learnerId, roadmap, ledger), select: { roadmapId: true } })
  }
  const [main] = writing.roadmaps
  if (main) await tx.membership.updateMany(membershipUpdate(learnerId, main, ledger, lastDay))
}

/** Steps that were never touched are written together, and so are others of which the same is said. */
async function writeStates({ tx, viewer }: Writing, before: Ledger, after: Ledger, events: readonly ProgressEvent[]) {
  const learnerId = viewer.id
  const last = new Map(events.map((event) => [event.stepId, event]))
  const rows = [...last.values()].map(({ stepId, occurredAt }) =>
    progressUpsert(learnerId, stepId, after.states, occurredAt),
  )
  const isNew = (row: (typeof rows)[number]) => before.states[row.create.stepId] === undefined
  const fresh = rows.filter(isNew)
  if (fresh.length > 0) await tx.stepProgress.createMany({ data: fresh.map(({ create }) => create) })
  const alike = new Map<string, (typeof rows)[number][]>()
  for (const row of rows.filter((row) => !isNew(row))) {
    const said = JSON.stringify(row.update)
    alike.set(said, [...(alike.get(said) ?? []), row])
  }
  for (const same of alike.values()) {
    const stepId = { in: same.map(({ create }) => create.stepId) }
    await tx.stepProgress.updateMany({ where: { learnerId, stepId }, data: same[0]?.update ?? {} })
  }
}

/** What happened to a learner from a moment on, as the transaction sees it. */
async function eventsSince({ tx, viewer }: Writing, since?: Date): Promise<readonly ProgressEvent[]> {
  const rows = await tx.event.findMany({
    where: { learnerId: viewer.id, occurredAt: since && { gte: since } },
    orderBy: { sequence: 'asc' },
    select: { sequence: true, stepId: true, kind: true, from: true, to: true, reason: true, occurredAt: true },
  })
  return rows.map(({ kind, ...row }) => ({ ...row, kind: parseEventKind(kind) }))
}

function movedBy(events: readonly ProgressEvent[], roadmaps: readonly Roadmap[], ledger: Ledger): ReadonlySet<Roadmap> {
  const ids = new Set(events.map((event) => event.stepId))
  return new Set(
    roadmaps
      .flatMap(stepsOf)
      .filter((step) => ids.has(step.id))
      .flatMap((step) => roadmapsMovedBy(step.slug, step.roadmapSlug, roadmaps, ledger.enrollments)),
  )
}
