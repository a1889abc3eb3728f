'use client'

import { TableTwin, type TwinRow } from '@/components/foundation/charts/table-twin'
import * as words from '@/messages/generated/learning/calibration'
import type { KindFigures } from './kind-view'
import { momentInWords } from './moment-words'

const columns = () => [
  { label: words.kind() },
  { label: words.shown() },
  { label: words.held50(), isNumber: true },
  { label: words.held85(), isNumber: true },
  { label: words.noDate(), isNumber: true },
  { label: words.score(), isNumber: true },
]

/** Each kind of simulated learners at each moment. A client component, so that pages send its figures and no words. */
export function KindTable({ caption, kinds }: { caption: string; kinds: readonly KindFigures[] }) {
  return <TableTwin caption={caption} columns={columns()} rows={kinds.flatMap(toRows)} />
}

const toRows = ({ name, moments }: KindFigures): TwinRow[] =>
  moments.map(([at, ...pairs]) => ({
    id: `${name} ${at}`,
    cells: [name, momentInWords(at), ...pairs.map(([before, after]) => `${before}, ${after}`)],
  }))
