import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { addDays, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import { expectedPopulation } from '@/lib/learning/forecast/calibration/kinds'
import type { Population } from '@/lib/learning/forecast/calibration/population'
import { type SimulatedLearner, simulateLearner } from '@/lib/learning/forecast/calibration/simulate'
import { learnFromPeople } from '@/lib/learning/forecast/instance/commands'
import { packDays } from '@/lib/learning/plans/study-days'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { after, DAY, HOUR } from './calendar'
import { userRow } from './demo-staff'
import { forecastRows } from './forecasts'
import { makeLog } from './log'
import { randomFor } from './random'

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
  const roadmap = await getRoadmap(visitor)
  const rows: ReturnType<typeof alumnusRows>[] = []
  for (const index of NAMES.keys()) {
    rows.push(alumnusRows(roadmap, index, now))
    await breathe()
  }
  await db().$transaction(
    async (tx) => {
      await tx.user.createMany({ data: rows.map(({ user }) => user) })
      await tx.learner.createMany({ data: rows.map(({ learner }) => learner) })
      await tx.enrollment.createMany({ data: rows.map(({ enrollment }) => enrollment) })
      await tx.pause.createMany({ data: rows.flatMap(({ pauses }) => pauses) })
      await tx.stepProgress.createMany({ data: rows.flatMap(({ progress }) => progress) })
      await tx.event.createMany({ data: rows.flatMap(({ events }) => events) })
      await tx.forecastRecord.createMany({ data: rows.flatMap(({ forecasts }) => forecasts) })
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
  await learnFromPeople(operator, now)
  // Recomputes the cohorts' dates, which the site now corrects by what it has learnt.
  await refreshLearnerStats(operator, now)
}

function alumnusRows(roadmap: Roadmap, index: number, now: Date) {
  const random = randomFor(`alumnus ${index}`)
  const begin = addDays(toDay(now, 'UTC'), -BEGAN_DAYS_AGO)
  const simulated = simulateLearner(roadmap, people, begin, SEED + index, BEGAN_DAYS_AGO)
  const { plan, track } = simulated
  const { timeZone, weeklyHours, studyDays } = plan
  const learnerId = random.uuid()
  const startedAt = startOfDay(plan.startedOn, timeZone)
  const happenings = simulated.events
    .filter(({ occurredAt }) => occurredAt < now)
    .map(({ sequence: _, from: __, ...event }) => ({ ...event, actorId: learnerId }))
  const owner = { key: `alumnus-${index + 1}`, track, timeZone }
  const { events, eventRows, progress, counters, head } = makeLog(
    roadmap,
    { learner: owner, learnerId },
    happenings,
    random,
  )
  const pauses = pauseRows(simulated, now)
  const moments = { createdAt: startedAt, updatedAt: head.lastEventAt ?? startedAt }
  const walker = {
    learnerId,
    track,
    timeZone,
    weeklyHours,
    studyDays,
    startedAt,
    paidExperienceMonths: 0,
    events,
    pauses,
  }
  const lastSeen = after(head.lastEventAt ?? startedAt, QUIET_DAYS * DAY)
  const email = `alumnus.${index + 1}@waymark.test`
  return {
    user: userRow(learnerId, { email, name: NAMES[index] ?? '', timeZone }, after(startedAt, -HOUR)),
    learner: { id: learnerId, weeklyHours, studyDays: packDays(studyDays), ...head, ...moments },
    enrollment: {
      ...{ learnerId, roadmapId: roadmap.id, trackSlug: track, seenRevision: roadmap.revision },
      ...counters,
      ...moments,
    },
    pauses: pauses.map((pause) => ({ id: random.uuid(), learnerId, ...pause })),
    progress,
    events: eventRows,
    forecasts: forecastRows(roadmap, walker, lastSeen < now ? lastSeen : now),
  }
}

const pauseRows = ({ pauses, plan }: SimulatedLearner, now: Date) =>
  pauses
    .map(({ from, to, announcedOn }) => ({ from, to, createdAt: startOfDay(announcedOn, plan.timeZone) }))
    .filter(({ createdAt }) => createdAt < now)
