import { mentorName } from '../mentees/mentee'

/** A mentor's confirmation that a learner has a soft skill. It is independent of steps. */
export type Confirmation = {
  readonly id: string
  /** Slug. */
  readonly skill: string
  readonly mentorName: string
  readonly isMine: boolean
  /** The mentor's observations. */
  readonly note: string
  /** ISO 8601. */
  readonly createdAt: string
}

export type ConfirmationPage = {
  /** Oldest first. */
  readonly confirmations: readonly Confirmation[]
  /** Cursor of the page of older ones; null on the last page. */
  readonly confirmationsBefore: string | null
}

type StoredConfirmation = {
  readonly id: string
  readonly skillSlug: string
  readonly mentorId: string | null
  readonly mentor: { readonly name: string } | null
  readonly note: string
  readonly createdAt: Date
}

export const toConfirmation = (row: StoredConfirmation, viewerId: string): Confirmation => ({
  id: row.id,
  skill: row.skillSlug,
  mentorName: mentorName(row.mentor),
  isMine: row.mentorId === viewerId,
  note: row.note,
  createdAt: row.createdAt.toISOString(),
})
