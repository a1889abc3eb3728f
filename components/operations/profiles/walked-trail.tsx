import { strengthOpacity } from '@/components/foundation/charts/split-bar'
import { blazeShapes } from '@/components/learning/roadmaps/blaze-mark'
import { pathThrough, stageContourLines, type TrailPoint } from '@/components/learning/roadmaps/trail-geometry'
import { listAssuranceShares } from '@/components/learning/social-card/assurance-shares'
import type { StageLine } from './profile-view'

const width = 720
const height = 170

/**
 * Draws the stages as one climbing trail, each as long as its core is large and painted as far as it is done: verified
 * steps in full colour, the rest paler. Decorative, but the shares are true; the text below names the stages.
 */
export function WalkedTrail({ stages }: { stages: readonly StageLine[] }) {
  const total = stages.reduce((sum, { tally }) => sum + tally.total, 0)
  const getStart = (index: number) => stages.slice(0, index).reduce((sum, { tally }) => sum + tally.total, 0) / total
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full" aria-hidden="true">
      {stageContourLines(width, height, 9).map((path) => (
        <path key={path} d={path} fill="none" strokeWidth="1.2" className="stroke-contour" />
      ))}
      <path d={stretch(0, 1)} fill="none" strokeWidth="7" strokeLinecap="round" className="stroke-rule" />
      {stages.map((stage, index) => (
        <StageOfTrail key={stage.slug} stage={stage} from={getStart(index)} to={getStart(index + 1)} />
      ))}
    </svg>
  )
}

function StageOfTrail({ stage, from, to }: { stage: StageLine; from: number; to: number }) {
  const { tally, blaze, position } = stage
  const at = (share: number) => from + (to - from) * share
  const isBegun = tally.done > 0
  const [x, y] = climb(at(0.5))
  return (
    <g data-blaze={blaze}>
      {listAssuranceShares(tally).map(({ from: start, to: end, strength }) => (
        <path
          key={strength}
          d={stretch(at(start), at(end))}
          fill="none"
          strokeWidth="8"
          className="stroke-blaze"
          strokeOpacity={strengthOpacity[strength]}
        />
      ))}
      <circle
        cx={x}
        cy={y}
        r="13"
        strokeWidth="2"
        className={isBegun ? 'fill-paper stroke-blaze' : 'fill-paper stroke-rule'}
      />
      <path
        d={blazeShapes[position % blazeShapes.length]}
        transform={`translate(${x - 6.3} ${y - 6.3}) scale(0.7)`}
        className={isBegun ? 'fill-blaze' : 'fill-rule'}
      />
    </g>
  )
}

/** Returns a point of the trail, which climbs from the bottom left to the right. */
const climb = (t: number): TrailPoint => [16 + (width - 32) * t, height - 26 - 104 * t ** 1.5 + 8 * Math.sin(t * 11)]

const stretch = (from: number, to: number): string =>
  pathThrough(Array.from({ length: 13 }, (_, index) => climb(from + ((to - from) * index) / 12)))
