// Times a pay look-up, and all figures of the pay page, over all countries and experiences.

import { computeExplorer } from '@/lib/learning/pay/explorer/explorer'
import { payAnswer } from '@/lib/learning/pay/pay-answer'
import { payCountries, payData } from '@/lib/learning/pay/pay-data'
import { payRangeForBand } from '@/lib/learning/pay/pay-range'
import { parsePaySelection } from '@/lib/learning/pay/pay-selection'
import { payBandSchema } from '@/lib/learning/pay/schema'

const ROUNDS = 20
const experiences = ['junior', 'mid', 'senior', '0', '4', '8', '15']

/** Prints median and slowest in microseconds, without the first round, which warms up. */
function timed(name: string, calls: readonly (() => unknown)[]): void {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    for (const call of calls) {
      const started = performance.now()
      call()
      if (round > 0) times.push((performance.now() - started) * 1000)
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1)
  console.log(
    `${name.padEnd(28)} median ${at(0.5)} µs, p99 ${at(0.99)} µs, slowest ${at(1)} µs (${times.length} calls)`,
  )
}

const codes = payCountries.map(({ code }) => code)
timed(
  'One range',
  codes.flatMap((country) => payBandSchema.options.map((band) => () => payRangeForBand({ country, band }, payData))),
)
timed(
  'The answer of the API',
  codes.map((country) => () => payAnswer({ country, level: 'junior' }, payData)),
)
timed(
  'Everything the page says',
  codes.flatMap((country) =>
    experiences.map(
      (experience) => () => computeExplorer(parsePaySelection({ country, experience, language: 'go' }), payData),
    ),
  ),
)
