import { joinCodeFrom } from '@/lib/cohorts/join-code'
import { addDays, dayOf } from '@/lib/values/calendar-date'
import { DAY, MINUTE } from './calendar'
import { cohorts, staff } from './cast'
import type { CohortKey, Learner } from './person'
import type { Random } from './random'

const before = (moment: Date, milliseconds: number) => new Date(moment.getTime() - milliseconds)

export function userRow(id: string, { email, name, timeZone }: Pick<Learner, 'email' | 'name' | 'timeZone'>, at: Date) {
  const roles = { isMentor: false, isAdmin: false, isDemo: true }
  return { id, email, name, timeZone, ...roles, createdAt: at, updatedAt: at }
}

/** The people who look after the others, and their cohorts. */
export function houseOf(now: Date, random: Random) {
  const arrived = before(now, 320 * DAY)
  const ids = { marek: random.uuid(), thandiwe: random.uuid(), admin: random.uuid() }
  const users = [
    { ...userRow(ids.marek, staff.marek, arrived), isMentor: true },
    { ...userRow(ids.thandiwe, staff.thandiwe, arrived), isMentor: true },
    { ...userRow(ids.admin, staff.admin, before(arrived, DAY)), isAdmin: true },
  ]
  const found = (key: CohortKey, daysAgo: number) => {
    const { name, promisedHours, mentors } = cohorts[key]
    const joinCode = joinCodeFrom((below) => Math.floor(random.next() * below))
    const createdAt = before(now, daysAgo * DAY)
    const startsOn = addDays(dayOf(createdAt, staff.marek.timeZone), 14)
    const row = { id: random.uuid(), name, joinCode, promisedHours, startsOn, createdAt }
    const joinedAt = new Date(createdAt.getTime() + MINUTE)
    return {
      row,
      memberships: mentors.map((key) => ({ cohortId: row.id, userId: ids[key], role: 'mentor', joinedAt })),
    }
  }
  const evening = found('evening', 312)
  const changers = found('changers', 305)
  return {
    users,
    mentorIds: { marek: ids.marek, thandiwe: ids.thandiwe },
    cohortIds: { evening: evening.row.id, changers: changers.row.id },
    cohorts: [evening.row, changers.row],
    memberships: [...evening.memberships, ...changers.memberships],
  }
}

export type House = ReturnType<typeof houseOf>
