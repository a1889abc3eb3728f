import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { after, HOUR, MINUTE } from '../calendar'
import type { Random } from '../random'
import { type ReviewRows, type ReviewSetting, ReviewWriter } from '../review-writer'
import type { Round, Timeline } from './timeline'
import { draftWords, helpWanted, learnerSays, mentorSays, verdictWords } from './words'
import type { Place } from './world'

/** Surroundings of a synthetic review. */
export type Scene = Omit<ReviewSetting, 'cohortId'> & {
  readonly place: Place
  /** The mentor who reads it now, if any. */
  readonly readerId: string | null
  /** True when the learner ticks the step before submitting. */
  readonly isTicked: boolean
  readonly hasBegun: boolean
}

const pickOne = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random.next() * items.length)] as Item

/** Makes a synthetic review as rows, with its entries in the learner's log. */
export function syntheticReview({ rounds, withdrawn }: Timeline, scene: Scene): ReviewRows {
  const { owner, readerId, isTicked, hasBegun, random } = scene
  const writer = new ReviewWriter({ ...scene, cohortId: scene.place.id })
  if (!hasBegun && !isTicked) writer.status('learning', new Date(rounds[0]?.sent ?? 0), owner.learnerId)
  for (const { sent, verdict } of rounds) {
    writer.submit(new Date(sent), pickOne(helpWanted, random))
    if (verdict) addVerdict(writer, verdict, scene, withdrawn === null && sent === rounds.at(-1)?.sent)
  }
  if (withdrawn !== null) writer.withdraw(new Date(withdrawn))
  if (readerId) addClaim(writer, readerId, rounds.at(-1)?.sent ?? 0, scene)
  return writer.finish()
}

function addVerdict(writer: ReviewWriter, verdict: NonNullable<Round['verdict']>, scene: Scene, isLast: boolean): void {
  const { owner, place, rubricRowIds, isTicked, random } = scene
  const { outcome } = verdict
  const at = new Date(verdict.at)
  // The cohort's own mentor three times out of four, otherwise any of its mentors.
  const mentorId = (random.chance(0.75) ? place.mentorIds[0] : pickOne(place.mentorIds, random)) ?? ''
  const weak = Math.floor(random.next() * rubricRowIds.length)
  const scores = rubricRowIds.map((_, index): Outcome => {
    const usual = outcome === 'excellent' || random.chance(0.2) ? 'excellent' : 'competent'
    return outcome === 'not-yet' && index === weak ? 'not-yet' : usual
  })
  const claimedAt = after(at, -random.between(8, 25) * MINUTE)
  writer.judge(at, claimedAt, { mentorId, outcome, feedback: verdictWords[outcome], scores })
  const ratedAt = after(at, random.between(1, 30) * HOUR)
  if (random.chance(0.4)) writer.rate(Math.ceil(4 * Math.sqrt(1 - random.next())), ratedAt)
  if (outcome !== 'not-yet' && !isTicked) writer.status('done', at, mentorId)
  // One in four learners replies to the last verdict, and two in three of them get a response.
  if (!isLast || !random.chance(0.25)) return
  const asked = after(at, random.between(1, 40) * HOUR)
  writer.say(asked, owner.learnerId, pickOne(learnerSays, random))
  const answered = after(asked, random.between(2, 30) * HOUR)
  if (random.chance(0.66)) writer.say(answered, mentorId, pickOne(mentorSays, random))
}

/**
 * Claims the review for a reader, and drafts a verdict half of the time. Recently submitted work is claimed no earlier
 * than its submission.
 */
function addClaim(writer: ReviewWriter, readerId: string, sent: number, { now, random }: Scene): void {
  const minutes = Math.min(random.between(2, 24), (now.getTime() - sent) / MINUTE)
  writer.claim(after(now, -minutes * MINUTE), readerId)
  if (random.chance(0.5)) writer.draft(after(now, (-minutes / 2) * MINUTE), readerId, draftWords, [], 2)
}
