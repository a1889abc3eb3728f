import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { deriveIdFromKey } from '@/lib/foundation/database/derived-id.data'
import { AppError, conflict, invalid, notFound } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota, requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { isId } from '@/lib/foundation/values/id'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/learner-refusals'
import { menteeWithPlan, publishLearnerChanged } from '../mentees/commands'
import { cohortsSharedWith } from '../mentees/policy'
import { noteFields } from './data'
import { chooseSharedCohort, type MentorNote, toMentorNote } from './mentor-note'
import type { MentorNoteInput, NewMentorNote } from './schema'

/**
 * Adds a note about a learner whom the viewer mentors, once for each idempotency key.
 * @throws not-found (learner, cohort), invalid where several cohorts are shared and none is named, conflict before the
 * learner has a plan, key-reused
 */
export async function addMentorNote(
  viewer: Viewer,
  learnerId: string,
  { body, cohort: named }: NewMentorNote,
  idempotencyKey: string = randomUUID(),
  now = new Date(),
): Promise<MentorNote> {
  return db().$transaction(async (tx) => {
    const mentee = await menteeWithPlan(tx, viewer, learnerId)
    const cohort = chooseSharedCohort(mentee.cohorts, named)
    if (!cohort.ok && cohort.refusal === 'several') throw invalid('cohort', words.noteCohortMissing())
    if (!cohort.ok) throw notFound('cohort')
    const cohortId = cohort.value.id
    const id = deriveIdFromKey(viewer.id, learnerId, idempotencyKey)
    const stored = await tx.mentorNote.findUnique({ where: { id }, select: noteFields })
    if (stored) {
      // An edited note cannot be compared any more, and counts as a retry of the same request.
      const isSame = stored.cohort.id === cohortId && (stored.version > 1 || stored.body === body)
      if (!isSame) throw new AppError('key-reused', words.noteKeyReused())
      return toMentorNote(stored, viewer.id)
    }
    await requireTotalQuota(bounds.mentorNotes, () => tx.mentorNote.count({ where: { learnerId } }))
    await requireDailyQuota(bounds.mentorNotes, now, async (since, take) => {
      const where = { learnerId, createdAt: { gt: since } }
      const rows = await tx.mentorNote.findMany({
        where,
        orderBy: { createdAt: 'desc' },
        take,
        select: { createdAt: true },
      })
      return rows.map(({ createdAt }) => createdAt)
    })
    const facts = { id, learnerId, cohortId, authorId: viewer.id, body, createdAt: now }
    const row = await tx.mentorNote.create({ data: facts, select: noteFields })
    await publishLearnerChanged(tx, learnerId, now)
    return toMentorNote(row, viewer.id)
  })
}

/**
 * Changes a note of the viewer's own.
 * @throws not-found (also for the notes of others), conflict when it is based on an older version
 */
export async function changeMentorNote(
  viewer: Viewer,
  learnerId: string,
  noteId: string,
  { body, version }: MentorNoteInput,
  now = new Date(),
): Promise<MentorNote> {
  return db().$transaction(async (tx) => {
    const stored = await findOwnNote(tx, viewer, learnerId, noteId)
    if (!stored) throw notFound('note')
    // A retry whose first response was lost.
    if (stored.body === body) return toMentorNote(stored, viewer.id)
    if (stored.version !== version) {
      throw conflict(words.noteChanged())
    }
    const data = { body, version: version + 1 }
    const row = await tx.mentorNote.update({ where: { id: noteId }, data, select: noteFields })
    await publishLearnerChanged(tx, learnerId, now)
    return toMentorNote(row, viewer.id)
  })
}

/** Removes a note of the viewer's own. @throws not-found where there is none, also for the notes of others */
export async function removeMentorNote(
  viewer: Viewer,
  learnerId: string,
  noteId: string,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    if (!(await findOwnNote(tx, viewer, learnerId, noteId))) throw notFound('note')
    await tx.mentorNote.delete({ where: { id: noteId } })
    await publishLearnerChanged(tx, learnerId, now)
  })
}

/** Finds a note that the viewer wrote, while they mentor the learner in its cohort. */
async function findOwnNote(tx: Transaction, viewer: Viewer, learnerId: string, noteId: string) {
  const cohort = cohortsSharedWith(viewer, learnerId)
  if (!cohort || !isId(learnerId) || !isId(noteId)) return null
  return tx.mentorNote.findFirst({
    where: { id: noteId, learnerId, authorId: viewer.id, cohort },
    select: noteFields,
  })
}
