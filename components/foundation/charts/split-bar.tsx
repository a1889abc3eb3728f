import * as words from '@/messages/generated/foundation/charts'
import { toPercent } from './percent'

/** A stage's colour or pine, in one of four strengths; a stage's colour is full by default. */
type Paint = { readonly blaze: number; readonly strength?: Strength } | { readonly pine: Strength }
export type Strength = 1 | 2 | 3 | 4

/** Opacity of the colour for each strength. */
export const strengthOpacity: Readonly<Record<Strength, number>> = { 1: 0.3, 2: 0.52, 3: 0.76, 4: 1 }

export type BarSegment = { readonly id: string; readonly label: string; readonly value: number; readonly paint: Paint }

type SplitBarProps = {
  title: string
  segments: readonly BarSegment[]
  /** Value of the whole bar. */
  max: number
}

/** A bar that starts at zero, with its segments end to end. The text beside it gives the same values. */
export function SplitBar({ title, segments, max }: SplitBarProps) {
  const share = (value: number) => toPercent(max > 0 ? Math.min(value / max, 1) * 100 : 0)
  const shown = segments.filter(({ value }) => value > 0)
  const getStart = (index: number) => shown.slice(0, index).reduce((sum, { value }) => sum + value, 0)
  const parts = shown.map(({ label, value }) => `${label} ${value}`).join(', ')
  return (
    <div className="overflow-hidden rounded">
      <svg role="img" height={8} className="block w-full">
        <title>{title}</title>
        <desc>{parts ? words.shares({ max, parts }) : words.noShares({ max })}</desc>
        <rect width="100%" height="100%" className="fill-rule" />
        {shown.map(({ id, value, paint }, index) => (
          <rect
            key={id}
            x={share(getStart(index))}
            width={share(value)}
            height="100%"
            data-blaze={'blaze' in paint ? paint.blaze : undefined}
            className={'blaze' in paint ? 'fill-blaze' : 'fill-pine'}
            fillOpacity={strengthOpacity['pine' in paint ? paint.pine : (paint.strength ?? 4)]}
          />
        ))}
      </svg>
    </div>
  )
}
