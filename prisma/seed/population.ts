import { packDays } from '@/lib/plans/study-days'
import type { Roadmap } from '@/lib/roadmaps/roadmap'
import { MINUTE } from './calendar'
import { cohorts } from './cast'
import { type Author, shownAlong } from './evidence'
import { reviewStories } from './feedback'
import { type Happening, type History, historyOf } from './histories'
import { type House, userRow } from './house'
import { logOf } from './log'
import type { Learner } from './person'
import { type Random, randomFor } from './random'
import { type ReviewRows, reviewRows } from './reviews'
import { type ChecklistItem, workbookOf } from './workbook'

/** What the roadmap's rows are called in this database. */
export type RoadmapParts = {
  readonly roadmap: Roadmap
  readonly checklist: readonly ChecklistItem[]
  /** By step id, in the order of the rubric. */
  readonly rubricRowIds: ReadonlyMap<string, readonly string[]>
}

/** A learner with everything that is theirs, as rows. Pure: the same moment gives the same rows. */
export function learnerRows(parts: RoadmapParts, house: House, learner: Learner, now: Date) {
  const random = randomFor(learner.key)
  const author: Author = { learner, learnerId: random.uuid() }
  const history = historyOf(parts.roadmap, learner, author.learnerId, now, random)
  const reviews = reviewsOf(parts, house, author, history, now, random)
  const shown = shownAlong(author, history, random)
  const happenings = [
    ...withoutTicksOf(reviews, history.happenings),
    ...shown.map(({ happening }) => happening),
    ...reviews.flatMap((review) => review.happenings),
  ]
  const log = logOf(parts.roadmap, author, happenings, random)
  const isDemoLearner = learner.email === 'learner@waymark.test'
  const before = (minutes: number) => new Date(history.startedAt.getTime() - minutes * MINUTE)
  return {
    user: userRow(author.learnerId, learner, before(7)),
    membership: {
      cohortId: house.cohortIds[learner.cohort],
      userId: author.learnerId,
      role: 'learner',
      joinedAt: before(3),
    },
    learner: learnerRow(author, history, log.head),
    enrollment: {
      learnerId: author.learnerId,
      roadmapId: parts.roadmap.id,
      trackSlug: learner.track,
      ...log.counters,
      seenRevision: parts.roadmap.revision,
      createdAt: history.startedAt,
      updatedAt: log.head.lastEventAt ?? history.startedAt,
    },
    progress: log.progress,
    events: log.eventRows,
    evidence: [...shown.map(({ row }) => row), ...reviews.flatMap((review) => review.evidence)],
    reviews,
    workbook: isDemoLearner ? workbookOf(author.learnerId, history, parts.checklist, now, random) : null,
    stretch: history.stretch,
  }
}

function learnerRow({ learner, learnerId }: Author, { startedAt }: History, head: ReturnType<typeof logOf>['head']) {
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

/** What is handed in is ticked by its review, when it goes in: the end of the work is no second tick. */
function withoutTicksOf(reviews: readonly ReviewRows[], happenings: readonly Happening[]): Happening[] {
  const handedIn = new Set(reviews.map(({ review }) => review.stepId))
  return happenings.filter(({ stepId, to }) => to !== 'done' || !handedIn.has(stepId))
}

function reviewsOf(parts: RoadmapParts, house: House, author: Author, history: History, now: Date, random: Random) {
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
        promisedHours: cohorts[cohort].promisedHours,
        mentorIds: house.mentorIds,
        rubricRowIds: parts.rubricRowIds.get(spell.step.id) ?? [],
        now,
        random,
      })
    })
}
