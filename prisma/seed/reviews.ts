import { afterNight, beforeNight, HOUR, MINUTE } from './calendar'
import { staff } from './cast'
import { type Author, type EvidenceRow, showWork } from './evidence'
import type { Happening, Spell } from './histories'
import type { MentorKey } from './person'
import type { Random } from './random'
import type { ReviewStory, Round, VerdictStory } from './review-story'

const letters = { n: 'not-yet', c: 'competent', e: 'excellent' } as const

export type ReviewSetting = {
  readonly author: Author
  readonly spell: Spell
  readonly cohortId: string
  readonly promisedHours: number
  readonly mentorIds: Readonly<Record<MentorKey, string>>
  /** In the order of the rubric. */
  readonly rubricRowIds: readonly string[]
  readonly now: Date
  readonly random: Random
}

type ReviewRow = {
  id: string
  learnerId: string
  stepId: string
  cohortId: string
  state: string
  version: number
  claimedById: string | null
  claimedAt: Date | null
  submittedAt: Date
  dueAt: Date
  createdAt: Date
  updatedAt: Date
}

/** A review with all that hangs on it, and the lines it leaves in the learner's log. */
export type ReviewRows = {
  readonly review: ReviewRow
  readonly evidence: EvidenceRow[]
  readonly iterations: { id: string; reviewId: string; number: number; evidenceId: string; createdAt: Date }[]
  readonly verdicts: {
    id: string
    iterationId: string
    mentorId: string
    outcome: string
    feedback: string
    createdAt: Date
  }[]
  readonly scores: { verdictId: string; rubricRowId: string; score: string }[]
  readonly messages: {
    id: string
    reviewId: string
    authorId: string
    body: string
    createdAt: Date
    idempotencyKey: string
  }[]
  readonly happenings: Happening[]
}

/** Turns the story of a review into rows, as the commands would have written them one after the other. */
export function reviewRows(story: ReviewStory, setting: ReviewSetting): ReviewRows {
  const { author, spell, cohortId, random } = setting
  const head = { id: random.uuid(), learnerId: author.learnerId, stepId: spell.step.id, cohortId }
  const first = sentAt(story.rounds[0], null, setting)
  const review: ReviewRow = {
    ...head,
    ...{ state: 'waiting', version: 0, claimedById: null, claimedAt: null },
    ...{ submittedAt: first, dueAt: first, createdAt: first, updatedAt: first },
  }
  const rows = { review, evidence: [], iterations: [], verdicts: [], scores: [], messages: [], happenings: [] }
  let spokenAt: Date | null = null
  for (const round of story.rounds) {
    spokenAt = addRound(rows, round, spokenAt, !waitsToTick(story, setting), setting)
  }
  endReview(rows, story, setting)
  addMessages(rows, story, setting)
  return rows
}

/** Who hands in without a tick leaves it to the verdict; who withdraws never had one. */
const waitsToTick = (story: ReviewStory, { author }: ReviewSetting) =>
  story.withdrawnAfter !== undefined || (author.learner.story.handsIn ?? []).includes(story.step)

function sentAt(round: Round | undefined, spokenAt: Date | null, { author, spell, now }: ReviewSetting): Date {
  const { timeZone } = author.learner
  if (round?.hoursAgo !== undefined) return beforeNight(after(now, -round.hoursAgo * HOUR), timeZone)
  if (spokenAt) return afterNight(after(spokenAt, (round?.afterVerdict ?? 72) * HOUR), timeZone)
  return after(spell.to ?? now, -3 * MINUTE)
}

const after = (moment: Date, milliseconds: number) => new Date(Math.round(moment.getTime() + milliseconds))

