import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { after, HOUR, MINUTE } from '../calendar'
import { type EvidenceRow, type LogOwner, showWork } from '../evidence'
import type { Happening } from '../histories'
import { type Move, playReview } from '../play-review'
import type { Random } from '../random'
import type { DraftRow, IterationRow, MessageRow, ReviewRow, VerdictRow, WaitRow } from '../review-rows'
import type { Round, Timeline } from './timeline'
import { draftWords, helpWanted, learnerSays, mentorSays, verdictWords } from './words'
import type { Place } from './world'

/** Surroundings of a synthetic review. */
export type Scene = {
  readonly owner: LogOwner
  readonly step: Step
  readonly place: Place
  readonly dueAfter: (sent: Date) => Date
  /** In the order of the rubric. */
  readonly rubricRowIds: readonly string[]
  /** The mentor who reads it now, if any. */
  readonly readerId: string | null
  /** True when the learner ticks the step before submitting. */
  readonly isTicked: boolean
  readonly hasBegun: boolean
  readonly now: Date
  readonly random: Random
}

export type SyntheticReview = {
  readonly review: ReviewRow
  readonly evidence: EvidenceRow[]
  readonly iterations: IterationRow[]
  readonly waits: readonly WaitRow[]
  readonly verdicts: VerdictRow[]
  readonly scores: { verdictId: string; rubricRowId: string; score: string }[]
  readonly ratings: { verdictId: string; value: number; createdAt: Date }[]
  readonly drafts: DraftRow[]
  readonly messages: MessageRow[]
  readonly happenings: Happening[]
}

const pickOne = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random.next() * items.length)] as Item

/** Makes a synthetic review as rows, with its entries in the learner's log. */
export function syntheticReview(timeline: Timeline, scene: Scene): SyntheticReview {
  const writer = new Writer(scene)
  for (const round of timeline.rounds) writer.addRound(round)
  if (timeline.withdrawn !== null) writer.withdraw(new Date(timeline.withdrawn))
  else if (timeline.rounds.at(-1)?.verdict) writer.addTalk()
  return writer.rows()
}

class Writer {
  private readonly id: string
  private readonly moves: Move[] = []
  private readonly parts = {
    ...{ evidence: [] as EvidenceRow[], iterations: [] as IterationRow[], verdicts: [] as VerdictRow[] },
    ...{ scores: [] as SyntheticReview['scores'], ratings: [] as SyntheticReview['ratings'] },
    ...{ drafts: [] as DraftRow[], messages: [] as MessageRow[], happenings: [] as Happening[] },
  }

  constructor(private readonly scene: Scene) {
    this.id = scene.random.uuid()
  }

  private move(at: Date, actorId: string, action: Move['action']): void {
    this.moves.push({ at, actorId, action })
  }

  private status(to: string, occurredAt: Date, actorId: string): void {
    this.parts.happenings.push({ stepId: this.scene.step.id, kind: 'status', to, reason: null, occurredAt, actorId })
  }

  addRound({ sent, verdict }: Round): void {
    const { owner, step, dueAfter, hasBegun, isTicked, random } = this.scene
    const { evidence, iterations, happenings } = this.parts
    const at = new Date(sent)
    if (iterations.length === 0 && !hasBegun && !isTicked) this.status('learning', at, owner.learnerId)
    const { row, happening } = showWork(owner, step, pickOne(helpWanted, random), at, random)
    evidence.push(row)
    happenings.push(happening)
    const ids = { id: random.uuid(), reviewId: this.id, number: iterations.length + 1, evidenceId: row.id }
    iterations.push({ ...ids, createdAt: at })
    this.move(at, owner.learnerId, { kind: 'submit', dueAt: dueAfter(at) })
    if (verdict) this.addVerdict(verdict, ids.id)
  }

