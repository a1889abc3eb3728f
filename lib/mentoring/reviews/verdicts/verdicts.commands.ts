import 'server-only'
import { db, isUniqueViolation, type Transaction } from '@/lib/foundation/database/db'
import { repeatableRead } from '@/lib/foundation/database/repeatable-read'
import { conflict, invalid } from '@/lib/foundation/errors'
import { formatMessage } from '@/lib/foundation/messages/message-descriptor'
import { isApproval } from '@/lib/learning/progress/history'
import type { LogEntry } from '@/lib/learning/progress/log/ledger'
import { type LogTransaction, recordEntries } from '@/lib/learning/progress/log/log.commands'
import { parseStatus } from '@/lib/learning/progress/status'
import { getStepContent, listRoadmaps } from '@/lib/learning/roadmaps/data'
import { notify } from '@/lib/people/notifications/commands'
import { lockMailPreference } from '@/lib/people/notifications/mail-preferences/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as refusals from '@/messages/generated/mentoring/review-refusals'
import { verdictGiven } from '../notices'
import { reviewNotifications } from '../notification-definitions'
import type { ReviewAnswer } from '../review'
import type { VerdictInput } from '../schema'
import { toReviewAnswer } from '../stored-review'
import { getReviewRowToJudge, type ReviewRow, toParties, transitionReview } from '../transitions.commands'
import { checkReasons, checkScores, type ReasonedScore } from './rubric'
import { listSuggestions } from './suggestions.data'

/**
 * Judges the newest iteration of a review that the viewer has claimed. An approval verifies the step, and makes it
 * done where it is not. Drafts of this review have done their work and go.
 * @throws not-found (also for the author), invalid (scores; reasons, where a score differs from what the checks suggest
 *   by now), conflict
 */
export async function giveVerdict(
  viewer: Viewer,
  reviewId: string,
  { outcome, feedback, scores, reasons = {}, iteration }: VerdictInput,
  now = new Date(),
): Promise<ReviewAnswer> {
  const roadmaps = await listRoadmaps(viewer)
  const { stepId } = await getReviewRowToJudge(db(), viewer, reviewId)
  const content = await getStepContent(viewer, stepId)
  const checked = checkScores(content.rubric, scores)
  if (!checked.ok) throw invalid('scores', formatMessage(refusals, checked.refusal))
  try {
    // Safe as REPEATABLE READ: whoever changes what this decides by also writes the review, the learner's row or their
    // mail preference, and this writes or locks all three (decision 0008). A run of checks that arrives meanwhile
    // counts as one after the verdict, by which it decides nothing.
    return await repeatableRead({ key: reviewId, personId: viewer.id }, async (tx) => {
      const row = await getReviewRowToJudge(tx, viewer, reviewId)
      const { after, version } = await transitionReview(
        tx,
        row,
        { kind: 'verdict', outcome },
        { actorId: viewer.id, now },
      )
      const iterationId = await newestIteration(tx, row.id, iteration)
      const suggestions = await listSuggestions(tx, viewer, row, content)
      const reasoned = checkReasons(content.rubric, checked.value, suggestions, reasons)
      if (!reasoned.ok) throw invalid('reasons', formatMessage(refusals, reasoned.refusal))
      const verdictId = await recordVerdict(
        { tx, roadmaps, learnerId: row.learnerId, actorId: viewer.id, now },
        row,
        iterationId,
        { outcome, feedback, scores: reasoned.value },
      )
      await tx.verdictDraft.deleteMany({ where: { reviewId: row.id } })
      const notice = verdictGiven(toParties(row), verdictId, viewer.name, outcome)
      await lockMailPreference(tx, notice.userId, notice.kind)
      await notify(tx, reviewNotifications, [notice], now)
      return toReviewAnswer(row.id, version, after, viewer.id)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict(refusals.alreadyJudged())
    throw error
  }
}

/**
 * Within a transaction of the caller's: the id of the newest iteration of a review.
 * @param expected what the mentor was looking at; a newer one is a conflict
 */
export async function newestIteration(tx: Transaction, reviewId: string, expected?: string): Promise<string> {
  const newest = { where: { reviewId }, orderBy: { number: 'desc' }, select: { id: true } } as const
  const { id } = await tx.iteration.findFirstOrThrow(newest)
  if (expected !== undefined && expected !== id) {
    throw conflict(refusals.newerAttempt())
  }
  return id
}

type Judgement = Pick<VerdictInput, 'outcome' | 'feedback'> & { scores: readonly ReasonedScore[] }

/**
 * Stores a verdict, and what it means for the learner's progress. The line in the log has the verdict's id, because an
 * iteration gets another verdict once the first was taken back.
 * @returns the verdict's id
 */
async function recordVerdict(
  log: Omit<LogTransaction, 'idempotencyKey'>,
  { stepId }: ReviewRow,
  iterationId: string,
  { outcome, feedback, scores }: Judgement,
): Promise<string> {
  const { tx, learnerId, actorId, now } = log
  const verdict = { iterationId, mentorId: actorId, outcome, feedback, createdAt: now }
  const { id: verdictId } = await tx.verdict.create({ data: verdict, select: { id: true } })
  await tx.rubricScore.createMany({ data: scores.map((score) => ({ verdictId, ...score })) })
  const progress = await tx.stepProgress.findUnique({ where: { learnerId_stepId: { learnerId, stepId } } })
  const status = parseStatus(progress?.status ?? 'not-started')
  const entry = { stepId, reason: null, occurredAt: now }
  const entries: LogEntry[] = [{ ...entry, kind: 'verdict', from: null, to: outcome }]
  if (isApproval(outcome) && status !== 'done') {
    entries.push({ ...entry, kind: 'status', from: status, to: 'done' })
  }
  await recordEntries({ ...log, idempotencyKey: `verdict:${verdictId}` }, entries)
  return verdictId
}
