import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { showWork } from './evidence'
import type { Happening, LogOwner } from './log'
import { type Move, playReview } from './play-review'
import type { Random } from './random'
import type { DraftRow, IterationRow, MessageRow, VerdictRow } from './review-rows'

/** Surroundings of a review. */
export type ReviewSetting = {
  readonly owner: LogOwner
  readonly step: Step
  readonly cohortId: string
  readonly dueAfter: (sent: Date) => Date
  /** In the order of the rubric. */
  readonly rubricRowIds: readonly string[]
  readonly now: Date
  readonly random: Random
}

type Judgement = Pick<VerdictRow, 'mentorId' | 'outcome' | 'feedback'> & { readonly scores: readonly Outcome[] }
type Shown = ReturnType<typeof showWork>
export type ReviewRows = ReturnType<ReviewWriter['finish']>

/** Writes the rows of a review and its entries in the learner's log, as the commands would have. */
export class ReviewWriter {
  private readonly id: string
  private readonly moves: Move[] = []
  private readonly evidence: Shown['row'][] = []
  private readonly readings: Shown['reading'][] = []
  private readonly iterations: IterationRow[] = []
  private readonly verdicts: VerdictRow[] = []
  private readonly scores: { verdictId: string; rubricRowId: string; score: string }[] = []
  private readonly ratings: { verdictId: string; value: number; createdAt: Date }[] = []
  private readonly drafts: DraftRow[] = []
  private readonly messages: MessageRow[] = []
  private readonly happenings: Happening[] = []

  constructor(private readonly setting: ReviewSetting) {
    this.id = setting.random.uuid()
  }

  private act(at: Date, actorId: string, action: Move['action']): void {
    this.moves.push({ at, actorId, action })
  }

  status(to: string, occurredAt: Date, actorId: string): void {
    this.happenings.push({ stepId: this.setting.step.id, kind: 'status', to, reason: null, occurredAt, actorId })
  }

  submit(at: Date, note: string): void {
    const { owner, step, dueAfter, random } = this.setting
    const { row, reading, happening } = showWork(owner, step, note, at, random)
    this.evidence.push(row)
    this.readings.push(reading)
    this.happenings.push(happening)
    const number = this.iterations.length + 1
    this.iterations.push({ id: random.uuid(), reviewId: this.id, number, evidenceId: row.id, createdAt: at })
    this.act(at, owner.learnerId, { kind: 'submit', dueAt: dueAfter(at) })
  }

  private newestIterationId(): string {
    const iteration = this.iterations.at(-1)
    if (!iteration) throw new Error('A review begins with a submission.')
    return iteration.id
  }

  judge(at: Date, claimedAt: Date, { scores, ...judgement }: Judgement): void {
    const { owner, step, rubricRowIds, random } = this.setting
    const [id, iterationId, actorId] = [random.uuid(), this.newestIterationId(), judgement.mentorId]
    if (owner.learnerId === actorId) throw new Error('Nobody judges their own work.')
    this.verdicts.push({ id, iterationId, ...judgement, createdAt: at })
    const scored = rubricRowIds.map((rubricRowId, index) => ({
      verdictId: id,
      rubricRowId,
      score: scores[index] ?? '',
    }))
    this.scores.push(...scored)
    const said = { kind: 'verdict', to: judgement.outcome, reason: null, occurredAt: at, actorId } as const
    this.happenings.push({ stepId: step.id, ...said, idempotencyKey: `verdict:${iterationId}` })
    this.claim(claimedAt, actorId)
    this.act(at, actorId, { kind: 'verdict', outcome: judgement.outcome })
  }

  /** Rates the newest verdict, unless the moment is still to come. */
  rate(value: number, createdAt: Date): void {
    const verdictId = this.verdicts.at(-1)?.id
    if (verdictId && createdAt < this.setting.now) this.ratings.push({ verdictId, value, createdAt })
  }

  /** Writes a message, unless the moment is still to come. */
  say(createdAt: Date, authorId: string, body: string): void {
    const { now, random } = this.setting
    if (createdAt >= now) return
    const ids = { id: random.uuid(), reviewId: this.id, authorId, idempotencyKey: random.uuid() }
    this.messages.push({ ...ids, body, createdAt })
    this.act(createdAt, authorId, { kind: 'message' })
  }

  claim(at: Date, mentorId: string): void {
    this.act(at, mentorId, { kind: 'claim', openClaims: 0 })
  }

  draft(savedAt: Date, mentorId: string, feedback: string, scores: readonly Outcome[], version: number): void {
    const judged = scores.map((score, index) => [this.setting.rubricRowIds[index], score])
    const ids = { iterationId: this.newestIterationId(), mentorId, reviewId: this.id }
    const texts = { outcome: null, feedback, scores: JSON.stringify(Object.fromEntries(judged)) }
    this.drafts.push({ ...ids, ...texts, version, savedAt })
  }

  handOver(at: Date, byId: string, toId: string, mentorIds: readonly string[]): void {
    this.act(at, byId, { kind: 'hand-over', toId, mentorIds })
  }

  withdraw(at: Date): void {
    this.act(at, this.setting.owner.learnerId, { kind: 'withdraw' })
  }

  finish() {
    const { owner, step, cohortId, now, random } = this.setting
    const { id: reviewId, moves, verdicts, scores, ratings, drafts, messages, happenings } = this
    const { columns, version, updatedAt, waits } = playReview(moves, now)
    const savedAt = drafts.at(-1)?.savedAt
    const moments = [updatedAt, savedAt, messages.at(-1)?.createdAt].map((moment) => moment?.getTime() ?? 0)
    const ids = { id: reviewId, learnerId: owner.learnerId, stepId: step.id, cohortId }
    const review = {
      ...{ ...ids, ...columns, draftedAt: savedAt ?? columns.draftedAt, version },
      createdAt: this.iterations[0]?.createdAt ?? now,
      updatedAt: new Date(Math.max(...moments)),
    }
    return {
      ...{ review, evidence: this.evidence, readings: this.readings, iterations: this.iterations },
      waits: waits.map((wait) => ({ id: random.uuid(), reviewId, cohortId, ...wait })),
      ...{ verdicts, scores, ratings, drafts, messages, happenings },
    }
  }
}
