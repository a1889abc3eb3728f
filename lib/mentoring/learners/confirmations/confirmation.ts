import { mentorName } from '../mentees/mentee'

/** A mentor's word that a learner has a soft skill. It says nothing about steps, and no step says anything about it. */
export type Confirmation = {
  readonly id: string
  /** Slug. */
  readonly skill: string
  readonly mentorName: string
  readonly isMine: boolean
  /** What the mentor saw. */
  readonly note: string
  /** ISO 8601. */
  readonly createdAt: string
}

export type ConfirmationPage = {
  /** Oldest first. */
  readonly confirmations: readonly Confirmation[]
  /** Asks for the page of those before; null when there are none. */
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
