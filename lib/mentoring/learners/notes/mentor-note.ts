import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { mentorName, type SharedCohort } from '../mentees/mentee'

/** A mentor's note about a learner, for the mentors of one cohort. */
export type MentorNote = {
  readonly id: string
  readonly cohort: SharedCohort
  readonly authorName: string
  readonly isMine: boolean
  /** Markdown. */
  readonly body: string
  readonly version: number
  /** ISO 8601. */
  readonly createdAt: string
  readonly isEdited: boolean
}

export type MentorNotePage = {
  /** Newest first. */
  readonly notes: readonly MentorNote[]
  /** Cursor of the page of older ones; null on the last page. */
  readonly notesBefore: string | null
}

type StoredNote = {
  readonly id: string
  readonly cohort: SharedCohort
  readonly authorId: string | null
  readonly author: { readonly name: string } | null
  readonly body: string
  readonly version: number
  readonly createdAt: Date
}

export const toMentorNote = (row: StoredNote, viewerId: string): MentorNote => ({
  id: row.id,
  cohort: row.cohort,
  authorName: mentorName(row.author),
  isMine: row.authorId === viewerId,
  body: row.body,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  isEdited: row.version > 1,
})

/** Chooses a shared cohort: the named one, or else the only one. */
export function chooseSharedCohort(
  shared: readonly SharedCohort[],
  named: string | undefined,
): Result<SharedCohort, 'unknown' | 'several'> {
  const [only, ...more] = named === undefined ? shared : shared.filter(({ id }) => id === named)
  if (!only) return refuse('unknown')
  return more.length > 0 ? refuse('several') : ok(only)
}
