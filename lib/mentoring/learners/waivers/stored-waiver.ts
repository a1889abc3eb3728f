import { mentorName } from '../mentees/mentee'
import { getLastDay, type Waiver } from './waiver'

/** What is stored of a waiver, as its readers see it. */
type StoredWaiver = {
  readonly id: string
  readonly stepId: string
  readonly reason: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly mentor: { readonly name: string } | null
}

/** @param learner in whose zone its days are counted */
export const toWaiver = (row: StoredWaiver, { timeZone }: { readonly timeZone: string }): Waiver => ({
  id: row.id,
  stepId: row.stepId,
  mentorName: mentorName(row.mentor),
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
  until: row.expiresAt && getLastDay(row.expiresAt, timeZone),
})
