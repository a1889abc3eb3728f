import { conditionInWords } from '@/lib/learning/levels/path-words'
import * as words from '@/messages/generated/learning/what-if'
import type { Arrival } from '../arrival/arrival-date'
import { findFirstDate, shiftOfPlan } from '../arrival/first-date'
import { firstDateInWords } from '../arrival/first-date-words'
import { computeForecast, type ForecastInput } from '../forecast'
import { arrivalDetail, arrivalTitle, rangeInWords } from '../forecast-words'
import { findWorkCondition } from '../work-condition'
import { getShift, shiftInWords } from './shift-words'
import { coreWhatIf, type ForecastChange, inputAfter, whatIf } from './what-if'

/**
 * Describes the effect of a plan change on one target.
 * @param goal "mid-level"
 * @returns null for a target that the roadmap does not have
 */
export function whatIfInWords(
  input: ForecastInput,
  change: ForecastChange,
  target: string,
  goal: string,
): Answer | null {
  const { forecast } = whatIf(input, change)
  const arrival = forecast.arrivals[target]
  if (!arrival) return null
  const { today } = input
  const condition = findWorkCondition(input, forecast)
  const first = findFirstDate(inputAfter(input, change), target)
  // Shift of the date in the title.
  const shift = first ? shiftOfPlan(input, change, target) : getShift(computeForecast(input).arrivals[target], arrival)
  const shifts = shift ? [words.comes({ goal, shift: shiftInWords(shift) })] : []
  if (first) {
    const { title, inText, usual } = firstDateInWords(first, today)
    return { title, inText, detail: [...shifts, usual].join(' ') }
  }
  const isSetByPaidWork = arrival.state === 'range' && arrival.binds === 'experience'
  const detail =
    isSetByPaidWork && condition
      ? [
          words.condition({ condition: conditionInWords(condition, true) }),
          words.setByWork({ goal }),
          ...coreInWords(input, change, target),
        ]
      : [arrivalDetail(arrival, today, condition)]
  const title = arrivalTitle(arrival, today, condition)
  return { title, inText: title, detail: [...shifts, ...detail].join(' ') }
}
/** `inText` is the title for use within a sentence. */
type Answer = { readonly title: string; readonly inText: string; readonly detail: string }

/** Describes the shift of the core steps, when paid work sets the date itself. */
function coreInWords(input: ForecastInput, change: ForecastChange, target: string): readonly string[] {
  const core = coreWhatIf(input, change, target)
  if (!core) return []
  const [before, after] = [describeDates(core.before, input), describeDates(core.after, input)]
  if (core.after.state === 'done') return [core.before.state === 'done' ? words.coreDone() : words.coreWouldBeDone()]
  if (!after) return []
  const isOther = before !== null && before !== after
  return [isOther ? words.coreDoneInstead({ when: after, before }) : words.coreDoneOn({ when: after })]
}

const describeDates = (arrival: Arrival, { today }: ForecastInput): string | null =>
  arrival.state === 'range' ? rangeInWords(arrival.range50, today) : null
