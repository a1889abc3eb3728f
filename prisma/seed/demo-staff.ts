import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { generateJoinCode } from '@/lib/foundation/values/join-code'
import { packDays } from '@/lib/learning/plans/study-days'
import { DAY, MINUTE } from './calendar'
import { cohorts, staff } from './cast'
import type { CohortKey, Learner } from './person'
import type { Random } from './random'

const before = (moment: Date, milliseconds: number) => new Date(moment.getTime() - milliseconds)

export function userRow(id: string, { email, name, timeZone }: Pick<Learner, 'email' | 'name' | 'timeZone'>, at: Date) {
  const roles = { isMentor: false, isAdmin: false, isDemo: true }
  return { id, email, name, timeZone, ...roles, emailVerifiedAt: at, createdAt: at, updatedAt: at }
}

/** Makes the mentors and the admin, and their cohorts. */
export function makeDemoStaff(now: Date, random: Random) {
  const arrived = before(now, 320 * DAY)
  const ids = { marek: random.uuid(), thandiwe: random.uuid(), admin: random.uuid() }
  const users = [
    { ...userRow(ids.marek, staff.marek, arrived), isMentor: true },
    { ...userRow(ids.thandiwe, staff.thandiwe, arrived), isMentor: true },
    { ...userRow(ids.admin, staff.admin, before(arrived, DAY)), isAdmin: true },
  ]
  const evening = cohortRow('evening', now, random)
  const changers = cohortRow('changers', now, random)
  const pickMentors = (key: CohortKey, { id, createdAt }: { readonly id: string; readonly createdAt: Date }) =>
    cohorts[key].mentors.map((mentor) => ({
      ...{ cohortId: id, userId: ids[mentor], role: 'mentor', joinedAt: new Date(createdAt.getTime() + MINUTE) },
    }))
  return {
    users,
    mentorIds: { marek: ids.marek, thandiwe: ids.thandiwe },
    cohortIds: { evening: evening.id, changers: changers.id },
    cohorts: [evening, changers],
    memberships: [...pickMentors('evening', evening), ...pickMentors('changers', changers)],
  }
}

function cohortRow(key: CohortKey, now: Date, random: Random) {
  const { name, week, promisedHours, weeklyHours, deadline, foundedDaysAgo } = cohorts[key]
  const joinCode = generateJoinCode((below) => Math.floor(random.next() * below))
  const createdAt = before(now, foundedDaysAgo * DAY)
  const startsOn = addDays(toDay(createdAt, week.timeZone), 14)
  const isFromStart = deadline.from === 'start'
  return {
    ...{ id: random.uuid(), name, joinCode, promisedHours, startsOn, weeklyHours, createdAt },
    ...{ timeZone: week.timeZone, workDays: packDays(week.days), workFrom: week.from, workUntil: week.until },
    ...{ goalLevel: 'junior', goalStages: '' },
    deadlineOn: isFromStart ? addDays(startsOn, deadline.weeks * 7) : null,
    deadlineWeeks: isFromStart ? null : deadline.weeks,
  }
}

export type DemoStaff = ReturnType<typeof makeDemoStaff>
