import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { olderThanFilter, readListCursor, writeListCursor } from '@/lib/foundation/values/newest-first'
import { fitOnPage, type PageBudget } from '@/lib/foundation/values/page-budget'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { getMentee } from '../mentees/data'
import type { Mentee } from '../mentees/mentee'
import { cohortsSharedWith } from '../mentees/policy'
import { type MentorNotePage, toMentorNote } from './mentor-note'
import type { NotesQuery } from './schema'

export const noteFields = {
  id: true,
  cohort: { select: { id: true, name: true } },
  authorId: true,
  author: { select: { name: true } },
  body: true,
  version: true,
  createdAt: true,
} as const

/** Each is on the page as it reads, and as its author would change it. */
const ROOM: PageBudget = { most: 20, bytes: 30_000 }

/**
 * A page of the notes about a learner that the viewer may read, newest first: those of the cohorts in which they mentor
 * the learner now.
 * @throws not-found unless the viewer mentors the learner
 */
export async function listMentorNotes(
  viewer: Viewer,
  learnerId: string,
  query: NotesQuery = {},
): Promise<MentorNotePage> {
  return listMenteeNotes(viewer, await getMentee(viewer, learnerId), query)
}

/** The same of a learner who was read already; nothing where the viewer does not mentor them. */
export async function listMenteeNotes(
  viewer: Viewer,
  { id }: Mentee,
  { notesBefore }: NotesQuery = {},
): Promise<MentorNotePage> {
  const rows = await db().mentorNote.findMany({
    where: {
      learnerId: id,
      cohort: cohortsSharedWith(viewer, id) ?? { id: '' },
      AND: olderThanFilter(readListCursor(notesBefore)),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: ROOM.most + 1,
    select: noteFields,
  })
  const { shown, hasMore } = fitOnPage(rows, ROOM)
  const last = shown.at(-1)
  return {
    notes: shown.map((row) => toMentorNote(row, viewer.id)),
    notesBefore: hasMore && last ? writeListCursor(last) : null,
  }
}
