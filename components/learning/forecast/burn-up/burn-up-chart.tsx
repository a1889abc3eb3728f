import type { ReactNode } from 'react'
import { toPercent } from '@/components/foundation/charts/percent'
import { classNames } from '@/components/foundation/ui/class-names'
import type { DateRange } from '@/lib/learning/forecast/arrival/arrival-date'
import type { BurnUp } from '@/lib/learning/forecast/burn-up'
import * as words from '@/messages/generated/learning/burn-up'
import { estimateWidth, hasRoomAtEnd, placeArrival } from './burn-up-axis'
import { type BurnUpDrawing, burnUpDrawing } from './burn-up-geometry'

export type BurnUpChartProps = {
  burnUp: BurnUp
  /** Name of the top line: "junior-ready". */
  goal: string
  /** Range in which its steps are done, 50% likely; null where no date is given. */
  arrives: DateRange | null
  /** One sentence that describes the chart for this person. */
  sentence: string
  /** Visible caption, where the page already contains part of the sentence. */
  caption?: string
  /** The labels of its lines, from `NamedBurnUpChart`. */
  names?: ReactNode
  /** Whether a legend is below it: where the lines have no labels. */
  hasKey?: boolean
}

const drawn = { fill: 'none', vectorEffect: 'non-scaling-stroke', strokeLinejoin: 'round' } as const

/** Chart of hours over time: the done ones, the plan as a line, and the forecast as a cone. Server-rendered. */
export function BurnUpChart(props: BurnUpChartProps) {
  const { burnUp, goal, arrives, sentence, caption = sentence, names, hasKey = !names } = props
  const { done, doneArea, plan, cone85, cone50, today, ticks, drops } = burnUpDrawing(burnUp)
  const legend = cone50 ? words.legendBands() : words.legend()
  const todaySide = today.x > estimateWidth(words.today()) ? 'end' : 'start'
  const arrival = placeArrival(arrives, drops, today.x, todaySide === 'start' ? estimateWidth(words.today()) : 0)
  // Below the months of the arrival, the last month would read as one of them.
  const hasRoom = (tick: BurnUpDrawing['ticks'][number], times: number) =>
    tick.x < 100 || arrival === null || hasRoomAtEnd(arrival, tick.label, times)
  return (
    <figure>
      <svg role="img" width="100%" height="324" className="block overflow-visible text-xs">
        <title>{words.title({ goal })}</title>
        <desc>{`${sentence} ${legend}`}</desc>
        <svg y="22" width="100%" height="266" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <line x1="0" x2="100" y1="0" y2="0" className="stroke-edge" strokeDasharray="2 4" {...drawn} />
          <line x1="0" x2="100" y1="100" y2="100" className="stroke-edge" {...drawn} />
          <path d={cone85} className="fill-pine" fillOpacity="0.13" />
          <path d={cone50} className="fill-pine" fillOpacity="0.2" />
          <path d={plan} className="stroke-muted" strokeWidth="1.5" strokeDasharray="5 4" {...drawn} />
          {arrival && drops.length === 2 ? (
            <path d={`M${drops[0]} 0H${drops[1]}V100H${drops[0]}z`} className="fill-pine" fillOpacity="0.1" />
          ) : null}
          <path d={doneArea} className="fill-pine" fillOpacity="0.14" />
          <path d={done} className="stroke-pine" strokeWidth="2.5" {...drawn} />
          <line x1={today.x} x2={today.x} y1={today.y} y2="100" className="stroke-ink" {...drawn} />
          {arrival ? <path d={drops.map((x) => `M${x} 0V100`).join('')} className="stroke-edge" {...drawn} /> : null}
        </svg>
        <text x="0" y="14" className="fill-muted">
          {words.top({ goal, hours: Math.round(burnUp.total) })}
        </text>
        {names}
        <text x={toPercent(today.x)} y="304" textAnchor={todaySide} className="fill-ink font-semibold">
          {words.today()}
        </text>
        {arrival ? (
          <text x={toPercent(arrival.x)} y="304" textAnchor={arrival.anchor} className="fill-ink font-semibold">
            {arrival.text}
          </text>
        ) : null}
        {ticks
          .filter((tick) => hasRoom(tick, 2))
          .map((tick) => (
            <text
              key={tick.label}
              x={toPercent(tick.x)}
              y="320"
              textAnchor={tick.x === 0 ? 'start' : 'end'}
              className={classNames('fill-muted', !hasRoom(tick, 1) && 'max-sm:hidden')}
            >
              {tick.label}
            </text>
          ))}
      </svg>
      <figcaption className="mt-2 text-sm">
        <p>{caption}</p>
        {hasKey ? <p className="mt-1 text-muted">{legend}</p> : null}
      </figcaption>
    </figure>
  )
}
