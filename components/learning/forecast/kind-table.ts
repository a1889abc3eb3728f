import type { TwinRow } from '@/components/foundation/charts/table-twin'
import type { Calibration } from '@/lib/learning/forecast/calibration-data'

export const kindColumns = [
  { label: 'Kind' },
  { label: 'Shown' },
  { label: 'Held, of 50', isNumber: true },
  { label: 'Held, of 85', isNumber: true },
  { label: 'No date', isNumber: true },
  { label: 'Score, weeks', isNumber: true },
] as const

/** A kind of invented people at each moment; the weighted interval score is the lower the better. */
export const kindRows = ({ name, plain, corrected }: Calibration['kinds'][number]): readonly TwinRow[] =>
  plain.map((before, index) => {
    const after = corrected[index] ?? before
    const both = (of: 'within50' | 'within85' | 'noDate' | 'score') =>
      `${Math.round(before[of])}, ${Math.round(after[of])}`
    return {
      id: `${name} ${before.at}`,
      cells: [name, before.at, both('within50'), both('within85'), both('noDate'), both('score')],
    }
  })
