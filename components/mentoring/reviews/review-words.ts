import type { HelpValue, ReviewDetail } from '@/lib/mentoring/reviews/review'
import type { ReviewState } from '@/lib/mentoring/reviews/review-snapshot'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as words from '@/messages/generated/mentoring/review'

export const stateWords: Record<ReviewState, () => string> = {
  waiting: words.waiting,
  claimed: words.claimed,
  'changes-requested': words.changesRequested,
  approved: words.approved,
  withdrawn: words.withdrawn,
  lapsed: words.lapsed,
}

export const outcomeWords: Record<Outcome, () => string> = {
  'not-yet': words.notYet,
  competent: words.competent,
  excellent: words.excellent,
}

/** Labels of a verdict's effect, before it is given. */
export const verdictWords: Record<Outcome, () => string> = {
  'not-yet': words.requestChanges,
  competent: words.approveCompetent,
  excellent: words.approveExcellent,
}

/** Labels of ratings of a verdict. */
export const helpWords: Record<HelpValue, () => string> = {
  1: words.helpNone,
  2: words.helpALittle,
  3: words.helpMuch,
  4: words.helpGreat,
}

type TurnFacts = Pick<ReviewDetail, 'turn' | 'turnSince' | 'isAuthor' | 'learner' | 'asOf'>

/** Puts whose turn it is, and since when, into words; null while it is no side's turn, or before it is late. */
export function turnInWords({ turn, turnSince, isAuthor, learner, asOf }: TurnFacts): string | null {
  if (turn === 'none' || !turnSince || Date.parse(turnSince) > Date.parse(asOf.now)) return null
  const since = agoInWords(turnSince, asOf.now)
  if ((turn === 'learner') === isAuthor) return words.yourTurn({ since })
  return turn === 'learner' ? words.learnersTurn({ learner: learner.name, since }) : words.mentorsTurn({ since })
}
