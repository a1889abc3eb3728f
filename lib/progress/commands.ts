import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/auth/viewer'
import { db, isMissingRow, isUniqueViolation, type Transaction } from '@/lib/db'
import { AppError, conflict, invalid, notFound } from '@/lib/errors'
import { getRoadmap } from '@/lib/roadmaps/data'
import { findStep, type Roadmap, type Step } from '@/lib/roadmaps/roadmap'
import { type Day, dayOf, startOfDay } from '@/lib/values/calendar-date'
import { lastLearningDay, movesForward } from './activity'
import { assuranceOf, type Progress, stateOf, totalsOf } from './completion'
import { listEvents, statesFromRows } from './data'
import type { ProgressEvent } from './history'
import { countersOf, type Entry, type Ledger, record } from './record'
import type { SetProgress } from './schema'
import { decideStatus, type StatusRefusal, type StatusRequest } from './set-status'
import type { Assurance, Status } from './status'

const ATTEMPTS = 8

export type ProgressAnswer = {
  readonly step: {
    readonly id: string
    readonly slug: string
    readonly status: Status
    readonly reason: string | null
    readonly statusAt: string | null
    readonly assurance: Assurance | null
  }
  readonly totals: Progress['totals']
  readonly eventCount: number
}

/**
 * One tick: sets a step's status, once for each idempotency key, in one conditional batch that is tried again when
 * another writer took the log's next number first.
 * @throws not-found (step, plan), invalid, key-reused, conflict
 */
