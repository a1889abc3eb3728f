import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { getRoadmap, listRoadmaps } from '@/lib/roadmaps/data'
import { type Roadmap, stepsOf } from '@/lib/roadmaps/roadmap'
import type { Day } from '@/lib/values/day-words'
import { lastLearningDay } from '../activity'
import { type Totals, totalsOf } from '../completion'
import { type ProgressEvent, parseEventKind } from '../history'
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
 * itself; the others are written. The number of statements does not grow with the number of ticks, but for steps that
 * the learner had touched before: those take one each.
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
    const { ledger: before, taken } = await loadLedger(tx, viewer.id, changes)
    const decided = decideChanges(roadmaps, before, taken, changes, now)
    await write({ tx, viewer, roadmaps, now }, before, decided)
    const { ledger, results } = decided
    const totals = totalsOf(roadmap, trackOn(roadmap, ledger.enrollments), ledger.states)
    return { roadmap: roadmap.slug, results, totals, eventCount: ledger.eventCount }
  })
}

async function loadLedger(tx: Transaction, learnerId: string, changes: readonly ProgressChange[]) {
  const ours = { idempotencyKey: { in: changes.map((change) => change.idempotencyKey) } }
  const learner = await tx.learner.findUnique({
    where: { id: learnerId },
    include: { progress: true, enrollments: true, events: { where: ours }, settledKeys: { where: ours } },
  })
  if (!learner) throw notFound('The plan')
  const { eventCount, enrollments } = learner
  const ledger: Ledger = { eventCount, enrollments, states: statesFromRows(learner.progress) }
  const taken = new Map<string, StoredRequest>([
    ...learner.settledKeys.map((row) => [row.idempotencyKey, { ...row, kind: 'status' }] as const),
    ...learner.events.map((row) => [row.idempotencyKey, row] as const),
  ])
  return { ledger, taken }
}

type Writing = {
  readonly tx: Transaction
  readonly viewer: Viewer
  readonly roadmaps: readonly Roadmap[]
  readonly now: Date
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
  const lastDay = await learningDayWith(writing, events)
  const data = recorded.map(({ event, statedAt, idempotencyKey }) => {
    return { ...eventRow(learnerId, event, { actorId: learnerId, idempotencyKey, receivedAt: now }), statedAt }
  })
  await tx.event.createMany({ data })
  await writeStates(writing, before, ledger, events)
  const head = { eventCount: ledger.eventCount, lastLearningDay: lastDay, lastEventAt: now }
  await tx.learner.update({ where: { id: learnerId }, data: head })
  for (const roadmap of movedBy(events, writing.roadmaps, ledger)) {
    await tx.enrollment.upsert(enrollmentUpsert(learnerId, roadmap, ledger))
  }
  const [main] = writing.roadmaps
  if (main) await tx.membership.updateMany(membershipUpdate(learnerId, main, ledger, lastDay))
}

/** Steps that were never touched are written together, the others one by one. */
async function writeStates({ tx, viewer }: Writing, before: Ledger, after: Ledger, events: readonly ProgressEvent[]) {
  const last = new Map(events.map((event) => [event.stepId, event]))
  const rows = [...last.values()].map(({ stepId, occurredAt }) =>
    progressUpsert(viewer.id, stepId, after.states, occurredAt),
  )
  const isNew = (row: (typeof rows)[number]) => before.states[row.create.stepId] === undefined
  await tx.stepProgress.createMany({ data: rows.filter(isNew).map(({ create }) => create) })
  for (const { where, update } of rows.filter((row) => !isNew(row)))
    await tx.stepProgress.update({ where, data: update })
}

/**
 * The last learning day with more events, as the whole log says it: of many ticks at once some may go forward, some
 * back, on different days.
 */
async function learningDayWith({ tx, viewer }: Writing, more: readonly ProgressEvent[]): Promise<Day | null> {
  const rows = await tx.event.findMany({
    where: { learnerId: viewer.id },
    orderBy: { sequence: 'asc' },
    select: { sequence: true, stepId: true, kind: true, from: true, to: true, reason: true, occurredAt: true },
  })
  const events = rows.map(({ kind, ...row }) => ({ ...row, kind: parseEventKind(kind) }))
  return lastLearningDay([...events, ...more], viewer.timeZone)
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
