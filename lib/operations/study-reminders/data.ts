import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { forecastInputFrom } from '@/lib/learning/forecast/forecast-input'
import { readInstanceModels } from '@/lib/learning/forecast/instance/data'
import { defaultInstanceModel } from '@/lib/learning/forecast/instance/instance-model'
import { planChangeFields } from '@/lib/learning/plans/data'
import { toEarlierHours } from '@/lib/learning/plans/planned-hours'
import { unpackDays } from '@/lib/learning/plans/study-days'
import { countTotals } from '@/lib/learning/progress/completion'
import { findStart, getTrackSlug } from '@/lib/learning/progress/log/ledger'
import { statesFromRows } from '@/lib/learning/progress/rows'
import { readSummaries } from '@/lib/learning/progress/summary/data'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Week } from '@/lib/learning/week/pack'
import { computeWeek } from '@/lib/learning/week/week'
import { notTheLearners } from '@/lib/mentoring/reviews/messages/turn'
import {
  parseReminderTime,
  type ReminderTime,
  STUDY_REMINDER,
} from '@/lib/people/notifications/study-reminder/reminder'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'
import { findReminderDay, toKnownZone } from './reminder-day'
import type { PendingItem } from './reminder-mail'

/** A learner who is due a reminder. */
export type Due = {
  readonly userId: string
  readonly when: Exclude<ReminderTime, 'never'>
  readonly today: Day
}

/** Filters accounts by those that get mail: with a confirmed address, neither disabled nor about to be deleted. */
const mailable = { emailVerifiedAt: { not: null }, disabledAt: null, deletesAt: null, deletedAt: null } as const

/**
 * Returns the next page of learners with a reminder, reduced to those whose reminder is due.
 * @param after the last id of the previous page
 * @returns `last` is null after the last page
 */
export async function listDue(
  _operator: Operator,
  { after, take }: { readonly after: string; readonly take: number },
  now: Date,
): Promise<{ due: Due[]; last: string | null }> {
  const rows = await db().mailPreference.findMany({
    where: { kind: STUDY_REMINDER, userId: { gt: after } },
    orderBy: { userId: 'asc' },
    take,
    select: { userId: true, mode: true },
  })
  const learners = await db().learner.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) }, user: mailable },
    select: {
      id: true,
      studyDays: true,
      createdAt: true,
      pauses: { select: { from: true, to: true } },
      user: { select: { timeZone: true } },
    },
  })
  const modes = new Map(rows.map(({ userId, mode }) => [userId, parseReminderTime(mode)]))
  const due = learners.flatMap(({ id, studyDays, createdAt, pauses, user }) => {
    const when = modes.get(id) ?? 'never'
    const person = { timeZone: user.timeZone, studyDays: unpackDays(studyDays), startedAt: createdAt, pauses }
    const today = when === 'never' ? null : findReminderDay(person, now)
    return when !== 'never' && today ? [{ userId: id, when, today }] : []
  })
  return { due, last: rows.at(-1)?.userId ?? null }
}

/** Content and recipient of a reminder. */
export type ReminderFacts = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly locale: string | null
  /** Title of the roadmap that the week is of; null where there is only one. */
  readonly roadmapTitle: string | null
  readonly week: Week
  readonly waiting: readonly PendingItem[]
}

/** Reads each learner's week, as on their dashboard, and what waits for their response. */
export async function listReminderFacts(
  _operator: Operator,
  userIds: readonly string[],
  now: Date,
): Promise<ReminderFacts[]> {
  const ids = { in: [...userIds] }
  const roadmaps = await listRoadmaps(visitor)
  const [instances, learners, turns, proposed] = await Promise.all([
    readInstanceModels(visitor),
    readLearners(ids),
    db().review.findMany({
      where: { learnerId: ids, turn: { notIn: notTheLearners } },
      orderBy: { turnSince: 'asc' },
      select: {
        learnerId: true,
        state: true,
        step: { select: { slug: true, title: true, roadmap: { select: { slug: true } } } },
      },
    }),
    db().agreedPlan.findMany({
      where: { learnerId: ids, answeredAt: null, endedAt: null },
      select: { learnerId: true },
    }),
  ])
  const logs = await readSummaries(
    learners.map(({ id, eventCount, user }) => ({ learnerId: id, timeZone: toKnownZone(user.timeZone), eventCount })),
    now,
  )
  return learners.flatMap((learner, index) => {
    const roadmap = findChosenRoadmap(roadmaps, learner.roadmapId)
    if (!roadmap) return []
    const instance = instances.get(roadmap.id) ?? defaultInstanceModel
    const { id, user, weeklyHours, studyDays, pauses, paidExperienceMonths: months } = learner
    const startedAt = findStart(roadmap, learner.enrollments, learner.createdAt)
    const track = getTrackSlug(roadmap, learner.enrollments)
    const states = statesFromRows(learner.progress)
    const progress = { track, states, totals: countTotals(roadmap, track, states), eventCount: learner.eventCount }
    const schedule = {
      ...{ weeklyHours, earlier: toEarlierHours(learner.planChanges), studyDays: unpackDays(studyDays), startedAt },
      ...{ timeZone: toKnownZone(user.timeZone), work: { months, startsOn: learner.startsWorkOn } },
    }
    const today = toDay(now, toKnownZone(user.timeZone))
    const log = logs[index] ?? emptyLog
    const input = forecastInputFrom({ roadmap, schedule, progress, log, pauses, today, instance })
    return {
      userId: id,
      name: user.name,
      email: user.email,
      locale: user.locale,
      roadmapTitle: roadmaps.length > 1 ? roadmap.title : null,
      week: computeWeek(input).week,
      waiting: [
        ...turns.filter(({ learnerId }) => learnerId === id).map(toWaiting),
        ...proposed.filter(({ learnerId }) => learnerId === id).map(() => ({ kind: 'proposed-plan' }) as const),
      ],
    }
  })
}

const readLearners = (ids: { in: string[] }) =>
  db().learner.findMany({
    where: { id: ids },
    select: {
      id: true,
      roadmapId: true,
      weeklyHours: true,
      studyDays: true,
      createdAt: true,
      paidExperienceMonths: true,
      startsWorkOn: true,
      eventCount: true,
      progress: true,
      enrollments: { select: { roadmapId: true, trackSlug: true, startedAt: true } },
      pauses: { select: { from: true, to: true } },
      planChanges: planChangeFields,
      user: { select: { name: true, email: true, timeZone: true, locale: true } },
    },
  })

type Turn = {
  readonly state: string
  readonly step: { readonly slug: string; readonly title: string; readonly roadmap: { readonly slug: string } }
}

const toWaiting = ({ state, step }: Turn): PendingItem => ({
  kind: state === 'changes-requested' ? 'changes-requested' : 'message',
  title: step.title,
  path: `${paths.step(step.roadmap.slug, step.slug)}#review`,
})
