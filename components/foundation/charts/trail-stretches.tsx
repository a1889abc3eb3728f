import type { CSSProperties } from 'react'
import { percentage } from '@/lib/foundation/values/percentage'
import * as words from '@/messages/generated/foundation/charts'
import { STRETCH_HEIGHT, stretchAt, stretchPath } from './stretch'

export type TrailStretch = {
  readonly id: string
  readonly label: string
  /** Stands under the label: "9 of 12". */
  readonly detail: string
  /** Painted, from 0 to 1. */
  readonly share: number
  /** Length beside the others. */
  readonly weight: number
  /** Number of the stage's colour. */
  readonly blaze: number
}

type TrailStretchesProps = { label: string; stretches: readonly TrailStretch[] }

/**
 * One trail in stretches, each painted as far as it is walked. Side by side where there is room, and two and two
 * on a phone. The SVG stretches with its column; line widths and text do not.
 */
export function TrailStretches({ label, stretches }: TrailStretchesProps) {
  const columns = stretches.map(({ weight }) => `minmax(max-content, ${weight}fr)`).join(' ')
  return (
    <ol
      aria-label={label}
      className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-(--columns) md:gap-x-1.5"
      style={{ '--columns': columns } as CSSProperties}
    >
      {stretches.map((stretch, index) => (
        <li key={stretch.id} data-blaze={stretch.blaze} className="grid grid-cols-2 md:block">
          <StretchDrawing {...stretch} path={stretchAt(index, stretches.length)} />
          <p className="text-[0.8125rem] font-semibold md:mt-1">{stretch.label}</p>
          <p className="text-right text-[0.8125rem] text-muted tabular-nums md:text-left">{stretch.detail}</p>
        </li>
      ))}
    </ol>
  )
}

function StretchDrawing({ label, share, path }: TrailStretch & { path: ReturnType<typeof stretchAt> }) {
  return (
    <svg
      role="img"
      viewBox={`0 0 100 ${STRETCH_HEIGHT}`}
      preserveAspectRatio="none"
      height={STRETCH_HEIGHT}
      className="col-span-2 block w-0 min-w-full overflow-visible fill-none stroke-8 px-1 *:[vector-effect:non-scaling-stroke] max-md:h-7"
      strokeLinecap="round"
    >
      <title>{words.stretch({ label, percent: percentage(share, 1) })}</title>
      <path d={stretchPath(path)} className="stroke-rule" />
      {share > 0 ? <path d={stretchPath(path, share)} className="stroke-blaze" /> : null}
    </svg>
  )
}
