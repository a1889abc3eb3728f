import { afterWorkingHours } from '@/lib/mentoring/cohorts/working-hours'
import { REMINDER_DAYS } from '@/lib/mentoring/reviews/messages/silence'
import * as notices from '@/lib/mentoring/reviews/notices'
import { isAwaitingVerdict } from '@/lib/mentoring/reviews/review-snapshot'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { after, DAY, HOUR, MINUTE } from './calendar'
import type { Spell } from './history'
import type { Happening } from './log'
import { type ReviewRows, ReviewWriter } from './review-writer'
import { notify, type Scene } from './scene'
import type { ReviewStory } from './stories'

/** Time between a mentor's claim and their verdict. */
const READING = 26 * MINUTE
const scoreOf: Readonly<Record<string, Outcome>> = { n: 'not-yet', c: 'competent', e: 'excellent' }
const parseScores = (letters: string) => [...letters].map((letter) => scoreOf[letter] ?? 'not-yet')

/** Adds a review and its notifications. Returns its entries in the learner's log. */
export function addReview(scene: Scene, spell: Spell, attempts: ReviewStory): readonly Happening[] {
  const { parts, staff, learner, owner, now, random, rows } = scene
  const { id: cohortId, promisedHours, week } = staff.cohorts[learner.cohort]
  const rubricRowIds = parts.rubric.filter(({ stepId }) => stepId === spell.step.id).map(({ id }) => id)
  const dueAfter = (sent: Date) => afterWorkingHours(sent, promisedHours, week)
  const writer = new ReviewWriter({ owner, step: spell.step, cohortId, dueAfter, rubricRowIds, now, random })
  let sent = after(spell.to ?? now, 5 * MINUTE)
  for (const attempt of attempts) sent = addAttempt(writer, attempt, sent, scene)
  const review = writer.finish()
  rows.review.push(review.review)
  rows.evidence.push(...review.evidence)
  rows.repositoryReading.push(...review.readings)
  rows.iteration.push(...review.iterations)
  rows.reviewWait.push(...review.waits)
  rows.verdict.push(...review.verdicts)
  rows.rubricScore.push(...review.scores)
  rows.helpRating.push(...review.ratings)
  rows.verdictDraft.push(...review.drafts)
  rows.message.push(...review.messages)
  notifyOfReview(scene, spell, review, attempts)
  return review.happenings
}

/** Adds an attempt and what followed it. Returns when the next one comes. */
function addAttempt(writer: ReviewWriter, attempt: ReviewStory[number], next: Date, scene: Scene): Date {
  const { staff, learner, owner, now } = scene
  const { verdict, feedback = '', handedOver, claimed, draft, withdrawnAfter } = attempt
  const { mentors } = staff
  const sent = attempt.hoursAgo ? after(now, -attempt.hoursAgo * HOUR) : next
  writer.submit(sent, attempt.note)
  const answered = verdict ? after(sent, verdict.after * HOUR) : sent
  if (verdict) {
    const { by, outcome, scores, helped } = verdict
    const judgement = { mentorId: mentors[by].id, outcome, feedback, scores: parseScores(scores) }
    writer.judge(answered, after(answered, -READING), judgement)
    if (helped) writer.rate(helped, after(answered, 5 * HOUR))
  }
  for (const { by, after: hours, body } of attempt.messages) {
    writer.say(after(answered, hours * HOUR), by === 'learner' ? owner.learnerId : mentors[by].id, body)
  }
  if (handedOver) {
    const { by, to } = handedOver
    const at = after(sent, handedOver.after * HOUR)
    writer.claim(after(at, -READING), mentors[by].id)
    writer.handOver(at, mentors[by].id, mentors[to].id, staff.cohorts[learner.cohort].mentorIds)
  }
  if (claimed) {
    const mentorId = mentors[claimed.by].id
    writer.claim(after(now, -claimed.minutesAgo * MINUTE), mentorId)
    if (draft)
      writer.draft(after(now, -draft.minutesAgo * MINUTE), mentorId, draft.feedback, parseScores(draft.scores), 3)
  }
  if (withdrawnAfter) writer.withdraw(after(sent, withdrawnAfter * HOUR))
  return after(answered, 72 * HOUR)
}

function notifyOfReview(scene: Scene, { step }: Spell, review: ReviewRows, attempts: ReviewStory): void {
  const { staff, learner, owner } = scene
  const mentors = Object.values(staff.mentors)
  const getName = (mentorId: string) => mentors.find(({ id }) => id === mentorId)?.name ?? ''
  const cohort = staff.cohorts[learner.cohort]
  const author = { id: owner.learnerId, name: learner.person.name }
  const parties = { reviewId: review.review.id, learner: author, step, cohort, mentorIds: cohort.mentorIds }
  for (const { id, createdAt } of review.iterations) notify(scene, createdAt, notices.workSubmitted(parties, id))
  for (const { iterationId, mentorId, outcome, createdAt } of review.verdicts) {
    notify(scene, createdAt, [notices.verdictGiven(parties, iterationId, getName(mentorId), outcome)])
  }
  for (const { id, authorId, createdAt } of review.messages) {
    const isLearner = authorId === author.id
    const from = { side: isLearner ? ('learner' as const) : ('mentor' as const), name: getName(authorId) }
    notify(
      scene,
      createdAt,
      notices.messageWritten(parties, id, from, mentorsConcerned(review, cohort.mentorIds, createdAt)),
    )
  }
  for (const { id } of review.waits.filter(({ endedAt }) => !endedAt)) {
    notify(scene, review.review.dueAt, [notices.promiseBroken(parties, id)])
  }
  const { state, turn: side, turnSince: since, nudges } = review.review
  for (const [index, days] of REMINDER_DAYS.slice(0, nudges).entries()) {
    if (side === 'none' || !since) break
    const turn = { side, since, count: index + 1, days, isWait: isAwaitingVerdict(state) }
    notify(scene, after(since, days * DAY), notices.turnReminder(parties, turn))
  }
  for (const [index, { createdAt }] of review.iterations.entries()) {
    const handedOver = attempts[index]?.handedOver
    if (!handedOver) continue
    const { by, to, after: hours } = handedOver
    const at = after(createdAt, hours * HOUR)
    notify(scene, at, notices.workHandedOver(parties, staff.mentors[to].id, staff.mentors[by].name, at))
  }
}

/** Returns the mentors who had judged the work or written of it before a moment; all, while there is none. */
function mentorsConcerned({ verdicts, messages }: ReviewRows, mentorIds: readonly string[], at: Date) {
  const judged = verdicts.filter(({ createdAt }) => createdAt < at).map(({ mentorId }) => mentorId)
  const spoken = messages.filter(({ createdAt }) => createdAt < at).map(({ authorId }) => authorId)
  const concerned = mentorIds.filter((id) => judged.includes(id) || spoken.includes(id))
  return concerned.length > 0 ? concerned : mentorIds
}
