import { paths } from '@/lib/foundation/paths'
import { toHour } from '@/lib/foundation/values/calendar-date'
import type { Notice, NoticeKind } from '@/lib/people/notifications/notice'
import type { Outcome } from './outcome'
import type { Side } from './turn'

/**
 * Who has to do with a review, and what its notices call things. Facts of a notice: `step`, `learner`, `cohort`, and
 * where they apply `mentor` (who did it), `outcome`, `days` (since a turn began), `owes` (of a mentor: a `verdict`,
 * whose days count from the promised time, or an `answer`), `to` (`elsewhere` for what another cohort has now), `side` (for whom it is: `learner` or `mentor`). Nothing else,
 * so nothing private. `gone` takes the place of names of deleted accounts (`lib/care/privacy/deletion`).
 */
export type Parties = {
  readonly reviewId: string
  readonly learner: { readonly id: string; readonly name: string }
  readonly step: { readonly slug: string; readonly title: string; readonly roadmapSlug: string }
  readonly cohort: { readonly id: string; readonly name: string }
  /** Those of the cohort who may review this work: never its author. */
  readonly mentorIds: readonly string[]
}

type More = Readonly<Record<string, string>>

function toLearner(parties: Parties, kind: NoticeKind, key: string, more: More = {}): Notice {
  const { learner, step } = parties
  const path = `${paths.step(step.roadmapSlug, step.slug)}#review`
  return { userId: learner.id, kind, key, facts: { ...toFacts(parties), side: 'learner', ...more }, path }
}

function toMentors(parties: Parties, ids: Iterable<string>, kind: NoticeKind, key: string, more: More = {}): Notice[] {
  const facts = { ...toFacts(parties), side: 'mentor', ...more }
  const path = paths.review(parties.reviewId)
  return [...new Set(ids)].map((userId) => ({ userId, kind, key, facts, path }))
}

const toFacts = ({ step, learner, cohort }: Parties) => ({
  step: step.title,
  learner: learner.name,
  cohort: cohort.name,
})

export const workSubmitted = (parties: Parties, iterationId: string): Notice[] =>
  toMentors(parties, parties.mentorIds, 'work-submitted', `work:${iterationId}`)

export const verdictGiven = (parties: Parties, iterationId: string, mentor: string, outcome: Outcome): Notice =>
  toLearner(parties, 'verdict', `verdict:${iterationId}`, { mentor, outcome })

/** Once an hour, however often it is claimed and handed over again. @param at when */
export const workHandedOver = (parties: Parties, toId: string, mentor: string, at: Date): Notice[] =>
  toMentors(parties, [toId], 'handed-over', `handed-over:${parties.reviewId}:${toHour(at)}`, { mentor })

/** For who had claimed it. @param at the version of the review that it made */
export const workWithdrawn = (parties: Parties, claimedById: string, at: number): Notice[] =>
  toMentors(parties, [claimedById], 'work-withdrawn', `withdrawn:${parties.reviewId}:${at}`)

/** The same where it went to the mentors of another cohort: then the review itself is no longer theirs to see. */
export const workMovedOn = (parties: Parties, claimedById: string, at: number): Notice[] =>
  toMentors(parties, [claimedById], 'work-withdrawn', `withdrawn:${parties.reviewId}:${at}`, { to: 'elsewhere' }).map(
    (notice) => ({ ...notice, path: paths.reviews }),
  )

/** @param ids the mentors, and where there is one alone, the admins too. @param at as above */
export const mentorAsked = (parties: Parties, ids: Iterable<string>, at: number): Notice[] =>
  toMentors(parties, ids, 'mentor-asked', `asked:${parties.reviewId}:${at}`)

/** A message of one side for the other. @param mentorIds whom of the mentors it concerns */
export function messageWritten(
  parties: Parties,
  messageId: string,
  from: { readonly side: Side; readonly name: string },
  mentorIds: Iterable<string>,
): Notice[] {
  const key = `message:${messageId}`
  if (from.side === 'mentor') return [toLearner(parties, 'message', key, { mentor: from.name })]
  return toMentors(parties, mentorIds, 'message', key)
}

export const reviewLapsed = (parties: Parties, iterations: number): Notice =>
  toLearner(parties, 'review-lapsed', `lapsed:${parties.reviewId}:${iterations}`)

export const promiseBroken = (parties: Parties, waitId: string): Notice =>
  toLearner(parties, 'promise-broken', `promise:${waitId}`)

type Reminder = {
  readonly side: Side
  readonly since: Date
  /** How many there are in this turn with this one. */
  readonly count: number
  /** How long the turn lasts by now. */
  readonly days: number
  /** The work waits for its verdict. */
  readonly isWait: boolean
}

export function reminder(parties: Parties, { side, since, count, days, isWait }: Reminder): Notice[] {
  const key = `nudge:${parties.reviewId}:${since.getTime()}:${count}`
  const more = { days: String(days) }
  if (side === 'learner') return [toLearner(parties, 'nudge', key, more)]
  const owes = isWait ? 'verdict' : 'answer'
  return toMentors(parties, parties.mentorIds, 'nudge', key, { ...more, owes })
}
