import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/learning/forecast-correction'
import { FEWEST_TO_CORRECT } from './correction'

type Learning = {
  readonly people: number
  readonly arrived: number
  readonly isCorrected: boolean
  readonly learntAt: Date
}

/** Rounds down for the public: the exact number would reveal when one more learner arrived. */
const inTens = (count: number): number => Math.floor(count / 10) * 10

/**
 * States whether this site's dates are corrected by its own people's data, and if not, what is missing.
 * @param learning null before the site has learnt for the first time
 */
export function correctionInWords(learning: Learning | null, leadsToLevels = true): string {
  if (learning?.isCorrected) {
    const { people, arrived, learntAt } = learning
    const day = formatLongDay(toDay(learntAt, 'UTC'))
    return words.corrected({ day, people: inTens(people), arrived: inTens(arrived), leadsToLevels })
  }
  const missing = words.notCorrected({ people: FEWEST_TO_CORRECT, leadsToLevels })
  return (learning?.people ?? 0) < FEWEST_TO_CORRECT ? missing : `${missing} ${words.prior()}`
}
