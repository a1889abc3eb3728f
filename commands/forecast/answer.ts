import type { Arrival } from '@/lib/learning/forecast/arrival/arrival-date'
import type { Forecast } from '@/lib/learning/forecast/forecast'

/** Converts a forecast to its output line. The dates of a range are `[from, to]`; `to` is null over ten years ahead. */
export const readAnswer = (id: string, { basis, hoursPerWeek, arrivals }: Forecast) => ({
  id,
  basis,
  hoursPerWeek: Math.round(hoursPerWeek * 100) / 100,
  targets: Object.fromEntries(Object.entries(arrivals).map(([target, arrival]) => [target, getTarget(arrival)])),
})

function getTarget(arrival: Arrival) {
  if (arrival.state !== 'range') return arrival
  const { state, middle, range50, range85 } = arrival
  return { state, middle, range50: [range50.from, range50.to], range85: [range85.from, range85.to] }
}
