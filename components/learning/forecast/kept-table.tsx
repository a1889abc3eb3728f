import type { Kept } from '@/lib/learning/forecast/kept'
import { FigureTable } from './figure-table'

/** Fewer than so many say nothing. */
const ENOUGH = 20

const columns = ['Part of the way', 'Forecasts', 'Held, of 50', 'Held, of 85'] as const

/** This instance's own forecasts against what happened, once there are enough of them. */
export function KeptTable({ kept }: { kept: Kept }) {
  const total = kept.reduce((sum, { forecasts }) => sum + forecasts, 0)
  if (total < ENOUGH) {
    return (
      <p>
        {`${total} ${total === 1 ? 'forecast has' : 'forecasts have'} met what happened so far. From ${ENOUGH} on, the table stands here.`}
      </p>
    )
  }
  const percent = (value: number | null) => (value === null ? 'none' : `${value} %`)
  return (
    <FigureTable
      caption="Forecasts shown on this instance, by the part of the way at which they were shown"
      columns={columns}
      rows={kept.map(({ from, to, forecasts, within50, within85 }) => ({
        id: String(from),
        cells: [`${from * 100} to ${to * 100} %`, String(forecasts), percent(within50), percent(within85)],
      }))}
    />
  )
}
