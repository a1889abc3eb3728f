import { addDays } from '@/lib/foundation/values/calendar-date'
import { ownQuiet } from '@/lib/learning/forecast/pace/usual-silence'
import { packDays } from '@/lib/learning/plans/study-days'
import { countTotals } from '@/lib/learning/progress/completion'
import { listTraces } from '@/lib/learning/progress/summary/traces'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type Flag, LONGEST_USUAL_DAYS } from '@/lib/mentoring/learners/flags/flag'
import { sortName } from '@/lib/people/accounts/sort-name'
import { MINUTE } from './calendar'
import { type DemoStaff, userRow } from './demo-staff'
import { type Author, shownAlong } from './evidence'
import { reviewStories } from './feedback'
import { type DemoLearnerHistory, forecastRows } from './forecasts'
import { type Happening, type History, makeHistory } from './histories'
import { makeLog } from './log'
import { makeMentoring, makeWaivers } from './mentoring/learner-rows'
import { makeOtherWork } from './other-work'
import type { Learner } from './person'
import { type Random, randomFor } from './random'
import { makeReading } from './readings'
import type { ReviewRows } from './review-rows'
import { reviewRows } from './reviews'
import { type ChecklistItem, makeWorkbook } from './workbook'

/** The roadmap with the ids of its rows in this database. */
export type RoadmapParts = {
  readonly roadmap: Roadmap
  readonly checklist: readonly ChecklistItem[]
  /** Ids of rubric rows by step id, in their order. */
  readonly rubricRowIds: ReadonlyMap<string, readonly string[]>
  /** Titles by slug. */
  readonly skillTitles: ReadonlyMap<string, string>
}

/** Makes a learner with all their data, as rows. Pure: the same moment gives the same rows. */
export function learnerRows(parts: RoadmapParts, house: DemoStaff, learner: Learner, now: Date) {
  const { roadmap } = parts
  const random = randomFor(learner.key)
  const author: Author = { learner, learnerId: random.uuid() }
  const history = makeHistory(roadmap, learner, author.learnerId, now, random)
  const reviews = makeReviews(parts, house, author, history, now, random)
  const shown = shownAlong(author, history, random)
  const ticks = dropTicks(reviews, history.happenings)
  const others = makeOtherWork(roadmap, author, ticks)
  const ground = { roadmap, house, author, now }
  const waivers = makeWaivers(ground)
  const log = makeLog(
    roadmap,
    author,
    [...ticks, ...[...shown, ...others, ...reviews, ...waivers].flatMap(listHappenings)],
    random,
  )
  const evidence = [...[...shown, ...others].map(({ row }) => row), ...reviews.flatMap((review) => review.evidence)]
  const steps = new Map(listSteps(roadmap).map((step) => [step.id, step]))
  const mentoring = makeMentoring(ground, history, log.events)
  return {
    user: userRow(author.learnerId, learner, new Date(history.startedAt.getTime() - 7 * MINUTE)),
    membership: membershipRow(roadmap, house, author, history, log),
    learner: learnerRow(author, history, log.head),
    enrollment: enrollmentRow(roadmap, author, history, log),
    progress: log.progress,
    events: log.eventRows,
    forecasts: forecastRows(roadmap, toEnrolledLearner(author, history, log, mentoring.pauses), now),
    evidence,
    files: others.flatMap(({ file }) => file ?? []),
    readings: evidence.flatMap((row) => {
      const step = row.kind === 'repository' ? steps.get(row.stepId) : undefined
      return step ? [makeReading(row, step)] : []
    }),
    reviews,
    waivers: waivers.map(({ row }) => row),
    ...mentoring,
    workbook:
      learner.email === 'learner@waymark.test'
        ? makeWorkbook(author.learnerId, history, parts.checklist, now, random)
        : null,
    stretch: history.stretch,
  }
}

export type LearnerRows = ReturnType<typeof learnerRows>

