import { mentorName } from '../mentees/mentee'
import { getLastDay, type Waiver } from './waiver'

/** Columns of a waiver that its readers see. */
type StoredWaiver = {
  readonly id: string
  readonly stepId: string
  readonly reason: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly mentor: { readonly name: string } | null
}

/** Converts a stored waiver. @param learner whose time zone its days are counted in */
export const toWaiver = (row: StoredWaiver, { timeZone }: { readonly timeZone: string }): Waiver => ({
  id: row.id,
  stepId: row.stepId,
  mentorName: mentorName(row.mentor),
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
  until: row.expiresAt && getLastDay(row.expiresAt, timeZone),
})
