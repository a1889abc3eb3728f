import type { ChartTableRow } from '@/components/foundation/charts/chart-table'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { type Day, formatMonth } from '@/lib/foundation/values/day-words'
import type { DayRange } from '@/lib/learning/levels/experience'
import type { LevelPath, Pass, PathAssumptions } from '@/lib/learning/levels/level-path'
import { bindsInWords, monthsOfWork, passName, passWhenInWords, timeInWords } from '@/lib/learning/levels/path-words'
import * as words from '@/messages/generated/learning/level-path'

/** A mark on the level path: a pass, or today between those reached and those ahead. */
export type PathMark = {
  readonly id: string
  readonly name: string
  readonly when: string
  readonly detail: string | null
  readonly kind: 'reached' | 'today' | 'ahead'
  /** "3 to 5 months" to the next mark; null where either has no date. */
  readonly toNext: string | null
}

export function pathMarks({ passes, assumptions }: LevelPath, today: Day): readonly PathMark[] {
  const ahead = passes.filter(({ state }) => state !== 'reached')
  const here: PathMark = {
    ...{ id: 'today', name: words.today(), when: formatMonth(today), detail: null, kind: 'today' },
    toNext: timeBetween({ from: today, to: today }, ahead[0]?.when),
  }
  return [
    ...passes.filter(({ state }) => state === 'reached').map((pass) => toMark(pass, assumptions, null)),
    here,
    ...ahead.map((pass, index) => toMark(pass, assumptions, timeBetween(pass.when, ahead[index + 1]?.when))),
  ]
}

const DAYS_A_MONTH = 365.25 / 12

/**
 * Returns text such as "3 to 5 months", from begin to begin and from end to end, in years from two years on; null where
 * they touch.
 */
function timeBetween(first: DayRange | null, next: DayRange | null = null): string | null {
  if (!first?.to || !next?.to) return null
  const months = (from: Day, to: Day) => Math.round((toDayNumber(to) - toDayNumber(from)) / DAYS_A_MONTH)
  const [least = 0, most = 0] = [months(first.from, next.from), months(first.to, next.to)].sort((a, b) => a - b)
  if (least < 1) return null
  const unit = least < 24 ? 1 : 12
  const [low, high] = [least, most].map((one) => unit * Math.round(one / unit)) as [number, number]
  return low === high
    ? words.aboutTime({ time: timeInWords(low) })
    : words.timeRange({ isYears: unit > 1, low: low / unit, high: high / unit })
}

const toMark = (pass: Pass, assumptions: PathAssumptions, toNext: string | null): PathMark => ({
  toNext,
  id: pass.key,
  name: passName(pass),
  when: passWhenInWords(pass, assumptions),
  detail: bindsInWords(pass),
  kind: pass.state === 'reached' ? 'reached' : 'ahead',
})

export const pathColumns = () => [
  { label: words.milestone() },
  { label: words.when() },
  { label: words.coreStepsToGo() },
  { label: words.workToGo() },
]

export const pathRows = ({ passes, assumptions }: LevelPath): readonly ChartTableRow[] =>
  passes.map((pass) => ({
    id: pass.key,
    cells: [
      passName(pass),
      passWhenInWords(pass, assumptions),
      pass.stepsLeft > 0 ? words.stepsToGo({ steps: pass.stepsLeft, hours: pass.hoursLeft }) : words.none(),
      monthsOfWork(pass),
    ],
  }))
