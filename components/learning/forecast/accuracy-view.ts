import type { ForecastAccuracy, HitRate } from '@/lib/learning/forecast/accuracy/accuracy'
import * as words from '@/messages/generated/learning/calibration'
import { isWhole } from './accuracy-table'
import { momentInWords } from './moment-words'

/** Hit rate of a range, in per cent. */
export type AccuracyMark = {
  readonly percent: number
  /** Hit rate without the instance's correction. */
  readonly before?: number
  /** Its confidence interval, for few people. */
  readonly spread?: readonly [low: number, high: number]
}
export type AccuracyRow = {
  /** Unique in its group. */
  readonly label: string
  /** Null with too few people. */
  readonly within50: AccuracyMark | null
  readonly within85: AccuracyMark | null
}
export type AccuracyGroup = { readonly title: string; readonly rows: readonly AccuracyRow[] }

type Figures = { readonly at: string; readonly within50: number; readonly within85: number }
/** `all` first, or each moment; without the instance's correction, and with it where that was checked. */
export type CheckedForecasts = { readonly plain: readonly Figures[]; readonly corrected?: readonly Figures[] }
export type CheckedKind = CheckedForecasts & { readonly name: string }

/** Builds the chart's rows: this instance, then simulated learners by progress and by kind, the worst kinds first. */
export function toAccuracyGroups(
  kept: ForecastAccuracy,
  pooled: CheckedForecasts,
  kinds: readonly CheckedKind[],
): readonly AccuracyGroup[] {
  return [
    { title: words.here(), rows: kept.map(keptRow) },
    {
      title: words.byProgress(),
      rows: pooled.plain.map((row, at) => checkedRow(momentInWords(row.at), row, pooled.corrected?.[at])),
    },
    {
      title: words.byKind(),
      rows: [...kinds]
        .sort((a, b) => offBy(b) - offBy(a))
        .map(({ name, plain: [plain], corrected }) => checkedRow(name, plain, corrected?.[0])),
    },
  ]
}

function keptRow(part: ForecastAccuracy[number]): AccuracyRow {
  const label = isWhole(part) ? words.all() : words.partLabel({ from: 100 * part.from, to: 100 * part.to })
  return { label, within50: getMark(part.within50), within85: getMark(part.within85) }
}

const getMark = (held: HitRate | null): AccuracyMark | null =>
  held && { percent: held.percent, spread: [held.low, held.high] }

function checkedRow(label: string, plain: Figures | undefined, corrected: Figures | undefined): AccuracyRow {
  const mark = (range: 'within50' | 'within85'): AccuracyMark | null => {
    if (!plain) return null
    return corrected ? { percent: corrected[range], before: plain[range] } : { percent: plain[range] }
  }
  return { label, within50: mark('within50'), within85: mark('within85') }
}

const offBy = ({ plain, corrected }: CheckedForecasts): number =>
  Math.abs(((corrected ?? plain)[0]?.within85 ?? 0) - 85)

/** Points within which a hit rate is about right. */
export const CLOSE_POINTS = 7

/** Describes how many kinds are about right, without and with the instance's correction. */
export function accuracyInWords(kinds: readonly CheckedKind[]): string {
  const close = (rows: readonly Figures[] | undefined) => rows?.[0] && Math.abs(rows[0].within85 - 85) <= CLOSE_POINTS
  const before = kinds.filter(({ plain }) => close(plain)).length
  const after = kinds.filter(({ corrected }) => close(corrected)).length
  const isLearnt = kinds.some(({ corrected }) => corrected)
  const said = { low: 85 - CLOSE_POINTS, high: 85 + CLOSE_POINTS, before, kinds: kinds.length }
  return isLearnt ? words.holdsCorrected({ ...said, after }) : words.holds(said)
}

/** Bounds of the 85% range's hit rate, outside which the page names the kind. */
export const MIN_EXPECTED_HITS = 85 - CLOSE_POINTS
export const MAX_EXPECTED_HITS = 85 + CLOSE_POINTS

/** Hit rate of the 85% range for a kind, in percent. */
export type KindHeld = { readonly name: string; readonly held: number }

/** The kinds for which the 85% range was right too rarely or too often, the worst first. */
export type MissedKinds = { readonly tooRarely: readonly KindHeld[]; readonly tooOften: readonly KindHeld[] }

/** Lists the missed kinds without and with the instance's correction; null where nothing was learnt. */
export function missedKinds(kinds: readonly CheckedKind[]): { plain: MissedKinds; learnt: MissedKinds | null } {
  const plain = kinds.flatMap(({ name, plain: [row] }) => (row ? [{ name, held: row.within85 }] : []))
  const learnt = kinds.flatMap(({ name, corrected }) => (corrected?.[0] ? [{ name, held: corrected[0].within85 }] : []))
  return { plain: toMissed(plain), learnt: learnt.length > 0 ? toMissed(learnt) : null }
}

const toMissed = (kinds: readonly KindHeld[]): MissedKinds => ({
  tooRarely: kinds.filter(({ held }) => held < MIN_EXPECTED_HITS).sort((a, b) => a.held - b.held),
  tooOften: kinds.filter(({ held }) => held > MAX_EXPECTED_HITS).sort((a, b) => b.held - a.held),
})
