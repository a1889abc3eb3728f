import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { FEWEST_TO_CORRECT } from './correction'

type Learning = {
  readonly people: number
  readonly arrived: number
  readonly isCorrected: boolean
  readonly learntAt: Date
}

/** Rounded down, as it is public: that one more learner arrived would tell who it was. */
const inTens = (count: number): number => Math.floor(count / 10) * 10

/**
 * Whether the dates on this site are corrected by what its own people taught it, and if not, what is missing.
 * @param learning null before the site has learnt for the first time
 */
export function correctionInWords(learning: Learning | null): string {
  if (learning?.isCorrected) {
    const { people, arrived, learntAt } = learning
    return (
      'The dates on this site are corrected. Every night, the site compares what its forecasts would have said with what ' +
      `its own learners did: most recently on ${formatLongDay(toDay(learntAt, 'UTC'))}, with at least ${inTens(people)} ` +
      `learners, of whom at least ${inTens(arrived)} have reached a stage or a level. Only totals are saved, and no one ` +
      'can be identified from them.'
    )
  }
  const prior =
    (learning?.people ?? 0) < FEWEST_TO_CORRECT
      ? ''
      : ' It already starts new learners from how much of a plan people here keep.'
  return (
    'The dates on this site aren’t corrected yet. The site learns from its own learners every night, but needs ' +
    `${FEWEST_TO_CORRECT} who have reached a stage or a level. There are fewer so far.${prior}`
  )
}