/** @returns when the verdict was given, or null without one */
function addRound(rows: ReviewRows, round: Round, spokenAt: Date | null, ticks: boolean, setting: ReviewSetting) {
  const { author, spell, promisedHours, random } = setting
  const { review, happenings } = rows
  const sent = sentAt(round, spokenAt, setting)
  const status = { stepId: spell.step.id, kind: 'status', reason: null, actorId: author.learnerId } as const
  // Back to work after a verdict that asks for more; done again when the next iteration goes in.
  if (spokenAt && ticks) {
    const back = afterNight(after(spokenAt, (sent.getTime() - spokenAt.getTime()) / 4), author.learner.timeZone)
    happenings.push({ ...status, to: 'learning', occurredAt: back })
  }
  const { row, happening } = showWork(author, spell.step, round.note, sent, random)
  const iteration = { id: random.uuid(), reviewId: review.id, number: rows.iterations.length + 1, evidenceId: row.id }
  rows.evidence.push(row)
  happenings.push(happening)
  rows.iterations.push({ ...iteration, createdAt: sent })
  if (ticks) happenings.push({ ...status, to: 'done', occurredAt: after(sent, 2 * MINUTE) })
  const dueAt = after(sent, promisedHours * HOUR)
  Object.assign(review, { state: 'waiting', version: review.version + 1, submittedAt: sent, updatedAt: sent, dueAt })
  return round.verdict ? addVerdict(rows, round.verdict, { id: iteration.id, sent }, setting) : null
}

/** @returns when it was given */
function addVerdict(
  { review, verdicts, scores, happenings }: ReviewRows,
  story: VerdictStory,
  iteration: { readonly id: string; readonly sent: Date },
  { spell, mentorIds, rubricRowIds, random }: ReviewSetting,
): Date {
  const { by, outcome, feedback } = story
  const createdAt = afterNight(after(iteration.sent, story.after * HOUR), staff[by].timeZone)
  const verdict = {
    id: random.uuid(),
    iterationId: iteration.id,
    mentorId: mentorIds[by],
    outcome,
    feedback,
    createdAt,
  }
  verdicts.push(verdict)
  for (const [index, rubricRowId] of rubricRowIds.entries()) {
    const score = letters[story.scores[index] as keyof typeof letters]
    scores.push({ verdictId: verdict.id, rubricRowId, score })
  }
  const said = { kind: 'verdict', to: outcome, reason: null, occurredAt: createdAt, actorId: mentorIds[by] } as const
  happenings.push({ stepId: spell.step.id, ...said, idempotencyKey: `verdict:${iteration.id}` })
  const state = outcome === 'not-yet' ? 'changes-requested' : 'approved'
  // Claimed, then judged: two changes of state.
  Object.assign(review, { state, version: review.version + 2, updatedAt: createdAt })
  return createdAt
}

function endReview({ review }: ReviewRows, { claimed, withdrawnAfter }: ReviewStory, setting: ReviewSetting): void {
  const version = review.version + 1
  if (claimed) {
    const claimedAt = after(setting.now, -claimed.minutesAgo * MINUTE)
    const claimedById = setting.mentorIds[claimed.by]
    Object.assign(review, { state: 'claimed', version, claimedById, claimedAt, updatedAt: claimedAt })
  }
  if (withdrawnAfter !== undefined) {
    const at = afterNight(after(review.submittedAt, withdrawnAfter * HOUR), setting.author.learner.timeZone)
    Object.assign(review, { state: 'withdrawn', version, updatedAt: at })
  }
}

function addMessages(rows: ReviewRows, story: ReviewStory, setting: ReviewSetting): void {
  const from = rows.verdicts.at(-1)?.createdAt ?? rows.review.submittedAt
  const { author, mentorIds, random } = setting
  for (const { by, after: hours, body } of story.talk ?? []) {
    const timeZone = by === 'learner' ? author.learner.timeZone : staff[by].timeZone
    const createdAt = afterNight(after(from, hours * HOUR), timeZone)
    const authorId = by === 'learner' ? author.learnerId : mentorIds[by]
    const ids = { id: random.uuid(), reviewId: rows.review.id, authorId, idempotencyKey: random.uuid() }
    rows.messages.push({ ...ids, body, createdAt })
  }
}
