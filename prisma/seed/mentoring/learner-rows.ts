import { addDays, toDay } from '@/lib/foundation/values/calendar-date'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { findStep, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { sharePlanDone } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import { after, afterNight, DAY, HOUR } from '../calendar'
import { staff } from '../cast'
import type { DemoStaff } from '../demo-staff'
import type { Author } from '../evidence'
import type { Happening, History } from '../histories'
import type { MentorKey } from '../person'
import { randomFor } from '../random'
import { confirmationStories, departureStories, noteStories, planStories, waiverStories } from './stories'

/** A learner and their surroundings, as their mentors' stories need them. */
export type Ground = {
  readonly roadmap: Roadmap
  readonly house: DemoStaff
  readonly author: Author
  readonly now: Date
}

const ofLearner = <Story extends { readonly learner: string }>(stories: readonly Story[], { learner }: Author) =>
  stories.filter((story) => story.learner === learner.key)

/** Returns a moment in or close to the mentor's working hours. */
const makeMoment = (now: Date, { by, daysAgo }: { readonly by: MentorKey; readonly daysAgo: number }) =>
  after(afterNight(after(now, -daysAgo * DAY), staff[by].timeZone), 11 * 60_000)

/** Makes a learner's waivers by mentors, with their log entries. */
export function makeWaivers({ roadmap, house, author, now }: Ground) {
  const random = randomFor(`${author.learner.key} waivers`)
  return ofLearner(waiverStories, author).map((story) => {
    const stepId = findStep(roadmap, story.step)?.id
    if (!stepId) throw new Error(`There is no step ${story.step} to waive.`)
    const [id, mentorId, createdAt] = [random.uuid(), house.mentorIds[story.by], makeMoment(now, story)]
    const happening: Happening = {
      ...{ stepId, kind: 'status', to: 'waived', reason: story.reason },
      ...{ occurredAt: createdAt, actorId: mentorId, idempotencyKey: `waiver:${id}` },
    }
    const row = { id, learnerId: author.learnerId, stepId, mentorId, reason: story.reason, createdAt }
    return { happening, row: { ...row, previousStatus: 'not-started', expiresAt: null, endedAt: null, how: null } }
  })
}

/** Makes mentors' notes, confirmations and proposed plans, and the learner's earlier cohorts. */
export function makeMentoring(ground: Ground, history: History, events: readonly ProgressEvent[]) {
  const { roadmap, house, author, now } = ground
  const { learner, learnerId } = author
  const random = randomFor(`${learner.key} mentoring`)
  const cohortId = house.cohortIds[learner.cohort]
  return {
    notes: ofLearner(noteStories, author).map(({ by, daysAgo, changedDaysAgo, body }) => ({
      ...{ id: random.uuid(), learnerId, cohortId, authorId: house.mentorIds[by], body },
      version: changedDaysAgo === undefined ? 1 : 2,
      createdAt: makeMoment(now, { by, daysAgo }),
      updatedAt: makeMoment(now, { by, daysAgo: changedDaysAgo ?? daysAgo }),
    })),
    confirmations: ofLearner(confirmationStories, author).map((story) => ({
      ...{ id: random.uuid(), learnerId, roadmapId: roadmap.id, skillSlug: story.skill, note: story.note },
      ...{ mentorId: house.mentorIds[story.by], createdAt: makeMoment(now, story), revokedAt: null },
    })),
    plans: ofLearner(planStories, author).map((story) => {
      const proposedAt = makeMoment(now, story)
      const isAgreed = story.agreedAfter !== undefined
      const answeredAt = isAgreed ? afterNight(after(proposedAt, story.agreedAfter * HOUR), learner.timeZone) : null
      return {
        ...{ id: random.uuid(), learnerId, cohortId, proposedById: house.mentorIds[story.by] },
        ...{
          weeklyHours: story.weeklyHours,
          arriveBy: addDays(toDay(proposedAt, learner.timeZone), story.weeksAhead * 7),
        },
        ...{ note: story.note, proposedAt, answeredAt, answer: isAgreed ? 'agreed' : null, endedAt: null },
        shareDone:
          answeredAt && sharePlanDone(roadmap, learner.track, statesAt(events, answeredAt), { level: 'junior' }),
      }
    }),
    departures: ofLearner(departureStories, author).map(({ from, leftAfterDays }) => ({
      ...{ id: random.uuid(), cohortId: house.cohortIds[from], userId: learnerId, role: 'learner', how: 'left' },
      ...{ joinedAt: after(history.startedAt, -5 * 60_000), leftAt: after(history.startedAt, leftAfterDays * DAY) },
    })),
    pauses: learner.story.announcesBreaks
      ? (learner.story.breaks ?? []).map(([from, to]) => ({
          ...{ id: random.uuid(), learnerId, from: dayAgo(now, learner.timeZone, from) },
          ...{ to: dayAgo(now, learner.timeZone, to), createdAt: after(now, -(from + 4) * DAY) },
        }))
      : [],
  }
}

const statesAt = (events: readonly ProgressEvent[], moment: Date) =>
  statesAfter(events.filter(({ occurredAt }) => occurredAt <= moment))

const dayAgo = (now: Date, timeZone: string, days: number) => addDays(toDay(now, timeZone), -days)
