import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { AppError, invalid, notFound, tooManyRequests } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { getWindowStart, secondsToWait } from '@/lib/foundation/values/rolling-limit'
import type { Progress } from '@/lib/learning/progress/completion'
import { getProgress } from '@/lib/learning/progress/data'
import { type LogTransaction, recordEntries } from '@/lib/learning/progress/log/log.commands'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/learning/evidence-refusals'
import { UNCONFIRMED } from './readings/attempts'
import type { EvidenceInput } from './schema'
import { isSameWork, toWork, type WorkInput } from './work'
import { toWorkKey } from './work-key'

const keyReused = () => new AppError('key-reused', words.keyReused())

/**
 * Adds evidence to a step, once for each idempotency key. It stays for good: unticking does not delete it.
 * @throws not-found (step, plan), invalid (file), key-reused, too-many
 */
export async function addEvidence(
  viewer: Viewer,
  input: EvidenceInput,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<Progress> {
  const roadmaps = await listRoadmaps(viewer)
  const step = findStepInRoadmaps(roadmaps, input.step)?.step
  if (!step) throw notFound('step')
  await db().$transaction(async (tx) => {
    const learner = await tx.learner.findUnique({ where: { id: viewer.id }, select: { id: true } })
    if (!learner) throw notFound('plan')
    const log = { tx, roadmaps, learnerId: learner.id, actorId: viewer.id, idempotencyKey, now }
    await recordEvidence(log, { ...input, stepId: step.id })
  })
  return getProgress(viewer, viewer.id, step.roadmapSlug)
}

type NewEvidence = WorkInput & { readonly stepId: string }

/**
 * Stores evidence and its event within the caller's transaction. A file becomes part of it for good; a job reads a
 * repository later.
 * @returns its id, and whether this key had stored it before
 * @throws key-reused when the key stored something else before, invalid (file), too-many within an hour, conflict when
 * there is too much
 */
export async function recordEvidence(
  log: LogTransaction,
  { stepId, ...input }: NewEvidence,
): Promise<{ id: string; isReplay: boolean }> {
  const { tx, learnerId, idempotencyKey, now } = log
  const work = toWork(input)
  const key = { learnerId_idempotencyKey: { learnerId, idempotencyKey } }
  const stored = await tx.evidence.findUnique({ where: key })
  if (stored) {
    if (stored.stepId !== stepId || !isSameWork(stored, work)) throw keyReused()
    return { id: stored.id, isReplay: true }
  }
  const [event, record] = [
    await tx.event.findUnique({ where: key, select: { id: true } }),
    // The key may also belong to a tick that changed nothing and so has no event.
    await tx.idempotencyRecord.findUnique({ where: key, select: { stepId: true } }),
  ]
  if (event || record) throw keyReused()
  await requirePace(log)
  await requireTotalQuota(bounds.evidenceOfStep, () => tx.evidence.count({ where: { learnerId, stepId } }))
  await requireTotalQuota(bounds.evidence, () => tx.evidence.count({ where: { learnerId } }))
  if (work.fileId !== null) await requireUnusedFile(tx, learnerId, work.fileId)
  const workKey = toWorkKey(work.url, work.commit)
  const row = await tx.evidence.create({
    data: { ...work, workKey, stepId, learnerId, idempotencyKey, createdAt: now },
  })
  if (work.kind === 'repository') await askForReading(log, row.id)
  await recordEntries(log, [{ stepId, kind: 'submission', from: null, to: work.kind, reason: null, occurredAt: now }])
  return { id: row.id, isReplay: false }
}

/** Limit per learner and hour. More than this comes from a program and would bury everything else mentors read. */
const AN_HOUR = { most: 30, withinMs: 60 * 60 * 1000 }

async function requirePace({ tx, learnerId, now }: LogTransaction): Promise<void> {
  const rows = await tx.evidence.findMany({
    where: { learnerId, createdAt: { gt: getWindowStart(AN_HOUR, now) } },
    orderBy: { createdAt: 'desc' },
    take: AN_HOUR.most,
    select: { createdAt: true },
  })
  const newest = rows.map(({ createdAt }) => createdAt)
  const wait = secondsToWait(AN_HOUR, newest, now)
  if (wait > 0) throw tooManyRequests(words.tooOften({ most: AN_HOUR.most }), wait)
}

/** Requires that the file belongs to this learner and to no other evidence. */
async function requireUnusedFile(tx: Transaction, ownerId: string, id: string): Promise<void> {
  const file = await tx.storedFile.findFirst({ where: { id, ownerId, evidence: null }, select: { id: true } })
  if (!file) throw invalid('file', words.fileGone())
}

/**
 * Waiting readings of one learner, at most. Beyond it none is queued, so that a learner cannot delay others or flood a
 * Git host.
 */
const MAX_WAITING = 20

async function askForReading({ tx, learnerId, now }: LogTransaction, evidenceId: string): Promise<void> {
  const { emailVerifiedAt } = await tx.user.findUniqueOrThrow({
    where: { id: learnerId },
    select: { emailVerifiedAt: true },
  })
  // Anyone can sign up with any address, so the server reads repositories only for confirmed ones.
  if (!emailVerifiedAt) {
    const failed = { state: 'failed', failure: UNCONFIRMED, readAt: now }
    await tx.repositoryReading.create({ data: { evidenceId, ...failed } })
    return
  }
  const waiting = await tx.repositoryReading.count({ where: { state: 'waiting', evidence: { learnerId } } })
  if (waiting < MAX_WAITING) await tx.repositoryReading.create({ data: { evidenceId, nextAttemptAt: now } })
}
