import { formatNumber } from '@/lib/foundation/messages/format'
import {
  type AccuracyPart,
  FEWEST_PEOPLE,
  type ForecastAccuracy,
  type HitRate,
} from '@/lib/learning/forecast/accuracy/accuracy'
import * as words from '@/messages/generated/learning/calibration'
import { FigureTable } from './figure-table'

const columns = () => [words.progress(), words.people(), words.underWay(), words.held50(), words.held85()]

/** Table of this instance's own forecasts compared with what happened, including learners who have not arrived. */
export function AccuracyTable({ kept }: { kept: ForecastAccuracy }) {
  return (
    <>
      <FigureTable
        caption={words.keptTable()}
        columns={columns()}
        rows={kept.map((part) => [
          partInWords(part),
          formatNumber(part.people),
          formatNumber(part.underWay),
          heldInWords(part.within50),
          heldInWords(part.within85),
        ])}
      />
      <p className="mt-2 text-sm text-muted">{words.keptNote({ people: FEWEST_PEOPLE })}</p>
    </>
  )
}

export const isWhole = ({ from, to }: Pick<AccuracyPart, 'from' | 'to'>): boolean => from === 0 && to === 1

const partInWords = (part: AccuracyPart): string =>
  isWhole(part) ? words.all() : words.part({ from: 100 * part.from, to: 100 * part.to })

const heldInWords = (held: HitRate | null): string => (held ? words.held(held) : words.tooFew())
