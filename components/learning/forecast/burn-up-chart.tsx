import { percent } from '@/components/foundation/charts/percent'
import type { BurnUp } from '@/lib/learning/forecast/burn-up'
import * as words from '@/messages/generated/learning/burn-up'
import { burnUpDrawing } from './burn-up-geometry'

type BurnUpChartProps = {
  burnUp: BurnUp
  /** What lies at the top: "junior-ready". */
  goal: string
  /** One sentence that says what it shows for this person. */
  sentence: string
  /** What is read under it, where the page has said a part of the sentence already. */
  caption?: string
}

const drawn = { fill: 'none', vectorEffect: 'non-scaling-stroke', strokeLinejoin: 'round' } as const

/** Hours of the roadmap over time: what is done, the plan as a line, and where it may go as a cone. Server-drawn. */
export function BurnUpChart({ burnUp, goal, sentence, caption = sentence }: BurnUpChartProps) {
  const { done, doneArea, plan, cone85, cone50, today, ticks } = burnUpDrawing(burnUp)
  const labelSide = today.x > 60 ? 'end' : 'start'
  return (
    <figure>
      <svg role="img" width="100%" height="324" className="block overflow-visible">
        <title>{words.title({ goal })}</title>
        <desc>{sentence}</desc>
        <svg y="22" width="100%" height="266" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <line x1="0" x2="100" y1="0" y2="0" className="stroke-edge" strokeDasharray="2 4" {...drawn} />
          <line x1="0" x2="100" y1="100" y2="100" className="stroke-edge" {...drawn} />
          <path d={cone85} className="fill-pine" fillOpacity="0.13" />
          <path d={cone50} className="fill-pine" fillOpacity="0.2" />
          <path d={plan} className="stroke-muted" strokeWidth="1.5" strokeDasharray="5 4" {...drawn} />
          <path d={doneArea} className="fill-pine" fillOpacity="0.24" />
          <path d={done} className="stroke-pine" strokeWidth="2.5" {...drawn} />
          <line x1={today.x} x2={today.x} y1={today.y} y2="100" className="stroke-ink" {...drawn} />
        </svg>
        <text x="0" y="14" className="fill-muted text-xs">
          {words.top({ goal, hours: Math.round(burnUp.total) })}
        </text>
        <text x={percent(today.x)} y="304" textAnchor={labelSide} className="fill-ink text-xs font-semibold">
          {words.today()}
        </text>
        {ticks.map(({ x, label }) => (
          <text
            key={label}
            x={percent(x)}
            y="320"
            textAnchor={x === 0 ? 'start' : 'end'}
            className="fill-muted text-xs tabular-nums"
          >
            {label}
          </text>
        ))}
      </svg>
      <figcaption className="mt-2 text-sm">
        <p>{caption}</p>
        <p className="mt-1 text-muted">{cone50 ? words.legendBands() : words.legend()}</p>
      </figcaption>
    </figure>
  )
}
