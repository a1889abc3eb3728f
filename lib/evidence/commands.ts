import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/auth/viewer'
import { db, isUniqueViolation } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { type Log, recordEntries } from '@/lib/progress/commands'
import type { Progress } from '@/lib/progress/completion'
import { getProgress } from '@/lib/progress/data'
import { listRoadmaps } from '@/lib/roadmaps/data'
import { findPlace } from '@/lib/roadmaps/roadmap'
import { commitInUrl } from './commit-in-url'
import type { EvidenceInput } from './schema'

const keyReused = () => new AppError('key-reused', 'This idempotency key was used for something else.')

/**
 * Shows something for a step, once for each idempotency key. Kept for good: unticking does not erase it.
 * @throws not-found (step, plan), key-reused
 */
export async function addEvidence(
  viewer: Viewer,
  input: EvidenceInput,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<Progress> {
  const roadmaps = await listRoadmaps(viewer)
  const step = findPlace(roadmaps, input.step)?.step
  if (!step) throw notFound('The step')
  const write = db().$transaction(async (tx) => {
    const learner = await tx.learner.findUnique({ where: { id: viewer.id }, select: { id: true } })
    if (!learner) throw notFound('The plan')
    const log = { tx, roadmaps, learnerId: learner.id, actorId: viewer.id, idempotencyKey, now }
    await recordEvidence(log, { ...input, stepId: step.id })
  })
  await write.catch((error: unknown) => {
    // The key stands in this learner's log already, on something that was no evidence.
    throw isUniqueViolation(error) ? keyReused() : error
  })
  return getProgress(viewer, viewer.id, step.roadmapSlug)
}

type NewEvidence = Omit<EvidenceInput, 'step'> & { readonly stepId: string }

/**
 * Stores evidence and its event, within a transaction of the caller's.
 * @returns its id, and whether this key had stored it before
 * @throws key-reused when the key stored something else before
 */
export async function recordEvidence(
  log: Log,
  { stepId, kind, url, note }: NewEvidence,
): Promise<{ id: string; isReplay: boolean }> {
  const { tx, learnerId, idempotencyKey, now } = log
  const key = { learnerId_idempotencyKey: { learnerId, idempotencyKey } }
  const stored = await tx.evidence.findUnique({ where: key })
  if (stored) {
    const isSame = stored.stepId === stepId && stored.kind === kind && stored.url === url && stored.note === note
    if (!isSame) throw keyReused()
    return { id: stored.id, isReplay: true }
  }
  // A tick that changed nothing has taken this key: it left no line in the log to collide with.
  if (await tx.settledKey.findUnique({ where: key, select: { stepId: true } })) throw keyReused()
  const facts = { stepId, kind, url, note, commit: commitInUrl(url) }
  const row = await tx.evidence.create({ data: { ...facts, learnerId, idempotencyKey, createdAt: now } })
  await recordEntries(log, [{ stepId, kind: 'submission', from: null, to: kind, reason: null, occurredAt: now }])
  return { id: row.id, isReplay: false }
}
