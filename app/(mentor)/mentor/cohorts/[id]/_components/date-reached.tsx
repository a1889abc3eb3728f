import type { OnTime } from '@/lib/mentoring/learners/stats/deadline.data'
import * as words from '@/messages/generated/app/cohort'

/** Share of forecasts that begin by the date, below which to warn. */
const FEW = 0.25

/** Shows how many forecasts begin by a date of the cohort, with a warning when few do. Nothing where none is known. */
export function DateReached({ onTime, forecasts }: OnTime) {
  if (forecasts === 0) return null
  return (
    <>
      <span className="block text-sm text-muted">{words.onTime({ onTime, forecasts })}</span>
      {onTime < forecasts * FEW ? (
        <span className="block text-sm text-ember">{words.dateTooSoon({ onTime })}</span>
      ) : null}
    </>
  )
}
