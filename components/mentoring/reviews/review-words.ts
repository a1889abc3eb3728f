import type { ReviewState } from '@/lib/mentoring/reviews/lifecycle'
import type { Outcome } from '@/lib/mentoring/reviews/outcome'
import type { HelpValue, ReviewDetail } from '@/lib/mentoring/reviews/review'
import { agoInWords } from '@/lib/mentoring/reviews/when'

export const stateWords: Record<ReviewState, string> = {
  waiting: 'Waiting',
  claimed: 'Claimed',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
}

export const outcomeWords: Record<Outcome, string> = {
  'not-yet': 'Not yet',
  competent: 'Competent',
  excellent: 'Excellent',
}

/** What a verdict does, before it is given. */
export const verdictWords: Record<Outcome, string> = {
  'not-yet': 'Not yet: the learner is asked for another attempt.',
  competent: 'Approve as competent: the step becomes verified.',
  excellent: 'Approve as excellent: the step becomes verified.',
}

/** How much a verdict helped. */
export const helpWords: Record<HelpValue, string> = {
  1: 'Not at all',
  2: 'A little',
  3: 'Much',
  4: 'A great deal',
}

type TurnFacts = Pick<ReviewDetail, 'turn' | 'turnSince' | 'isAuthor' | 'learner' | 'asOf'>

/** Whose word is awaited and since when; null while nobody's is, or it is not late yet. */
export function turnInWords({ turn, turnSince, isAuthor, learner, asOf }: TurnFacts): string | null {
  if (turn === 'none' || !turnSince || Date.parse(turnSince) > Date.parse(asOf.now)) return null
  const isYours = (turn === 'learner') === isAuthor
  const whose = isYours ? 'your turn' : turn === 'learner' ? `${learner.name}’s turn` : 'a mentor’s turn'
  return `It became ${whose} ${agoInWords(turnSince, asOf.now)}.`
}

/** "14:02" in the reader's zone. */
export function clockTime(at: string, timeZone: string): string {
  const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(at))
}

/** "1st", "2nd", "3rd", "11th", "23rd" */
export function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${ending}`
}

/** "21 December" in the reader's zone. */
export function dayInWords(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone }).format(new Date(at))
}
