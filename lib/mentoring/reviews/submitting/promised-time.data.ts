import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { toWorkingWeek, type weekFields } from '@/lib/mentoring/cohorts/settings/stored-week'
import { afterWorkingHours } from '@/lib/mentoring/cohorts/working-hours'
import { absenceFields, firstBackAt, isAway } from '@/lib/people/accounts/away/away'
import type { Prisma } from '@/prisma/generated/sqlite/client'

type Cohort = Prisma.CohortGetPayload<{ select: typeof weekFields & { promisedHours: true } }>

/** Returns which of these mentors are not away, and the time that `getPromisedTime` returns. */
export async function getPromise(tx: Transaction, cohort: Cohort, mentorIds: readonly string[], now: Date) {
  const mentors = await tx.user.findMany({
    where: { id: { in: [...mentorIds] } },
    select: { id: true, ...absenceFields },
  })
  const dueAt = afterWorkingHours(firstBackAt(mentors, now), cohort.promisedHours, toWorkingWeek(cohort))
  return { dueAt, presentIds: mentors.flatMap((one) => (isAway(one, now) ? [] : [one.id])) }
}

/**
 * Returns the time by which a cohort promises feedback on work that comes now. While all of its mentors are away, the
 * working hours count from the first day on which one is back.
 */
export async function getPromisedTime(
  tx: Transaction,
  cohort: Cohort,
  mentorIds: readonly string[],
  now: Date,
): Promise<Date> {
  return (await getPromise(tx, cohort, mentorIds, now)).dueAt
}
