import type { Roadmap } from '@/lib/roadmaps/roadmap'
import { contourLines, pathThrough, trailPoint, trailStretch } from './trail-geometry'

const frame = { width: 560, height: 430, rows: 4, margin: 44 }

/** The roadmap's stages as stretches of one trail, as long as their share of the steps. Decoration with true shares. */
export function TrailSketch({ roadmap }: { roadmap: Roadmap }) {
  const total = roadmap.stages.reduce((sum, stage) => sum + stage.steps.length, 0)
  let walked = 0
  const stretches = roadmap.stages.map((stage, position) => {
    const from = walked / total
    walked += stage.steps.length
    return { stage, position, from, to: walked / total }
  })
  const pass = trailPoint(1, frame)
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} className="h-auto w-full" aria-hidden="true">
      {contourLines(frame.width, frame.height, 13).map((path) => (
        <path key={path} d={path} fill="none" strokeWidth="1.2" className="stroke-contour" />
      ))}
      {stretches.map(({ stage, position, from, to }) => (
        <g key={stage.id} data-blaze={position + 1}>
          <path
            d={pathThrough(trailStretch(from + 0.004, to - 0.004, frame))}
            fill="none"
            strokeWidth="8"
            strokeLinecap="round"
            className="stroke-blaze"
          />
          {stage.steps.map((step, index) => {
            const [x, y] = trailPoint(from + ((to - from) * (index + 0.5)) / stage.steps.length, frame)
            return (
              <rect
                key={step.id}
                x={x - 3.5}
                y={y - 7}
                width="7"
                height="14"
                rx="1.5"
                strokeWidth="1.5"
                className="fill-blaze stroke-paper"
              />
            )
          })}
        </g>
      ))}
      <path
        d={`M${pass[0]} ${pass[1] - 15} l15 15 l-15 15 l-15 -15z`}
        strokeWidth="3"
        className="fill-paper stroke-pine"
      />
    </svg>
  )
}
