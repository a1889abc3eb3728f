import { afterWorkingHours } from '@/lib/mentoring/cohorts/working-hours'
import type { ReviewAction } from '@/lib/mentoring/reviews/lifecycle'
import { after, afterNight, beforeNight, HOUR, MINUTE } from './calendar'
import { cohorts, staff } from './cast'
import { type EvidenceRow, showWork } from './evidence'
import type { Happening } from './histories'
import type { MentorKey } from './person'
import { type Move, playReview } from './play-review'
import { randomFor } from './random'
import type { DraftRow, IterationRow, MessageRow, ReviewRows, VerdictRow } from './review-rows'
import { type ReviewSetting, toScore } from './review-setting'
import type { DraftStory, ReviewStory, Round, VerdictStory } from './review-story'

/** Converts the story of a review into rows, as the commands would have written them one after the other. */
export function reviewRows(story: ReviewStory, setting: ReviewSetting): ReviewRows {
  const teller = new Teller(setting, story)
  for (const round of story.rounds) teller.addRound(round)
  teller.addMessages()
  teller.close()
  return teller.rows()
}

/** Returns whether the step is not ticked at submission: the verdict ticks it, or the review was withdrawn. */
const waitsToTick = (story: ReviewStory, { author }: ReviewSetting) =>
  story.withdrawnAfter !== undefined || (author.learner.story.handsIn ?? []).includes(story.step)

/** Time between a mentor's claim and their verdict. */
const READS_FOR = 26 * MINUTE

class Teller {
  private readonly id: string
  private readonly moves: Move[] = []
  private readonly evidence: EvidenceRow[] = []
  private readonly iterations: IterationRow[] = []
  private readonly verdicts: VerdictRow[] = []
  private readonly scores: { verdictId: string; rubricRowId: string; score: string }[] = []
  private readonly ratings: { verdictId: string; value: number; createdAt: Date }[] = []
  private readonly drafts: DraftRow[] = []
  private readonly messages: MessageRow[] = []
  private readonly happenings: Happening[] = []
  private handedOver: ReviewRows['handedOver'] = null
  private submittedAt = new Date(0)
  private spokenAt: Date | null = null

  constructor(
    private readonly setting: ReviewSetting,
    private readonly story: ReviewStory,
  ) {
    this.id = setting.random.uuid()
  }

  private move(at: Date, by: MentorKey | 'learner', action: ReviewAction): void {
    const { author, mentorIds } = this.setting
    this.moves.push({ at, actorId: by === 'learner' ? author.learnerId : mentorIds[by], action })
  }

  private sentAt(round: Round): Date {
    const { author, spell, now } = this.setting
    const { timeZone } = author.learner
    if (round.hoursAgo !== undefined) return beforeNight(after(now, -round.hoursAgo * HOUR), timeZone)
    if (this.spokenAt) return afterNight(after(this.spokenAt, (round.afterVerdict ?? 72) * HOUR), timeZone)
    return after(spell.to ?? now, -3 * MINUTE)
  }

  addRound(round: Round): void {
    const { author, spell, random } = this.setting
    const { spokenAt } = this
    const sent = this.sentAt(round)
    const ticks = !waitsToTick(this.story, this.setting)
    const status = { stepId: spell.step.id, kind: 'status', reason: null, actorId: author.learnerId } as const
    // Reopens the step after a verdict that requests changes; the next iteration ticks it again.
    if (spokenAt && ticks) {
      const back = afterNight(after(spokenAt, (sent.getTime() - spokenAt.getTime()) / 4), author.learner.timeZone)
      this.happenings.push({ ...status, to: 'learning', occurredAt: back })
    }
    const { row, happening } = showWork(author, spell.step, round.note, sent, random)
    const id = random.uuid()
    this.evidence.push(row)
    this.happenings.push(happening)
    this.iterations.push({
      ...{ id, reviewId: this.id, number: this.iterations.length + 1, evidenceId: row.id, createdAt: sent },
    })
    if (ticks) this.happenings.push({ ...status, to: 'done', occurredAt: after(sent, 2 * MINUTE) })
    const { promisedHours, week } = cohorts[author.learner.cohort]
    this.move(sent, 'learner', { kind: 'submit', dueAt: afterWorkingHours(sent, promisedHours, week) })
    this.submittedAt = sent
    this.spokenAt = null
    if (round.verdict) this.addVerdict(round.verdict, id)
  }

