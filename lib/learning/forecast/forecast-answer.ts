import type { Arrival } from './arrival-date'
import type { Forecast } from './forecast'
import { basisInWords } from './forecast-words'

/** A forecast as the HTTP API shows it: ranges, and where none can be given, why. Never one date alone. */
export function presentForecast(forecast: Forecast) {
  const { basis, hoursPerWeek, quietDays, arrivals } = forecast
  return {
    basis,
    sentence: basisInWords(forecast),
    hoursPerWeek: Math.round(hoursPerWeek * 10) / 10,
    quietDays,
    arrivals: Object.entries(arrivals).map(([target, arrival]) => ({ target, ...presentArrival(arrival) })),
  }
}

function presentArrival(arrival: Arrival) {
  if (arrival.state !== 'range') return arrival
  const { state, binds, range50, range85 } = arrival
  return { state, binds, range50, range85 }
}
