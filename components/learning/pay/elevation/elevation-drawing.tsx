import type { ElevationBand } from '@/lib/learning/pay/elevation/elevation'
import { isModelled } from '@/lib/learning/pay/elevation/elevation-words'
import { type Frame, stagePaths } from './elevation-geometry'

type DrawingProps = {
  bands: readonly ElevationBand[]
  frame: Frame
}

const drawn = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const

/** Draws the profile. It stretches to its frame, but line widths do not. The text beside it says the same. */
export function ElevationDrawing({ bands, frame }: DrawingProps) {
  const { x, y, ticks } = frame
  const stages = bands.map((stage, index) => ({ stage, paths: stagePaths(bands, index, frame) }))
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-hidden"
    >
      {ticks.map((tick) => (
        <line key={tick} x1="0" x2="100" y1={y(tick)} y2={y(tick)} className="stroke-rule" {...drawn} />
      ))}
      {stages.map(({ stage, paths }) => (
        <Stage key={stage.band} stage={stage} paths={paths} />
      ))}
      {bands.map(({ band, figures, from }) =>
        figures ? (
          <line
            key={band}
            x1={x(from)}
            x2={x(from)}
            y1={y(figures.p50)}
            y2={y(figures.p75) - 2}
            className="stroke-ink"
            {...drawn}
          />
        ) : null,
      )}
    </svg>
  )
}

type StageProps = { stage: ElevationBand; paths: ReturnType<typeof stagePaths> }

/** Draws a stage: solid where answers were counted, dashed where it is modelled. */
function Stage({ stage, paths }: StageProps) {
  if (!paths) return null
  const isDashed = isModelled(stage)
  return (
    <g className="stroke-pine">
      <path
        d={paths.middleHalf}
        className="fill-pine"
        fillOpacity={isDashed ? 0.07 : 0.17}
        strokeOpacity={isDashed ? 0.6 : 0}
        strokeDasharray="4 4"
        vectorEffect="non-scaling-stroke"
      />
      <path d={paths.median} strokeWidth="2.5" strokeDasharray={isDashed ? '7 5' : undefined} {...drawn} />
    </g>
  )
}
