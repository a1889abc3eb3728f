import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Agreement } from './plan-baseline'

/** Query of a learner's agreed plans in force. */
export const agreementFields = {
  where: { answer: 'agreed', endedAt: null },
  select: { cohortId: true, answeredAt: true, proposedAt: true, arriveBy: true, shareDone: true },
} as const

type StoredAgreement = {
  readonly cohortId: string
  readonly proposedAt: Date
  readonly answeredAt: Date | null
  readonly arriveBy: string
  readonly shareDone: number | null
}

/** Finds the plan in force in a cohort, the newest where there are several; null without one. */
export function findAgreement(rows: readonly StoredAgreement[], cohortId: string, timeZone: string): Agreement | null {
  const at = ({ answeredAt, proposedAt }: StoredAgreement) => answeredAt ?? proposedAt
  const newest = rows
    .filter((row) => row.cohortId === cohortId)
    .reduce<StoredAgreement | null>((last, row) => (last && at(last) >= at(row) ? last : row), null)
  if (!newest) return null
  return { agreedOn: toDay(at(newest), timeZone), arriveBy: newest.arriveBy, shareDone: newest.shareDone ?? 0 }
}