export async function setProgress(
  viewer: Viewer,
  stepRef: string,
  input: SetProgress,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<ProgressAnswer> {
  const roadmap = await getRoadmap(viewer)
  const step = findStep(roadmap, stepRef)
  if (!step) throw notFound('The step')
  const request = {
    stepId: step.id,
    status: input.status,
    reason: input.reason || null,
    statedAt: input.occurredAt ?? null,
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { enrollment, ledger, stored } = await loadLedger(viewer, roadmap, idempotencyKey)
    const decision = decideStatus(stateOf(ledger.states, step.id).status, request, stored, now)
    if (!decision.ok) throw errorOf(decision.refusal)
    if (decision.value.kind === 'unchanged') await settleKey(enrollment.id, idempotencyKey, request, now)
    if (decision.value.kind !== 'changed') return answer(roadmap, step, ledger)
    const { from, to, reason, occurredAt, statedAt } = decision.value
    const { ledger: after, event } = record(ledger, { stepId: step.id, kind: 'status', from, to, reason, occurredAt })
    const learningDay = await learningDayAfter(viewer, enrollment.lastLearningDay, event)
    try {
      await db().$transaction([
        db().event.create({ data: { ...eventRow(enrollment.id, viewer, event, idempotencyKey, now), statedAt } }),
        db().stepProgress.upsert(progressRow(enrollment.id, step.id, after, occurredAt)),
        db().enrollment.update({
          where: { id: enrollment.id, eventCount: ledger.eventCount, trackSlug: ledger.trackSlug },
          data: enrollmentRow(roadmap, after, learningDay, now),
        }),
      ])
      return answer(roadmap, step, after)
    } catch (error) {
      if (!isUniqueViolation(error) && !isMissingRow(error)) throw error
    }
  }
  throw conflict('Too many changes at once. Try again.')
}

/** A learner's log, open for writing within a transaction that holds the write lock. */
export type Log = {
  readonly tx: Transaction
  readonly roadmap: Roadmap
  readonly enrollmentId: string
  readonly idempotencyKey: string
  readonly now: Date
}

/** Appends entries to a log, with the states and counters that follow from them. The caller has decided they may. */
export async function recordEntries(viewer: Viewer, log: Log, entries: readonly Entry[]): Promise<void> {
  const { tx, roadmap, enrollmentId, idempotencyKey, now } = log
  const row = await tx.enrollment.findUniqueOrThrow({
    where: { id: enrollmentId },
    include: { progress: true, user: { select: { timeZone: true } } },
  })
  let ledger: Ledger = {
    trackSlug: row.trackSlug,
    eventCount: row.eventCount,
    states: statesFromRows(row.progress),
  }
  let learningDay = row.lastLearningDay
  for (const [index, entry] of entries.entries()) {
    const { ledger: after, event } = record(ledger, entry)
    const key = index === 0 ? idempotencyKey : `${idempotencyKey}#${index}`
    await tx.event.create({ data: eventRow(enrollmentId, viewer, event, key, now) })
    await tx.stepProgress.upsert(progressRow(enrollmentId, entry.stepId, after, entry.occurredAt))
    // What a mentor does is no learning day of the learner's.
    if (row.userId === viewer.id && movesForward(event)) {
      learningDay = later(learningDay, dayOf(event.occurredAt, row.user.timeZone))
    }
    ledger = after
  }
  await tx.enrollment.update({
    where: { id: enrollmentId },
    data: enrollmentRow(roadmap, ledger, learningDay, now),
  })
}

async function loadLedger(viewer: Viewer, roadmap: Roadmap, idempotencyKey: string) {
  const enrollment = await db().enrollment.findUnique({
    where: { userId_roadmapId: { userId: viewer.id, roadmapId: roadmap.id } },
    include: {
      progress: true,
      events: { where: { idempotencyKey }, take: 1 },
      settledKeys: { where: { idempotencyKey }, take: 1 },
    },
  })
  if (!enrollment) throw notFound('The plan')
  const ledger: Ledger = {
    trackSlug: enrollment.trackSlug,
    eventCount: enrollment.eventCount,
    states: statesFromRows(enrollment.progress),
  }
  const [settled] = enrollment.settledKeys
  const stored = enrollment.events[0] ?? (settled ? { ...settled, kind: 'status' } : null)
  return { enrollment, ledger, stored }
}

/** Takes the key of a request that changed nothing. Twice at once is once. */
async function settleKey(enrollmentId: string, idempotencyKey: string, request: StatusRequest, now: Date) {
  const { stepId, status, reason, statedAt } = request
  const key = { enrollmentId, idempotencyKey }
  await db().settledKey.upsert({
    where: { enrollmentId_idempotencyKey: key },
    create: { ...key, stepId, to: status, reason, statedAt, createdAt: now },
    update: {},
  })
}

/**
 * The last learning day with one more event, as the whole log would say it: forward on a later day, the events of that
 * day decide; back, all of them do.
 */
async function learningDayAfter(viewer: Viewer, known: Day | null, event: ProgressEvent): Promise<Day | null> {
  const { timeZone } = viewer
  const day = dayOf(event.occurredAt, timeZone)
  const isForward = movesForward(event)
  if (isForward && known && known >= day) return known
  const since = isForward ? startOfDay(day, timeZone) : undefined
  const events = await listEvents(viewer, viewer.id, { since })
  const found = lastLearningDay([...events, event], timeZone)
  return isForward ? (found ?? known) : found
}

const later = (a: Day | null, b: Day): Day => (a && a > b ? a : b)

function eventRow(enrollmentId: string, viewer: Viewer, event: ProgressEvent, idempotencyKey: string, now: Date) {
  return { ...event, enrollmentId, actorId: viewer.id, idempotencyKey, receivedAt: now }
}

function progressRow(enrollmentId: string, stepId: string, ledger: Ledger, at: Date) {
  const { status, reason, statusAt, evidenceCount, isVerified } = stateOf(ledger.states, stepId)
  const facts = {
    status,
    reason,
    statusAt: statusAt ? new Date(statusAt) : at,
    evidenceCount,
    verifiedAt: isVerified ? at : null,
  }
  return {
    where: { enrollmentId_stepId: { enrollmentId, stepId } },
    create: { enrollmentId, stepId, ...facts },
    update: facts,
  }
}

function enrollmentRow(roadmap: Roadmap, ledger: Ledger, learningDay: Day | null, now: Date) {
  const counters = countersOf(roadmap, ledger.trackSlug, ledger.states)
  return { ...counters, eventCount: ledger.eventCount, lastLearningDay: learningDay, lastEventAt: now }
}

function answer(roadmap: Roadmap, step: Step, ledger: Ledger): ProgressAnswer {
  const state = stateOf(ledger.states, step.id)
  const { status, reason, statusAt } = state
  return {
    step: { id: step.id, slug: step.slug, status, reason, statusAt, assurance: assuranceOf(state) },
    totals: totalsOf(roadmap, ledger.trackSlug, ledger.states),
    eventCount: ledger.eventCount,
  }
}

function errorOf(refusal: StatusRefusal): AppError {
  switch (refusal) {
    case 'key-reused':
      return new AppError('key-reused', 'This idempotency key was used for another change.')
    case 'clock-ahead':
      return invalid('occurredAt', 'This lies more than 24 hours ahead. Check the clock of your device.')
    case 'clock-behind':
      return invalid('occurredAt', 'This is too long ago. Check the clock of your device.')
    case 'reason-missing':
      return invalid('reason', 'Say in a few words why you skip this step.')
    case 'reason-not-asked':
      return invalid('reason', 'A reason goes with skipping only.')
  }
}
