import { percent } from '@/components/foundation/charts/percent'
import type { BurnUp } from '@/lib/learning/forecast/burn-up'
import * as words from '@/messages/generated/learning/burn-up'
import { estimateWidth } from './burn-up-axis'
import { placeLabels } from './burn-up-labels'

/** From the top of `BurnUpChart`. */
const inPixels = (y: number) => Math.round(22 + y * 2.66)

type Named = { burnUp: BurnUp; goal: string }

const doneInHours = ({ done }: BurnUp) => words.done({ hours: Math.round(done.at(-1)?.hours ?? 0) })

function labelsOn({ burnUp, goal }: Named) {
  const top = words.top({ goal, hours: Math.round(burnUp.total) })
  return placeLabels(burnUp, { goal: estimateWidth(top), done: estimateWidth(doneInHours(burnUp)) })
}

/** Whether the plan and the bands, as far as there are any, have their names on the drawing: else it needs its key. */
export function areLinesNamed(named: Named): boolean {
  const { plan, bands } = labelsOn(named)
  return plan !== null && (bands !== null || named.burnUp.cone.length === 0)
}

/** What the lines of a burn-up are, written on them as far as there is room. Not sent to browsers as code. */
export function BurnUpNames(named: Named) {
  const labels = labelsOn(named)
  return (
    <>
      {labels.bands ? (
        <g className="fill-muted" textAnchor="end">
          <text x={percent(labels.bands.half)} y="14">
            {words.half()}
          </text>
          <text x={percent(labels.bands.most)} y="14">
            {words.most()}
          </text>
        </g>
      ) : null}
      {labels.done ? (
        <text
          x={percent(labels.done.x)}
          y={inPixels(labels.done.y) - 8}
          textAnchor="end"
          className="fill-pine font-semibold"
        >
          {doneInHours(named.burnUp)}
        </text>
      ) : null}
      {labels.plan ? (
        <text
          x={percent(labels.plan.x)}
          y={inPixels(labels.plan.y)}
          // Below the line to its right, or above it to its left.
          {...(labels.plan.anchor === 'start' ? { dx: 6, dy: 14 } : { dx: -6, dy: -4 })}
          textAnchor={labels.plan.anchor}
          className="fill-ink"
        >
          {words.plan()}
        </text>
      ) : null}
    </>
  )
}
