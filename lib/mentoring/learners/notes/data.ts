import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { getMentee } from '../mentees/data'
import { cohortsSharedWith } from '../mentees/policy'
import { type MentorNote, toMentorNote } from './mentor-note'

export const noteFields = {
  id: true,
  cohort: { select: { id: true, name: true } },
  authorId: true,
  author: { select: { name: true } },
  body: true,
  version: true,
  createdAt: true,
} as const

/**
 * The notes about a learner that the viewer may read, newest first: those of the cohorts in which they mentor the
 * learner now.
 * @throws not-found for whom the viewer does not mentor
 */
export async function listMentorNotes(viewer: Viewer, learnerId: string): Promise<readonly MentorNote[]> {
  const { id } = await getMentee(viewer, learnerId)
  const rows = await db().mentorNote.findMany({
    where: { learnerId: id, cohort: cohortsSharedWith(viewer, id) ?? { id: '' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: noteFields,
  })
  return rows.map((row) => toMentorNote(row, viewer.id))
}