type Told = { readonly happening: Happening } | { readonly happenings: readonly Happening[] }
const listHappenings = (told: Told) => ('happening' in told ? [told.happening] : told.happenings)

type Log = ReturnType<typeof makeLog>

function membershipRow(roadmap: Roadmap, house: DemoStaff, author: Author, { startedAt }: History, log: Log) {
  const { learner, learnerId } = author
  const { counters, head } = log
  return {
    ...{ cohortId: house.cohortIds[learner.cohort], userId: learnerId, role: 'learner' },
    joinedAt: new Date(startedAt.getTime() - 3 * MINUTE),
    sortName: sortName(learner.name),
    coreDone: counters.coreDoneCount,
    coreTotal: countTotals(roadmap, learner.track, {}).byLevel.junior.total,
    lastLearningDay: head.lastLearningDay ?? '',
    ...flaggedSince(learner, log),
  }
}

/**
 * Returns the day since which a quiet learner would be flagged: after their usual silences. Whether they are flagged is
 * recomputed once everything is written.
 */
function flaggedSince({ story, timeZone }: Learner, { events, head: { lastLearningDay } }: Log) {
  const quiet = story.quietSinceDaysAgo ?? 0
  if (quiet <= 14 || lastLearningDay === null) return { flag: '', flaggedOn: '' }
  const usual = Math.min(ownQuiet(listTraces(events, timeZone).movedOn, []) ?? 0, LONGEST_USUAL_DAYS)
  const flagged = (flag: Flag, days: number) => ({
    flag,
    flaggedOn: addDays(lastLearningDay, Math.max(days, usual) + 1),
  })
  return quiet > 28 ? flagged('gone', 28) : flagged('behind', 14)
}

function enrollmentRow(roadmap: Roadmap, author: Author, { startedAt }: History, { counters, head }: Log) {
  const which = { learnerId: author.learnerId, roadmapId: roadmap.id, trackSlug: author.learner.track }
  const moments = { createdAt: startedAt, updatedAt: head.lastEventAt ?? startedAt }
  return { ...which, ...counters, seenRevision: roadmap.revision, ...moments }
}

function learnerRow({ learner, learnerId }: Author, { startedAt }: History, head: Log['head']) {
  const { weeklyHours, studyDays, country, paidExperienceMonths, goal } = learner
  return {
    id: learnerId,
    weeklyHours,
    studyDays: packDays(studyDays),
    country,
    paidExperienceMonths,
    goal,
    ...head,
    createdAt: startedAt,
    updatedAt: head.lastEventAt ?? startedAt,
  }
}

function toEnrolledLearner(
  { learner, learnerId }: Author,
  { startedAt }: History,
  { events }: Log,
  pauses: DemoLearnerHistory['pauses'],
): DemoLearnerHistory {
  const { track, timeZone, weeklyHours, studyDays, paidExperienceMonths } = learner
  return { learnerId, track, timeZone, weeklyHours, studyDays, paidExperienceMonths, startedAt, events, pauses }
}

/** Drops the ticks of submitted projects, which their review makes at submission. */
function dropTicks(reviews: readonly ReviewRows[], happenings: readonly Happening[]): Happening[] {
  const handedIn = new Set(reviews.map(({ review }) => review.stepId))
  return happenings.filter(({ stepId, to }) => to !== 'done' || !handedIn.has(stepId))
}

function makeReviews(
  parts: RoadmapParts,
  house: DemoStaff,
  author: Author,
  history: History,
  now: Date,
  random: Random,
) {
  const { key, cohort } = author.learner
  return reviewStories
    .filter((story) => story.learner === key)
    .map((story): ReviewRows => {
      const spell = history.spells.get(story.step)
      if (!spell) throw new Error(`${key} never came to ${story.step}: the cast and the reviews disagree.`)
      return reviewRows(story, {
        author,
        spell,
        cohortId: house.cohortIds[cohort],
        mentorIds: house.mentorIds,
        rubricRowIds: parts.rubricRowIds.get(spell.step.id) ?? [],
        now,
        random,
      })
    })
}
