import { paths } from '@/lib/foundation/paths'
import { toHour } from '@/lib/foundation/values/calendar-date'
import type { Notice } from '@/lib/people/notifications/notice'
import type { Side } from './messages/turn'
import type { reviewNotifications } from './notification-definitions'
import type { Outcome } from './verdicts/outcome'

/**
 * People and names for the notices of a review. Facts of a notice: `step`, `learner`, `cohort`, and where they apply
 * `mentor` (who acted), `outcome`, `days` (since a turn began), `owes` (of a mentor: a `verdict`, whose days count from
 * the promised time, or an `answer`), `to` (`elsewhere` for a move to another cohort, `another-mentor`), `side` (of the recipient:
 * `learner` or `mentor`). Nothing else, so nothing private. `gone` replaces names of deleted accounts
 * (`lib/operations/privacy/deletion`).
 */
export type ReviewParties = {
  readonly reviewId: string
  readonly learner: { readonly id: string; readonly name: string }
  readonly step: { readonly slug: string; readonly title: string; readonly roadmapSlug: string }
  readonly cohort: { readonly id: string; readonly name: string }
  /** Mentors of the cohort who may review this work: never its author. */
  readonly mentorIds: readonly string[]
}

type ReviewNoticeKind = keyof typeof reviewNotifications
type ReviewNotice = Notice<ReviewNoticeKind>
type More = Readonly<Record<string, string>>

function toLearner(parties: ReviewParties, kind: ReviewNoticeKind, key: string, more: More = {}): ReviewNotice {
  const { learner, step } = parties
  const path = `${paths.step(step.roadmapSlug, step.slug)}#review`
  return { userId: learner.id, kind, key, facts: { ...toFacts(parties), side: 'learner', ...more }, path }
}

function toMentors(
  parties: ReviewParties,
  ids: Iterable<string>,
  kind: ReviewNoticeKind,
  key: string,
  more: More = {},
): ReviewNotice[] {
  const facts = { ...toFacts(parties), side: 'mentor', ...more }
  const path = paths.review(parties.reviewId)
  return [...new Set(ids)].map((userId) => ({ userId, kind, key, facts, path }))
}

const toFacts = ({ step, learner, cohort }: ReviewParties) => ({
  step: step.title,
  learner: learner.name,
  cohort: cohort.name,
})

export const workSubmitted = (parties: ReviewParties, iterationId: string): ReviewNotice[] =>
  toMentors(parties, parties.mentorIds, 'work-submitted', `work:${iterationId}`)

export const verdictGiven = (parties: ReviewParties, verdictId: string, mentor: string, outcome: Outcome) =>
  toLearner(parties, 'verdict', `verdict:${verdictId}`, { mentor, outcome })

export const verdictTakenBack = (parties: ReviewParties, verdictId: string, mentor: string, outcome: Outcome) =>
  toLearner(parties, 'verdict-corrected', `verdict-corrected:${verdictId}`, { mentor, outcome })

/** At most one notice an hour, however often the work is claimed and handed over. @param at when */
export const workHandedOver = (parties: ReviewParties, toId: string, mentor: string, at: Date): ReviewNotice[] =>
  toMentors(parties, [toId], 'handed-over', `handed-over:${parties.reviewId}:${toHour(at)}`, { mentor })

/** For the mentor who had claimed the work. @param at version of the review after the withdrawal */
export const workWithdrawn = (parties: ReviewParties, claimedById: string, at: number): ReviewNotice[] =>
  toMentors(parties, [claimedById], 'work-withdrawn', `withdrawn:${parties.reviewId}:${at}`)

/**
 * For the mentor whose claimed work moved to another cohort: the link leads to the queue, as they may no longer see the
 * review.
 */
export const workMovedOn = (parties: ReviewParties, claimedById: string, at: number): ReviewNotice[] =>
  toMentors(parties, [claimedById], 'work-withdrawn', `withdrawn:${parties.reviewId}:${at}`, { to: 'elsewhere' }).map(
    (notice) => ({ ...notice, path: paths.reviews }),
  )

/** @param at version of the review after the assignment */
export const reviewAssigned = (parties: ReviewParties, toId: string, mentor: string, at: number, now: Date) =>
  toMentors(parties, [toId], 'review-assigned', `assigned:${parties.reviewId}:${at}:${toHour(now)}`, { mentor })

/** For the mentor who had claimed work that was assigned to another. @param at as above */
export const workReassigned = (parties: ReviewParties, claimedById: string, at: number): ReviewNotice[] =>
  toMentors(parties, [claimedById], 'work-withdrawn', `withdrawn:${parties.reviewId}:${at}`, { to: 'another-mentor' })

/** @param ids the mentors, and the admins too where there is only one mentor. @param at as above */
export const mentorAsked = (parties: ReviewParties, ids: Iterable<string>, at: number): ReviewNotice[] =>
  toMentors(parties, ids, 'mentor-asked', `asked:${parties.reviewId}:${at}`)

/** Makes notices of a message for the other side. @param mentorIds the mentors that it concerns */
export function messageWritten(
  parties: ReviewParties,
  messageId: string,
  from: { readonly side: Side; readonly name: string },
  mentorIds: Iterable<string>,
): ReviewNotice[] {
  const key = `message:${messageId}`
  if (from.side === 'mentor') return [toLearner(parties, 'message', key, { mentor: from.name })]
  return toMentors(parties, mentorIds, 'message', key)
}

export const reviewLapsed = (parties: ReviewParties, iterations: number): ReviewNotice =>
  toLearner(parties, 'review-lapsed', `lapsed:${parties.reviewId}:${iterations}`)

export const promiseBroken = (parties: ReviewParties, waitId: string): ReviewNotice =>
  toLearner(parties, 'promise-broken', `promise:${waitId}`)

type Reminder = {
  readonly side: Side
  readonly since: Date
  /** Number of reminders in this turn, including this one. */
  readonly count: number
  /** Length of the turn so far. */
  readonly days: number
  /** The work waits for its verdict. */
  readonly isWait: boolean
}

export function turnReminder(parties: ReviewParties, { side, since, count, days, isWait }: Reminder): ReviewNotice[] {
  const key = `nudge:${parties.reviewId}:${since.getTime()}:${count}`
  const more = { days: String(days) }
  if (side === 'learner') return [toLearner(parties, 'nudge', key, more)]
  const owes = isWait ? 'verdict' : 'answer'
  return toMentors(parties, parties.mentorIds, 'nudge', key, { ...more, owes })
}