  private addVerdict({ at, outcome }: NonNullable<Round['verdict']>, iterationId: string): void {
    const { owner, step, rubricRowIds, isTicked, now, random } = this.scene
    const { verdicts, scores, ratings, happenings } = this.parts
    const createdAt = new Date(at)
    const [id, mentorId] = [random.uuid(), this.mentor()]
    verdicts.push({ id, iterationId, mentorId, outcome, feedback: verdictWords[outcome], createdAt })
    const weak = Math.floor(random.next() * rubricRowIds.length)
    for (const [index, rubricRowId] of rubricRowIds.entries()) {
      const usual = outcome === 'excellent' || random.chance(0.2) ? 'excellent' : 'competent'
      scores.push({ verdictId: id, rubricRowId, score: outcome === 'not-yet' && index === weak ? 'not-yet' : usual })
    }
    const ratedAt = after(createdAt, random.between(1, 30) * HOUR)
    if (random.chance(0.4) && ratedAt < now) {
      ratings.push({ verdictId: id, value: Math.ceil(4 * Math.sqrt(1 - random.next())), createdAt: ratedAt })
    }
    const said = { kind: 'verdict', to: outcome, reason: null, occurredAt: createdAt, actorId: mentorId } as const
    happenings.push({ stepId: step.id, ...said, idempotencyKey: `verdict:${iterationId}` })
    if (outcome !== 'not-yet' && !isTicked) this.status('done', createdAt, mentorId)
    const claimedAt = after(createdAt, -random.between(8, 25) * MINUTE)
    this.move(claimedAt, mentorId, { kind: 'claim', openClaims: 0 })
    this.move(createdAt, mentorId, { kind: 'verdict', outcome })
    if (owner.learnerId === mentorId) throw new Error('Nobody judges their own work.')
  }

  /** Returns the cohort's own mentor three times out of four, otherwise any of its mentors. */
  private mentor(): string {
    const { place, random } = this.scene
    return (random.chance(0.75) ? place.mentorIds[0] : pickOne(place.mentorIds, random)) ?? ''
  }

  withdraw(at: Date): void {
    this.move(at, this.scene.owner.learnerId, { kind: 'withdraw' })
  }

  /** Adds a conversation: one in four learners replies to a verdict, and two in three of them get a response. */
  addTalk(): void {
    const { owner, now, random } = this.scene
    const verdict = this.parts.verdicts.at(-1)
    if (!verdict || !random.chance(0.25)) return
    const asked = after(verdict.createdAt, random.between(1, 40) * HOUR)
    const answered = after(asked, random.between(2, 30) * HOUR)
    this.say(asked, owner.learnerId, pickOne(learnerSays, random), now)
    if (random.chance(0.66)) this.say(answered, verdict.mentorId, pickOne(mentorSays, random), now)
  }

  private say(createdAt: Date, authorId: string, body: string, now: Date): void {
    if (createdAt >= now) return
    const { random } = this.scene
    const ids = { id: random.uuid(), reviewId: this.id, authorId, idempotencyKey: random.uuid() }
    this.parts.messages.push({ ...ids, body, createdAt })
    this.move(createdAt, authorId, { kind: 'message' })
  }

  /**
   * Claims the review for a reader, and drafts a verdict half of the time. Recently submitted work is claimed no
   * earlier than its submission.
   * @returns when the draft was last saved
   */
  private read(readerId: string): Date | undefined {
    const { now, random } = this.scene
    const last = this.parts.iterations.at(-1)
    const lain = (now.getTime() - (last?.createdAt.getTime() ?? 0)) / MINUTE
    const minutes = Math.min(random.between(2, 24), lain)
    this.move(after(now, -minutes * MINUTE), readerId, { kind: 'claim', openClaims: 0 })
    const iterationId = last?.id
    if (!iterationId || !random.chance(0.5)) return undefined
    const savedAt = after(now, (-minutes / 2) * MINUTE)
    this.parts.drafts.push({
      ...{ iterationId, mentorId: readerId, reviewId: this.id, outcome: null, feedback: draftWords },
      ...{ scores: '{}', version: 2, savedAt },
    })
    return savedAt
  }

  rows(): SyntheticReview {
    const { owner, step, place, readerId, now, random } = this.scene
    const savedAt = readerId ? this.read(readerId) : undefined
    const { columns, version, updatedAt, waits } = playReview(this.moves, now)
    const { iterations, messages } = this.parts
    const moments = [updatedAt, savedAt, messages.at(-1)?.createdAt].map((moment) => moment?.getTime() ?? 0)
    const ids = { id: this.id, learnerId: owner.learnerId, stepId: step.id, cohortId: place.id }
    return {
      review: {
        ...{ ...ids, ...columns, draftedAt: savedAt ?? columns.draftedAt, version },
        createdAt: iterations[0]?.createdAt ?? now,
        updatedAt: new Date(Math.max(...moments)),
      },
      waits: waits.map((wait) => ({ id: random.uuid(), reviewId: this.id, cohortId: place.id, ...wait })),
      ...this.parts,
    }
  }
}
