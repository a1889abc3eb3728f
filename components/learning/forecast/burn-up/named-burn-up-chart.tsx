import { toPercent } from '@/components/foundation/charts/percent'
import * as words from '@/messages/generated/learning/burn-up'
import { estimateWidth } from './burn-up-axis'
import { BurnUpChart, type BurnUpChartProps } from './burn-up-chart'
import { placeLabels } from './burn-up-labels'

/** Converts to pixels from the top of `BurnUpChart`. */
const inPixels = (y: number) => Math.round(22 + y * 2.66)

/** `BurnUpChart` with labels on its lines where they fit, and a legend where they do not. Server-rendered. */
export function NamedBurnUpChart(props: Omit<BurnUpChartProps, 'names' | 'hasKey'>) {
  const { burnUp, goal } = props
  const top = words.top({ goal, hours: Math.round(burnUp.total) })
  const done = words.done({ hours: Math.round(burnUp.done.at(-1)?.hours ?? 0) })
  const labels = placeLabels(burnUp, { goal: estimateWidth(top), done: estimateWidth(done) })
  const isNamed = labels.plan !== null && (labels.bands !== null || burnUp.cone.length === 0)
  return <BurnUpChart {...props} names={<Names labels={labels} done={done} />} hasKey={!isNamed} />
}

function Names({ labels, done }: { labels: ReturnType<typeof placeLabels>; done: string }) {
  return (
    <>
      {labels.bands ? (
        <g className="fill-muted" textAnchor="end">
          <text x={toPercent(labels.bands.half)} y="14">
            {words.half()}
          </text>
          <text x={toPercent(labels.bands.most)} y="14">
            {words.most()}
          </text>
        </g>
      ) : null}
      {labels.done ? (
        <text
          x={toPercent(labels.done.x)}
          y={inPixels(labels.done.y) - 8}
          textAnchor="end"
          className="fill-pine font-semibold"
        >
          {done}
        </text>
      ) : null}
      {labels.plan ? (
        <text
          x={toPercent(labels.plan.x)}
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