  private addVerdict({ by, outcome, feedback, helped, ...story }: VerdictStory, iterationId: string): void {
    const { author, spell, mentorIds, rubricRowIds, random, now } = this.setting
    const createdAt = afterNight(after(this.submittedAt, story.after * HOUR), staff[by].timeZone)
    const [id, mentorId] = [random.uuid(), mentorIds[by]]
    this.verdicts.push({ id, iterationId, mentorId, outcome, feedback, createdAt })
    for (const [index, rubricRowId] of rubricRowIds.entries()) {
      this.scores.push({ verdictId: id, rubricRowId, score: toScore(story.scores[index]) })
    }
    const readAt = afterNight(after(createdAt, 5 * HOUR), author.learner.timeZone)
    if (helped !== undefined && readAt < now) this.ratings.push({ verdictId: id, value: helped, createdAt: readAt })
    const said = { kind: 'verdict', to: outcome, reason: null, occurredAt: createdAt, actorId: mentorId } as const
    this.happenings.push({ stepId: spell.step.id, ...said, idempotencyKey: `verdict:${iterationId}` })
    this.move(after(createdAt, -READS_FOR), by, { kind: 'claim', openClaims: 0 })
    this.move(createdAt, by, { kind: 'verdict', outcome })
    this.spokenAt = createdAt
  }

  addMessages(): void {
    const { author, mentorIds, random } = this.setting
    const from = this.verdicts.at(-1)?.createdAt ?? this.submittedAt
    for (const { by, after: hours, body } of this.story.talk ?? []) {
      const timeZone = by === 'learner' ? author.learner.timeZone : staff[by].timeZone
      const createdAt = afterNight(after(from, hours * HOUR), timeZone)
      const authorId = by === 'learner' ? author.learnerId : mentorIds[by]
      const ids = { id: random.uuid(), reviewId: this.id, authorId, idempotencyKey: random.uuid() }
      this.messages.push({ ...ids, body, createdAt })
      this.move(createdAt, by, { kind: 'message' })
    }
  }

  /** Adds what came after the last iteration: a hand-over, an open claim, a withdrawal. */
  close(): void {
    const { claimed, handedOver, withdrawnAfter } = this.story
    const { author, mentorIds, now } = this.setting
    if (handedOver) {
      const { by, to } = handedOver
      const at = after(this.submittedAt, handedOver.after * HOUR)
      this.move(after(at, -READS_FOR), by, { kind: 'claim', openClaims: 0 })
      this.handedOver = { at, byId: mentorIds[by], toId: mentorIds[to] }
      this.move(at, by, { kind: 'hand-over', toId: mentorIds[to], mentorIds: Object.values(mentorIds) })
    }
    if (claimed) {
      this.move(after(now, -claimed.minutesAgo * MINUTE), claimed.by, { kind: 'claim', openClaims: 0 })
      if (claimed.draft) this.addDraft(claimed.draft, mentorIds[claimed.by])
    }
    if (withdrawnAfter !== undefined) {
      const at = afterNight(after(this.submittedAt, withdrawnAfter * HOUR), author.learner.timeZone)
      this.move(at, 'learner', { kind: 'withdraw' })
    }
  }

  private addDraft({ outcome, feedback, scores, minutesAgo }: DraftStory, mentorId: string): void {
    const { rubricRowIds, now } = this.setting
    const iterationId = this.iterations.at(-1)?.id ?? ''
    const judged = rubricRowIds.slice(0, scores.length).map((rowId, index) => [rowId, toScore(scores[index])])
    this.drafts.push({
      ...{ iterationId, mentorId, reviewId: this.id, outcome, feedback },
      ...{ scores: JSON.stringify(Object.fromEntries(judged)), version: 3, savedAt: after(now, -minutesAgo * MINUTE) },
    })
  }

  rows(): ReviewRows {
    const { author, spell, cohortId, now } = this.setting
    const { columns, version, updatedAt, waits } = playReview(this.moves, now)
    const [savedAt, spokenAt] = [this.drafts.at(-1)?.savedAt, this.messages.at(-1)?.createdAt]
    const ids = { id: this.id, learnerId: author.learnerId, stepId: spell.step.id, cohortId }
    const random = randomFor(`waits of ${this.id}`)
    return {
      review: {
        ...{ ...ids, ...columns, draftedAt: savedAt ?? columns.draftedAt, version },
        createdAt: this.iterations[0]?.createdAt ?? this.submittedAt,
        updatedAt: latest([updatedAt, savedAt, spokenAt]),
      },
      waits: waits.map((wait) => ({ id: random.uuid(), reviewId: this.id, cohortId, ...wait })),
      ...{ evidence: this.evidence, iterations: this.iterations, verdicts: this.verdicts, scores: this.scores },
      ...{ ratings: this.ratings, drafts: this.drafts, messages: this.messages },
      ...{ handedOver: this.handedOver, happenings: this.happenings },
    }
  }
}

const latest = (moments: readonly (Date | undefined)[]): Date =>
  new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))
