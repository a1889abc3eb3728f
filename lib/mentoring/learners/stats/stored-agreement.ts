import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Agreement } from './plan-baseline'

/** Query of a learner's agreed plans in force. */
export const agreementFields = {
  where: { answer: 'agreed', endedAt: null },
  select: { cohortId: true, answeredAt: true, proposedAt: true, arriveBy: true, shareDone: true },
} as const

export type StoredAgreement = {
  readonly cohortId: string
  readonly proposedAt: Date
  readonly answeredAt: Date | null
  readonly arriveBy: string
  readonly shareDone: number | null
}

const agreedAt = ({ answeredAt, proposedAt }: StoredAgreement): Date => answeredAt ?? proposedAt

const findNewest = (rows: readonly StoredAgreement[], cohortId: string): StoredAgreement | null =>
  rows
    .filter((row) => row.cohortId === cohortId)
    .reduce<StoredAgreement | null>((last, row) => (last && agreedAt(last) >= agreedAt(row) ? last : row), null)

/** Finds the plan in force in a cohort, the newest where there are several; null without one. */
export function findAgreement(rows: readonly StoredAgreement[], cohortId: string, timeZone: string): Agreement | null {
  const newest = findNewest(rows, cohortId)
  if (!newest) return null
  return { agreedOn: toDay(agreedAt(newest), timeZone), arriveBy: newest.arriveBy, shareDone: newest.shareDone ?? 0 }
}

/** Finds the moment at which that plan was agreed. */
export function findAgreementDate(rows: readonly StoredAgreement[], cohortId: string): Date | null {
  const newest = findNewest(rows, cohortId)
  return newest && agreedAt(newest)
}
