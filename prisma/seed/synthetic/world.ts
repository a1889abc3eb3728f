import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { generateJoinCode } from '@/lib/foundation/values/join-code'
import { packDays } from '@/lib/learning/plans/study-days'
import { afterWorkingHours, type WorkingWeek } from '@/lib/mentoring/cohorts/working-hours'
import { after, DAY, HOUR, MINUTE } from '../calendar'
import { userRow } from '../staff'
import { makeName } from './names'
import { MOST_COHORTS, type PopulationOptions } from './options'
import { swiftRandom, WORLD } from './random'

/** Age of the cohorts, a bit over three years: before the first learner began. */
export const FOUNDED_DAYS_AGO = 1120
/** Time zone of the simulated learners, so that their evenings come after the working day. */
export const ZONE = 'UTC'
const week: WorkingWeek = { timeZone: ZONE, days: [0, 1, 2, 3, 4], from: 9, until: 17 }
const PROMISED_HOURS = 16

/** Makes the people and cohorts that the learners' rows refer to. Addresses end in a domain that receives no mail. */
export function makeWorld({ cohorts, mentors, seed }: PopulationOptions, now: Date) {
  const random = swiftRandom(seed, WORLD)
  const founded = after(now, -FOUNDED_DAYS_AGO * DAY)
  const people = Array.from({ length: mentors }, (_, index) => {
    const who = { email: makeAddress('mentor', index, seed), name: makeName(9001 + index * 7), timeZone: ZONE }
    return { ...userRow(random.uuid(), who, founded), isMentor: true }
  })
  const rows = Array.from({ length: cohorts }, (_, index) => cohortRow(index, seed, founded, random))
  const places = rows.map(({ id }, index) => ({ id, mentorIds: pickMentors(index, cohorts, people) }))
  return {
    users: people,
    cohorts: rows,
    memberships: places.flatMap(({ id, mentorIds }) =>
      mentorIds.map((userId) => ({
        ...{ cohortId: id, userId, role: 'mentor', joinedAt: after(founded, MINUTE) },
      })),
    ),
    /** Cohorts by number, each with its own mentors first. */
    places,
    dueAfter: dueAfter(),
  }
}

export type World = ReturnType<typeof makeWorld>
export type Place = World['places'][number]

export const makeAddress = (what: 'learner' | 'mentor', index: number, seed: number): string =>
  `${what}-${String(index + 1).padStart(6, '0')}.${seed}@synthetic.waymark.test`

function cohortRow(index: number, seed: number, createdAt: Date, random: ReturnType<typeof swiftRandom>) {
  const isFirstHalf = index % 2 === 0
  return {
    ...{ id: random.uuid(), name: `Synthetic cohort ${seed}.${String(index + 1).padStart(2, '0')}` },
    ...{ joinCode: generateJoinCode((below) => Math.floor(random.next() * below)), promisedHours: PROMISED_HOURS },
    ...{ timeZone: ZONE, workDays: packDays(week.days), workFrom: week.from, workUntil: week.until },
    startsOn: addDays(toDay(createdAt, ZONE), 7),
    weeklyHours: 10,
    ...{ goalLevel: 'junior', goalStages: '', deadlineOn: null, deadlineWeeks: isFirstHalf ? 78 : null, createdAt },
  }
}

/** Returns a cohort's own mentors, and the first of all mentors for the first twenty cohorts. */
function pickMentors(index: number, cohorts: number, people: readonly { readonly id: string }[]): string[] {
  const isOwn = (mentor: number) => mentor % cohorts === index || mentor === index % people.length
  const own = people.filter((_, mentor) => isOwn(mentor)).map(({ id }) => id)
  const first = index < MOST_COHORTS && people[0] ? [people[0].id] : []
  return [...new Set([...own, ...first])]
}

/**
 * Returns a function that computes when a review is due. Reviews submitted on one evening have one due date, which is
 * computed once.
 */
function dueAfter(): (sent: Date) => Date {
  const known = new Map<number, Date>()
  return (sent) => {
    if (sent.getTime() % DAY < week.until * HOUR) return afterWorkingHours(sent, PROMISED_HOURS, week)
    const evening = Math.floor(sent.getTime() / DAY)
    const due = known.get(evening) ?? afterWorkingHours(sent, PROMISED_HOURS, week)
    known.set(evening, due)
    return due
  }
}
