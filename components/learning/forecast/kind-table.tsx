'use client'

import { ChartTable, type ChartTableRow } from '@/components/foundation/charts/chart-table'
import * as words from '@/messages/generated/learning/calibration'
import { type ShownKind, shownFigures } from './kind-view'
import { momentInWords } from './moment-words'

const columns = () => [
  { label: words.kind() },
  { label: words.shown() },
  { label: words.held50(), isNumber: true },
  { label: words.held85(), isNumber: true },
  { label: words.noDate(), isNumber: true },
  { label: words.score(), isNumber: true },
]

type Props = {
  caption: string
  /** `all`, then each moment. */
  moments: readonly string[]
  kinds: readonly ShownKind[]
}

/** Table of each kind of simulated learners at each moment. A client component, so that pages send only its figures. */
export function KindTable({ caption, moments, kinds }: Props) {
  const labels = moments.map(momentInWords)
  return <ChartTable caption={caption} columns={columns()} rows={kinds.flatMap((kind) => toRows(kind, labels))} />
}

const toRows = ({ name, moments }: ShownKind, labels: readonly string[]): ChartTableRow[] =>
  moments.map((figures, at) => ({
    id: `${name} ${at}`,
    cells: [
      name,
      labels[at] ?? '',
      ...shownFigures.map((_, index) => `${figures[2 * index]}, ${figures[2 * index + 1]}`),
    ],
  }))
