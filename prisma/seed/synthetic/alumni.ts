import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { addDays, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import { expectedPopulation } from '@/lib/learning/forecast/calibration/kinds'
import type { Population } from '@/lib/learning/forecast/calibration/population'
import { simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { learnFromPeople } from '@/lib/learning/forecast/instance/commands'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { after, DAY, HOUR } from '../calendar'
import { addProgress } from '../learner'
import { randomFor } from '../random'
import { emptyRows, type Rows, writeRows } from '../rows'
import { userRow } from '../staff'

const NAMES = [
  ...['Aisha Rahman', 'Bruno Keller', 'Carmen Ortiz', 'Dmytro Bondar', 'Elif Aydın', 'Farid Karimi', 'Greta Lindqvist'],
  ...['Hugo Marchand', 'Ines Duarte', 'Jonas Weber', 'Kavya Iyer', 'Lars Nygaard', 'Marta Kowalczyk', 'Nikos Pappas'],
  ...['Oluwaseun Ade', 'Petra Horvat', 'Qasim Siddiqui', 'Rosa Bianchi', 'Sofia Petrova', 'Tuan Le', 'Uma Krishnan'],
] as const
/**
 * Population at the pace that an untrained site assumes: slower people would shift newcomers' forecasts by invented
 * data. They also have more weekly hours than most: with fewer, hardly anybody would have finished after so few years.
 */
const people: Population = {
  ...expectedPopulation,
  ...{ kept: 1, effort: 1, settled: [0.94, 1.06] },
  ...{ givesUp: 0.25, weeklyHours: [20, 20, 25, 30] },
}
const BEGAN_DAYS_AGO = 1200
const SEED = 4_242_000
/** Days after the last event of a learner from which no more forecasts are kept. */
const QUIET_DAYS = 70

/**
 * Adds people who began years ago to the demo, in no cohort: most have arrived or stopped, so that the site can compare
 * its forecasts with the outcome, and has learnt from them. The forecasts are those that they would have been shown.
 */
export async function seedAlumni(operator: Operator, now: Date): Promise<void> {
  const roadmap = await getFirstRoadmap(visitor)
  const rows = emptyRows()
  for (const [index, name] of NAMES.entries()) {
    addAlumnus(roadmap, index, name, now, rows)
    await breathe()
  }
  await writeRows(rows)
  await learnFromPeople(operator, now)
  // Recomputes the cohorts' dates, which the site now corrects by what it has learnt.
  await refreshLearnerStats(operator, now)
}

function addAlumnus(roadmap: Roadmap, index: number, name: string, now: Date, rows: Rows): void {
  const random = randomFor(`alumnus ${index}`)
  const begin = addDays(toDay(now, 'UTC'), -BEGAN_DAYS_AGO)
  const simulated = simulateLearner(roadmap, people, begin, SEED + index, BEGAN_DAYS_AGO)
  const { timeZone, weeklyHours, startedOn } = simulated.plan
  const startedAt = startOfDay(startedOn, timeZone)
  const owner = { learnerId: random.uuid(), key: `alumnus-${index + 1}`, track: simulated.track, timeZone }
  const { learnerId } = owner
  const happenings = simulated.events
    .filter(({ occurredAt }) => occurredAt < now)
    .map(({ sequence: _, from: __, ...event }) => ({ ...event, actorId: learnerId }))
  const pauses = simulated.pauses
    .map(({ from, to, announcedOn }) => ({ from, to, createdAt: startOfDay(announcedOn, timeZone) }))
    .filter(({ createdAt }) => createdAt < now)
    .map((pause) => ({ id: random.uuid(), learnerId, ...pause }))
  const lastSeen = after(happenings.at(-1)?.occurredAt ?? startedAt, QUIET_DAYS * DAY)
  const forecastUntil = lastSeen < now ? lastSeen : now
  const email = `alumnus.${index + 1}@waymark.test`
  rows.user.push(userRow(learnerId, { email, name, timeZone }, after(startedAt, -HOUR)))
  const plan = {
    weeklyHours,
    studyDays: [...simulated.plan.studyDays],
    startedAt,
    pauses,
    country: null,
    paidExperienceMonths: 0,
  }
  addProgress(roadmap, owner, { ...plan, goal: 'first-job' }, happenings, random, forecastUntil, rows)
}
