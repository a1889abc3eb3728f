import type { TwinRow } from '@/components/foundation/charts/table-twin'
import type { Calibration } from '@/lib/learning/forecast/calibration-data'
import * as words from '@/messages/generated/learning/calibration'
import { momentInWords } from './moment-words'

export const kindColumns = () => [
  { label: words.kind() },
  { label: words.shown() },
  { label: words.held50(), isNumber: true },
  { label: words.held85(), isNumber: true },
  { label: words.noDate(), isNumber: true },
  { label: words.score(), isNumber: true },
]

/** A kind of simulated learners at each moment; the weighted interval score is the lower the better. */
export const kindRows = ({ name, plain, corrected }: Calibration['kinds'][number]): readonly TwinRow[] =>
  plain.map((before, index) => {
    const after = corrected[index] ?? before
    const both = (of: 'within50' | 'within85' | 'noDate' | 'score') =>
      `${Math.round(before[of])}, ${Math.round(after[of])}`
    return {
      id: `${name} ${before.at}`,
      cells: [name, momentInWords(before.at), both('within50'), both('within85'), both('noDate'), both('score')],
    }
  })
