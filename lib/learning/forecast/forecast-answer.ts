import type { Arrival } from './arrival/arrival-date'
import type { Forecast } from './forecast'
import { basisInWords } from './forecast-words'
import type { Presence } from './pace/presence'

/** Converts a forecast for the HTTP API: ranges or the reason for none, never a single date. */
export function presentForecast(forecast: Forecast) {
  const { basis, hoursPerWeek, hoursRange, quietDays, presence, arrivals } = forecast
  return {
    basis,
    sentence: basisInWords(forecast),
    hoursPerWeek: toTenths(hoursPerWeek),
    hoursRange: [toTenths(hoursRange[0]), toTenths(hoursRange[1])] as const,
    quietDays,
    presence: presentPresence(presence),
    arrivals: Object.entries(arrivals).map(([target, arrival]) => ({ target, ...presentArrival(arrival) })),
  }
}

const toTenths = (hours: number): number => Math.round(hours * 10) / 10

/** Rounds the chance to two digits, since more would pretend precision. */
const presentPresence = (presence: Presence) =>
  'comesBack' in presence ? { ...presence, comesBack: Math.round(presence.comesBack * 100) / 100 } : presence

function presentArrival(arrival: Arrival) {
  if (arrival.state !== 'range') return arrival
  const { state, binds, range50, range85 } = arrival
  return { state, binds, range50, range85 }
}
