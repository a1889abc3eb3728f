import type { ForecastGround } from '@/lib/forecast/data'
import { forecastOf } from '@/lib/forecast/forecast'
import { arrivalDetail, arrivalTitle, basisInWords } from '@/lib/forecast/forecast-words'

/** When this learner is junior-ready, as they see it themselves. Hidden dates never come this far. */
export function LearnerForecast({ ground: { input } }: { ground: ForecastGround }) {
  const forecast = forecastOf(input)
  const arrival = forecast.arrivals['level:junior']
  if (!arrival) return null
  return (
    <dl className="mb-10 border-y border-rule py-4">
      <dt className="text-sm text-muted">When, to junior-ready</dt>
      <dd className="mt-1">
        <p className="font-display text-xl font-semibold">{arrivalTitle(arrival, input.today)}</p>
        <p className="mt-1 text-sm text-muted">
          {arrivalDetail(arrival, input.today)} {arrival.state === 'range' ? basisInWords(forecast) : null}
        </p>
      </dd>
    </dl>
  )
}
