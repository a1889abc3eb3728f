import { FEWEST_PEOPLE, type Held, type Kept, type KeptPart } from '@/lib/learning/forecast/kept'
import { FigureTable } from './figure-table'

const columns = ['Part of the way', 'People', 'Under way', 'Held, of 50', 'Held, of 85'] as const

/** This instance's own forecasts against what happened, with those whose learners have not arrived. */
export function KeptTable({ kept }: { kept: Kept }) {
  return (
    <>
      <FigureTable
        caption="Forecasts shown on this instance, by the part of the way at which they were shown"
        columns={columns}
        rows={kept.map((part) => ({
          id: partInWords(part),
          cells: [
            partInWords(part),
            String(part.people),
            String(part.underWay),
            heldInWords(part.within50),
            heldInWords(part.within85),
          ],
        }))}
      />
      <p className="mt-2 text-sm text-muted">
        {`In brackets: where the share lies with a chance of 95%, given so few people. From ${FEWEST_PEOPLE} people whose ranges are over, there is a figure.`}
      </p>
    </>
  )
}

export const partInWords = ({ from, to }: Pick<KeptPart, 'from' | 'to'>): string =>
  from === 0 && to === 1 ? 'all' : `${100 * from} to ${100 * to}%`

const heldInWords = (held: Held | null): string =>
  held ? `${held.percent}% (${held.low} to ${held.high})` : 'too few yet'
