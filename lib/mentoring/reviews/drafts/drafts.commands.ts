import 'server-only'
import { isUniqueViolation, type Transaction } from '@/lib/foundation/database/db'
import { repeatableRead } from '@/lib/foundation/database/repeatable-read'
import { conflict } from '@/lib/foundation/errors'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { decideReview } from '../lifecycle'
import { errorOfReview } from '../refusal-words'
import type { VerdictDraft } from '../review'
import type { DraftInput } from '../schema'
import { toReviewSnapshot } from '../stored-review'
import { getReviewRowToJudge, type ReviewRow, staleReviewConflict } from '../transitions.commands'
import { newestIteration } from '../verdicts/verdicts.commands'
import { decideDraft, toDraft } from './verdict-draft'

const overtaken = () => conflict(refusals.draftOvertaken())

/**
 * Keeps a verdict as far as it is written, and with it the claim. Sent twice, it is saved once.
 * @throws not-found (also for the author), conflict without the claim, for an older iteration, and when another save
 *   came between
 */
export async function saveDraft(
  viewer: Viewer,
  reviewId: string,
  input: DraftInput,
  now = new Date(),
): Promise<VerdictDraft> {
  try {
    // Safe as REPEATABLE READ: whoever changes what this decides by also writes the review or the draft, which this
    // writes too. The end of a mentor's right to judge writes the review: it releases their claims (decision 0008).
    return await repeatableRead({ key: reviewId, personId: viewer.id }, async (tx) => {
      const row = await getReviewRowToJudge(tx, viewer, reviewId)
      // Release is allowed to whoever holds the claim, so this asks just that.
      const held = decideReview(toReviewSnapshot(row), { kind: 'release' }, { actorId: viewer.id, now })
      if (!held.ok) throw errorOfReview(held.refusal)
      const iterationId = await newestIteration(tx, row.id, input.iteration)
      await keepClaim(tx, viewer, row, now)
      return await storeDraft(tx, { iterationId, mentorId: viewer.id, reviewId: row.id }, input, now)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw overtaken()
    throw error
  }
}

/** Renews a claim. The review's version stays, because what others see of it is the same. */
async function keepClaim(tx: Transaction, viewer: Viewer, { id, version }: ReviewRow, now: Date): Promise<void> {
  const where = { id, version, state: 'claimed', claimedById: viewer.id }
  const { count } = await tx.review.updateMany({ where, data: { draftedAt: now } })
  if (count !== 1) throw staleReviewConflict()
}

type Place = { readonly iterationId: string; readonly mentorId: string; readonly reviewId: string }

/** Stores a draft, unless it is stored already. @throws conflict when another save came between */
async function storeDraft(
  tx: Transaction,
  { iterationId, mentorId, reviewId }: Place,
  { outcome, feedback, scores, version: from, ...input }: DraftInput,
  now: Date,
): Promise<VerdictDraft> {
  const key = { iterationId, mentorId }
  const row = await tx.verdictDraft.findUnique({ where: { iterationId_mentorId: key } })
  const kept = row && toDraft(row)
  const reasons = input.reasons ?? kept?.reasons ?? {}
  const version = decideDraft(kept, { outcome, feedback, scores, reasons }, from)
  if (version === 'overtaken') throw overtaken()
  if (version === 'same' && kept) return kept
  const byRow = { scores: JSON.stringify(scores), reasons: JSON.stringify(reasons) }
  const facts = { outcome, feedback, ...byRow, version: Number(version), savedAt: now }
  if (!row) return toDraft(await tx.verdictDraft.create({ data: { ...key, reviewId, ...facts } }))
  const { count } = await tx.verdictDraft.updateMany({ where: { ...key, version: row.version }, data: facts })
  if (count !== 1) throw overtaken()
  return toDraft(facts)
}
