import type { Figures } from './figures'
import type { KindFigures } from './kind-figures'

/** Averages all kinds with equal weight: the mean of their figures at each moment. */
export function pooled(kinds: readonly KindFigures[]): Pick<KindFigures, 'plain' | 'corrected'> {
  return {
    plain: getMean(kinds.map(({ plain }) => plain)),
    corrected: getMean(kinds.map(({ corrected }) => corrected)),
  }
}

function getMean(tables: readonly (readonly Figures[])[]): Figures[] {
  const [first = []] = tables
  return first.map(({ at }, index) => {
    const rows = tables.flatMap((table) => table[index] ?? [])
    const mean = (of: Exclude<keyof Figures, 'at'>) =>
      Math.round((10 * rows.reduce((sum, row) => sum + row[of], 0)) / rows.length) / 10
    return {
      at,
      forecasts: rows.reduce((sum, { forecasts }) => sum + forecasts, 0),
      noDate: mean('noDate'),
      within50: mean('within50'),
      within85: mean('within85'),
      later: mean('later'),
      score: mean('score'),
      error: mean('error'),
      naiveError: mean('naiveError'),
      width: mean('width'),
    }
  })
}
