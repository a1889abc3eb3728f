import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import { DAY, HOUR } from '../calendar'
import type { Random } from '../random'

/** Intended outcome of a review. Recent ones have not reached it yet. */
export type Fate = 'approved' | 'to-mend' | 'waiting' | 'lapsed' | 'withdrawn'

const fates: readonly (readonly [Fate, number])[] = [
  ['approved', 0.62],
  ['to-mend', 0.15],
  ['waiting', 0.08],
  ['lapsed', 0.1],
  ['withdrawn', 0.05],
]

export function pickFate(random: Random): Fate {
  let left = random.next()
  return (
    fates.find(([, share]) => {
      left -= share
      return left < 0
    })?.[0] ?? 'approved'
  )
}

/** One submission, in milliseconds, with its verdict. */
export type Round = {
  readonly sent: number
  readonly verdict: { readonly at: number; readonly outcome: Outcome } | null
}
export type Timeline = { readonly rounds: readonly Round[]; readonly withdrawn: number | null }

/** The period `from` which the learner could submit, `until` which they were active. */
export type Span = { readonly from: number; readonly until: number; readonly now: number }

/** Returns the last evening before a moment, after the mentors' working day, but not before `earliest`. */
function eveningBefore(moment: number, earliest: number, random: Random): number {
  const minute = Math.floor(random.between(18 * 60, 21 * 60)) * 60_000 + Math.floor(random.between(0, 60_000))
  const evening = Math.floor(moment / DAY) * DAY + minute
  return Math.max(earliest, evening > moment ? evening - DAY : evening)
}

const verdictTakes = (random: Random) => Math.round((random.chance(0.1) ? 3 : 1) * 24 * random.around(0.5) * HOUR)

/** Makes a review's rounds. Pure: the same random gives the same rounds. */
export function makeTimeline(wanted: Fate, span: Span, random: Random): Timeline {
  const { from, until, now } = span
  const room = Math.min(until, now) - from
  if (wanted === 'withdrawn' && room > 4 * DAY) {
    const sent = eveningBefore(from + random.next() * (room - 3 * DAY), from, random)
    return { rounds: [{ sent, verdict: null }], withdrawn: Math.round(sent + random.between(2, 20) * HOUR) }
  }
  const isLate = wanted === 'lapsed' && now - from > 33 * DAY
  // Learners who gave up submit nothing more; a verdict may still come.
  const isHere = until === now
  if (isLate || (wanted === 'to-mend' && isHere)) {
    const latest = isLate ? Math.min(now - 30 * DAY, until) : now - 9 * HOUR
    const earliest = isLate ? from + 2 * DAY : now - 26 * DAY
    const at = Math.round(Math.max(from + 8 * HOUR, random.between(Math.min(earliest, latest), latest)))
    const sent = eveningBefore(at - verdictTakes(random), from, random)
    if (at < now) return { rounds: [{ sent, verdict: { at, outcome: 'not-yet' } }], withdrawn: null }
  }
  if (wanted === 'waiting' && isHere) return waiting(span, random)
  return { rounds: towardsApproval(span, random), withdrawn: null }
}

/** Makes a review submitted on one of the last evenings, one in four after an earlier verdict. */
function waiting({ from, now }: Span, random: Random): Timeline {
  const sent = eveningBefore(now - random.between(1, 72) * HOUR, from, random)
  const at = Math.round(sent - random.between(3, 11) * DAY)
  const before = eveningBefore(at - verdictTakes(random), from, random)
  const rounds: Round[] = [{ sent, verdict: null }]
  if (random.chance(0.25) && at - before > 4 * HOUR)
    rounds.unshift({ sent: before, verdict: { at, outcome: 'not-yet' } })
  return { rounds, withdrawn: null }
}

function towardsApproval({ from, until, now }: Span, random: Random): Round[] {
  const rounds: Round[] = []
  const wanted = random.chance(0.7) ? 1 : random.chance(0.8) ? 2 : 3
  let sent = from
  for (let number = 1; number <= wanted && (number === 1 || sent < until); number++) {
    const at = sent + verdictTakes(random)
    if (at >= now) return [...rounds, { sent, verdict: null }]
    const approval: Outcome = random.chance(0.2) ? 'excellent' : 'competent'
    rounds.push({ sent, verdict: { at, outcome: number < wanted ? 'not-yet' : approval } })
    sent = eveningBefore(at + random.between(2, 9) * DAY, at + HOUR, random)
  }
  return rounds
}
