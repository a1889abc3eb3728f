import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota } from '@/lib/foundation/rate-limit/quota'
import { isApproval } from '@/lib/learning/progress/history'
import type { LogEntry } from '@/lib/learning/progress/log/ledger'
import { recordEntries } from '@/lib/learning/progress/log/log.commands'
import type { CarryOverTask } from '@/lib/learning/progress/revision/carry.commands'
import { parseStatus, type Status } from '@/lib/learning/progress/status'
import { findStepInRoadmaps, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { notify } from '@/lib/people/notifications/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishLearnerChanged } from '../mentees/commands'
import type { Mentee } from '../mentees/mentee'
import { waiverNotifications } from './notification-definitions'
import { toWaiver } from './stored-waiver'
import { getLastDay, statusAfterWaiver, type Waiver } from './waiver'

/**
 * Beginning, changing and ending one waiver. Each runs within the transaction of the caller, who has checked that it is
 * allowed.
 */

/** Context of a write; the transaction holds the write lock. */
export type WaiverContext = {
  readonly tx: Transaction
  readonly roadmaps: readonly Roadmap[]
  /** Null for expiry. */
  readonly actor: Pick<Viewer, 'id' | 'name'> | null
  readonly now: Date
}

export const waiverRowFields = { mentor: { select: { name: true } } } as const

/** Finds the waiver of a step that has not ended, as stored. */
export const findOpenWaiver = (tx: Transaction, learnerId: string, stepId: string) =>
  tx.waiver.findFirst({
    where: { learnerId, stepId, endedAt: null },
    orderBy: { createdAt: 'desc' },
    include: waiverRowFields,
  })
type Row = NonNullable<Awaited<ReturnType<typeof findOpenWaiver>>>
type Terms = { readonly reason: string; readonly expiresAt: Date | null }

export async function readStepStatus(tx: Transaction, learnerId: string, stepId: string): Promise<Status> {
  const row = await tx.stepProgress.findUnique({
    where: { learnerId_stepId: { learnerId, stepId } },
    select: { status: true },
  })
  return parseStatus(row?.status ?? 'not-started')
}

export async function beginWaiver(
  doing: WaiverContext,
  mentee: Mentee,
  step: Step,
  status: Status,
  terms: Terms,
): Promise<Waiver> {
  const { tx, actor, now } = doing
  await requireRoomForChange(doing, mentee)
  // A waived step without a known waiver returns to not-started, never to waived.
  const previousStatus = status === 'waived' ? 'not-started' : status
  const who = { learnerId: mentee.id, stepId: step.id, mentorId: actor?.id ?? null }
  const row = await tx.waiver.create({
    data: { ...who, previousStatus, ...terms, createdAt: now },
    include: waiverRowFields,
  })
  await setStatus(doing, row, status, { status: 'waived', reason: terms.reason, at: now }, `waiver:${row.id}`)
  await tell(doing, mentee, step, row, { key: `waiver:${row.id}`, what: 'given' })
  return toWaiver(row, mentee)
}

export async function changeWaiver(
  doing: WaiverContext,
  mentee: Mentee,
  step: Step,
  running: Row,
  terms: Terms,
): Promise<Waiver> {
  const { tx, actor } = doing
  const row = await tx.waiver.update({
    where: { id: running.id },
    data: { ...terms, mentorId: actor?.id },
    include: waiverRowFields,
  })
  const key = `waiver:${row.id}:${randomUUID()}`
  // The log records why a step counts: a new reason needs a new entry.
  if (terms.reason !== running.reason) {
    await requireRoomForChange(doing, mentee)
    await setStatus(doing, row, 'waived', { status: 'waived', reason: terms.reason, at: doing.now }, key)
  }
  await tell(doing, mentee, step, row, { key, what: 'changed' })
  return toWaiver(row, mentee)
}

/** Limits changes by people; those by the server itself are not limited. */
async function requireRoomForChange({ tx, actor, now }: WaiverContext, { id: learnerId }: Mentee): Promise<void> {
  if (!actor) return
  const lines = { learnerId, actorId: actor.id, kind: 'status' }
  await requireDailyQuota(bounds.waiverChanges, now, async (since, take) => {
    const where = { ...lines, receivedAt: { gt: since } }
    const rows = await tx.event.findMany({ where, orderBy: { receivedAt: 'desc' }, take, select: { receivedAt: true } })
    return rows.map(({ receivedAt }) => receivedAt)
  })
}

/** Ends a waiver, for whatever reason. */
export async function settleWaiver(doing: WaiverContext, waiver: Row): Promise<void> {
  const { tx, now } = doing
  const { id, learnerId, stepId } = waiver
  const current = await readStepStatus(tx, learnerId, stepId)
  const previous = parseStatus(waiver.previousStatus)
  const target = statusAfterWaiver(current, previous, await isApprovedSince(tx, waiver))
  const isExpired = waiver.expiresAt !== null && waiver.expiresAt <= now
  const how = target === null ? 'overtaken' : isExpired ? 'expired' : 'revoked'
  const endedAt = how === 'expired' && waiver.expiresAt ? waiver.expiresAt : now
  await tx.waiver.update({ where: { id }, data: { endedAt, how } })
  if (target === null) return
  const reason = target === 'skipped' ? await reasonOfSkip(tx, waiver) : null
  await setStatus(doing, waiver, 'waived', { status: target, reason, at: endedAt }, `waiver-ended:${id}`)
  const learner = await tx.user.findUniqueOrThrow({ where: { id: learnerId }, select: { id: true, timeZone: true } })
  const step = findStepInRoadmaps(doing.roadmaps, stepId)?.step
  if (step) await tell(doing, learner, step, waiver, { key: `waiver-ended:${id}`, what: how })
}

type Target = { readonly status: Status; readonly reason: string | null; readonly at: Date }

/**
 * Moves waivers to the step that replaces theirs: the new one ends like the first of them, and returns to the status
 * before.
 */
export async function carryWaiver(
  tx: Transaction,
  carry: CarryOverTask,
  learnerId: string,
  entries: readonly LogEntry[],
) {
  const waived = entries.find(({ kind, to }) => kind === 'carried-status' && to === 'waived')
  if (!waived) return
  const waivers = await tx.waiver.findMany({
    where: { learnerId, stepId: { in: carry.predecessors.map(({ id }) => id) }, endedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  const getWaiverEnd = ({ expiresAt }: { expiresAt: Date | null }) => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY
  const first = waivers.reduce((a, b) => (a && getWaiverEnd(a) <= getWaiverEnd(b) ? a : b), waivers[0])
  if (!first) return
  const { mentorId, reason, createdAt, expiresAt } = first
  const isBegun = waived.from === 'not-started' && waivers.some(({ previousStatus }) => previousStatus === 'learning')
  const previousStatus = isBegun ? 'learning' : (waived.from ?? 'not-started')
  const terms = { mentorId, reason, createdAt, expiresAt, previousStatus }
  await tx.waiver.create({ data: { learnerId, stepId: carry.successor.id, ...terms } })
}

async function setStatus(doing: WaiverContext, waiver: Row, from: Status, to: Target, idempotencyKey: string) {
  const { tx, roadmaps, actor, now } = doing
  const { learnerId, stepId } = waiver
  await recordEntries({ tx, roadmaps, learnerId, actorId: actor?.id ?? null, idempotencyKey, now }, [
    { stepId, kind: 'status', from, to: to.status, reason: to.reason, occurredAt: to.at },
  ])
}

async function isApprovedSince(tx: Transaction, { learnerId, stepId, createdAt }: Row): Promise<boolean> {
  const verdict = await tx.event.findFirst({
    where: { learnerId, stepId, kind: 'verdict', receivedAt: { gte: createdAt } },
    orderBy: { sequence: 'desc' },
    select: { to: true },
  })
  return verdict !== null && isApproval(verdict.to)
}

/** Finds the learner's reason for skipping the step before it was waived. */
async function reasonOfSkip(tx: Transaction, { learnerId, stepId }: Row): Promise<string | null> {
  const skip = await tx.event.findFirst({
    where: { learnerId, stepId, to: 'skipped' },
    orderBy: { sequence: 'desc' },
    select: { reason: true },
  })
  return skip?.reason ?? null
}

type Told = { readonly key: string; readonly what: 'given' | 'changed' | 'revoked' | 'expired' | 'overtaken' }

async function tell(
  { tx, actor, now }: WaiverContext,
  learner: Pick<Mentee, 'id' | 'timeZone'>,
  step: Step,
  { expiresAt }: Row,
  { key, what }: Told,
): Promise<void> {
  const until = expiresAt ? getLastDay(expiresAt, learner.timeZone) : ''
  const facts = { what, step: step.title, mentor: actor?.name ?? '', until }
  const path = paths.step(step.roadmapSlug, step.slug)
  await notify(tx, waiverNotifications, [{ userId: learner.id, kind: 'waiver', key, facts, path }], now)
  await publishLearnerChanged(tx, learner.id, now)
}
