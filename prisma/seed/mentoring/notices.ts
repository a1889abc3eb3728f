import { paths } from '@/lib/foundation/paths'
import { findStep } from '@/lib/learning/roadmaps/roadmap'
import { REMINDER_DAYS } from '@/lib/mentoring/reviews/messages/silence'
import {
  messageWritten,
  promiseBroken,
  type ReviewParties,
  reviewLapsed,
  turnReminder,
  verdictGiven,
  workHandedOver,
  workSubmitted,
} from '@/lib/mentoring/reviews/notices'
import { isAwaitingVerdict } from '@/lib/mentoring/reviews/review-snapshot'
import type { Notice } from '@/lib/people/notifications/notice'
import { after, DAY, HOUR } from '../calendar'
import { cohorts, staff } from '../cast'
import type { DemoStaff } from '../demo-staff'
import type { MentorKey } from '../person'
import type { LearnerRows, RoadmapParts } from '../population'
import { randomFor } from '../random'
import type { ReviewRow, ReviewRows } from '../review-rows'

/** Days of notifications in the demo. */
const TOLD_DAYS = 9
/** Age from which a notification has been read, some hours after it came. */
const UNREAD_FOR = 26 * HOUR

type Told = { readonly at: Date; readonly notice: Notice }
export type NotificationRow = ReturnType<typeof toRow>

/** Makes the notifications of the last days, as the commands would have; the older ones are read. */
export function makeNotices(parts: RoadmapParts, house: DemoStaff, people: readonly LearnerRows[], now: Date) {
  const teller = new Teller(parts, house)
  const since = after(now, -TOLD_DAYS * DAY)
  return people
    .flatMap((person) => [
      ...person.reviews.flatMap((review) => teller.aboutReview(person, review)),
      ...teller.aboutMentoring(person),
    ])
    .filter(({ at }) => at > since && at <= now)
    .map((told) => toRow(told, now))
}

function toRow({ at, notice: { userId, kind, key, facts, path } }: Told, now: Date) {
  const random = randomFor(`${userId} ${key}`)
  const isRead = now.getTime() - at.getTime() > UNREAD_FOR
  const readAt = isRead ? after(at, random.between(0.5, 9) * HOUR) : null
  const row = { id: random.uuid(), userId, kind, key, facts: JSON.stringify(facts), path, createdAt: at, readAt }
  return { ...row, digestDue: !isRead }
}

class Teller {
  private readonly mentors: readonly { readonly id: string; readonly name: string }[]

  constructor(
    private readonly parts: RoadmapParts,
    private readonly house: DemoStaff,
  ) {
    this.mentors = Object.entries(house.mentorIds).map(([key, id]) => ({ id, name: staff[key as MentorKey].name }))
  }

  private nameOf(mentorId: string): string {
    return this.mentors.find(({ id }) => id === mentorId)?.name ?? ''
  }

  private partiesOf({ user }: LearnerRows, { review }: ReviewRows): ReviewParties {
    const step = findStep(this.parts.roadmap, review.stepId)
    const cohort = this.house.cohorts.find(({ id }) => id === review.cohortId)
    if (!step || !cohort) throw new Error('A review of the demo hangs in the air.')
    const mentors = Object.values(cohorts).find(({ name }) => name === cohort.name)?.mentors ?? []
    const mentorIds = mentors.map((key) => this.house.mentorIds[key])
    return { reviewId: review.id, learner: user, step, cohort: { id: cohort.id, name: cohort.name }, mentorIds }
  }

  aboutReview(person: LearnerRows, rows: ReviewRows): Told[] {
    const { review, iterations, verdicts, messages } = rows
    const parties = this.partiesOf(person, rows)
    const told = (at: Date, notices: readonly Notice[]): Told[] => notices.map((notice) => ({ at, notice }))
    const spoke = [...verdicts.map(({ mentorId }) => mentorId), ...messages.map(({ authorId }) => authorId)]
    const concerned = parties.mentorIds.filter((id) => spoke.includes(id) || id === review.claimedById)
    const handedOver = rows.handedOver
    return [
      ...iterations.flatMap(({ id, createdAt }) => told(createdAt, workSubmitted(parties, id))),
      ...verdicts.flatMap(({ iterationId, mentorId, outcome, createdAt }) =>
        told(createdAt, [verdictGiven(parties, iterationId, this.nameOf(mentorId), outcome)]),
      ),
      ...messages.flatMap(({ id, authorId, createdAt }) => {
        const side = authorId === person.user.id ? 'learner' : 'mentor'
        const name = side === 'learner' ? person.user.name : this.nameOf(authorId)
        const mentorIds = concerned.length > 0 ? concerned : parties.mentorIds
        return told(createdAt, messageWritten(parties, id, { side, name }, mentorIds))
      }),
      ...(handedOver
        ? told(handedOver.at, workHandedOver(parties, handedOver.toId, this.nameOf(handedOver.byId), handedOver.at))
        : []),
      ...rows.waits
        .filter(({ endedAt }) => endedAt === null)
        .flatMap(({ id }) => told(after(review.dueAt, 2 * 60_000), [promiseBroken(parties, id)])),
      ...(review.state === 'lapsed' ? told(review.updatedAt, [reviewLapsed(parties, iterations.length)]) : []),
      ...makeReminders(parties, review).flatMap(({ at, notices }) => told(at, notices)),
    ]
  }

  aboutMentoring({ user, plans, confirmations, waivers }: LearnerRows): Told[] {
    const { roadmap, skillTitles } = this.parts
    const to = { userId: user.id }
    return [
      ...plans.map(({ id, proposedAt, proposedById, weeklyHours, arriveBy }): Told => {
        const facts = {
          mentor: this.nameOf(proposedById),
          hours: String(weeklyHours),
          arriveBy,
        }
        return {
          at: proposedAt,
          notice: { ...to, kind: 'plan-proposed', key: `plan:${id}`, facts, path: paths.dashboard },
        }
      }),
      ...confirmations.map(({ id, createdAt, mentorId, skillSlug }): Told => {
        const facts = { skill: skillTitles.get(skillSlug) ?? skillSlug, mentor: this.nameOf(mentorId) }
        const path = `${paths.skills(roadmap.slug)}#${skillSlug}`
        return { at: createdAt, notice: { ...to, kind: 'skill-confirmed', key: `skill-confirmed:${id}`, facts, path } }
      }),
      ...waivers.map(({ id, createdAt, mentorId, stepId }): Told => {
        const step = findStep(roadmap, stepId)
        const facts = { what: 'given', step: step?.title ?? '', mentor: this.nameOf(mentorId), until: '' }
        const path = paths.step(roadmap.slug, step?.slug ?? '')
        return { at: createdAt, notice: { ...to, kind: 'waiver', key: `waiver:${id}`, facts, path } }
      }),
    ]
  }
}

type Reminded = Pick<ReviewRow, 'state' | 'turn' | 'turnSince' | 'nudges'>

function makeReminders(parties: ReviewParties, { state, turn: side, turnSince: since, nudges }: Reminded) {
  if (side === 'none' || !since) return []
  return REMINDER_DAYS.slice(0, nudges).map((days, index) => ({
    at: after(since, days * DAY + 3 * 60_000),
    notices: turnReminder(parties, { side, since, count: index + 1, days, isWait: isAwaitingVerdict(state) }),
  }))
}
