import { unpackDays } from '@/lib/learning/plans/study-days'
import type { WorkingWeek } from '../working-hours'

/** Columns of a cohort's working week. */
export const weekFields = { timeZone: true, workDays: true, workFrom: true, workUntil: true } as const

type StoredWeek = {
  readonly timeZone: string
  /** Bit 0 is Monday, bit 6 is Sunday. */
  readonly workDays: number
  readonly workFrom: number
  readonly workUntil: number
}

/** Returns the working week of a stored cohort. */
export const toWorkingWeek = ({ timeZone, workDays, workFrom, workUntil }: StoredWeek): WorkingWeek => ({
  timeZone,
  days: unpackDays(workDays),
  from: workFrom,
  until: workUntil,
})
