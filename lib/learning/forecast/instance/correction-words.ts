import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { FEWEST_TO_CORRECT } from './correction'

type Learning = {
  readonly people: number
  readonly arrived: number
  readonly isCorrected: boolean
  readonly learntAt: Date
}

/**
 * Whether the dates on this site are corrected by what its own people taught it, and if not, what is missing.
 * @param learning null before the site has learnt for the first time
 */
export function correctionInWords(learning: Learning | null): string {
  if (learning?.isCorrected) {
    const { people, arrived, learntAt } = learning
    return (
      'The dates on this site are corrected. Every night it compares what it would have said with what its own learners ' +
      `did: most recently on ${formatLongDay(toDay(learntAt, 'UTC'))}, with ${people} learners, of whom ${arrived} have ` +
      'reached a stage or a level. Only totals are saved, and no one can be identified from them.'
    )
  }
  const { people, arrived } = learning ?? { people: 0, arrived: 0 }
  const soFar = arrived === 0 ? 'none has so far' : `${arrived} ${arrived === 1 ? 'has' : 'have'} so far`
  const prior =
    people < FEWEST_TO_CORRECT ? '' : ' It already starts new learners from how much of a plan people here keep.'
  return (
    'The dates on this site aren’t corrected yet. It learns from its own learners every night, but needs ' +
    `${FEWEST_TO_CORRECT} who have reached a stage or a level; ${soFar}.${prior}`
  )
}
