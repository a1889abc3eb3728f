import { percent } from '@/components/foundation/charts/percent'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/learning/calibration'
import { CLOSE, type HoldsGroup, type HoldsMark, type HoldsRow } from './holds-view'

type Props = {
  groups: readonly HoldsGroup[]
  sentence: string
  /** The dates on this site are corrected too. */
  isCorrected: boolean
}

/**
 * How often the ranges held, a row for each kind of people and each moment. Forecasts that are as sure as they should be lie
 * on the two lines. The figures stand beside each row, so the marks stay silent for assistive technology.
 */
export function HoldsChart({ groups, sentence, isCorrected }: Props) {
  return (
    <figure>
      <figcaption className="max-w-prose space-y-2">
        <p>{sentence}</p>
        <p className="text-sm text-muted">
          {words.reading()} {isCorrected ? words.solidHere() : words.solidElsewhere()}
        </p>
      </figcaption>
      <div className="mt-5 text-sm tabular-nums">
        <LineNames />
        {groups.map(({ title, rows }) => (
          <section key={title} aria-label={title} className="mb-4">
            <h3 className="border-b border-rule pt-2 pb-1 text-sm">{title}</h3>
            <ol>
              {rows.map((row) => (
                <Row key={row.id} {...row} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </figure>
  )
}

const columns = 'grid grid-cols-[7.5rem_minmax(0,1fr)_4rem] gap-x-3 sm:grid-cols-[13rem_minmax(0,1fr)_5rem]'

function LineNames() {
  return (
    <div aria-hidden="true" className={`${columns} text-xs text-muted`}>
      <div className="relative col-start-2 h-9">
        {[50, 85].map((share) => (
          <span
            key={share}
            className="absolute bottom-0 -translate-x-1/2 text-center leading-tight"
            style={{ left: percent(share) }}
          >
            <Rich text={words.rangeOf({ share, br: () => <br /> })} />
          </span>
        ))}
      </div>
      <span className="self-end text-right">{words.heldUnit()}</span>
    </div>
  )
}

function Row({ label, within50, within85 }: HoldsRow) {
  return (
    <li className={`${columns} items-center`}>
      <span className="py-1 leading-tight">{label}</span>
      <svg aria-hidden="true" className="h-8 w-full overflow-visible">
        {[50, 85].map((share) => (
          <g key={share}>
            <rect x={percent(share - CLOSE)} width={percent(2 * CLOSE)} height="100%" className="fill-sunk" />
            <line x1={percent(share)} x2={percent(share)} y2="100%" className="stroke-edge" />
          </g>
        ))}
        <line y1="100%" y2="100%" x2="100%" className="stroke-rule" />
        {within50 ? <RangeMark mark={within50} shape="diamond" y={within50.spread ? '32%' : '50%'} /> : null}
        {within85 ? <RangeMark mark={within85} shape="circle" y={within85.spread ? '68%' : '50%'} /> : null}
      </svg>
      <span className="text-right">
        {within50 && within85 ? (
          <>
            <span className="sr-only">
              {words.heldBoth({ within50: Math.round(within50.percent), within85: Math.round(within85.percent) })}
            </span>
            <span aria-hidden="true">
              {Math.round(within50.percent)}
              <span className="text-muted">{' · '}</span>
              {Math.round(within85.percent)}
            </span>
          </>
        ) : (
          <span className="text-xs text-muted">{words.tooFew()}</span>
        )}
      </span>
    </li>
  )
}

type Look = { readonly shape: 'circle' | 'diamond'; readonly y: string }

function RangeMark({ mark: { percent: at, before, spread }, ...look }: Look & { mark: HoldsMark }) {
  return (
    <>
      {spread ? <Bar from={spread[0]} to={spread[1]} y={look.y} /> : null}
      {before === undefined ? null : (
        <>
          <Bar from={before} to={at} y={look.y} />
          <Shape at={before} {...look} className="fill-paper stroke-muted" />
        </>
      )}
      <Shape at={at} {...look} className="fill-pine stroke-pine" />
    </>
  )
}

const Bar = ({ from, to, y }: { from: number; to: number; y: string }) => (
  <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} className="stroke-muted" />
)

/** A path cannot be placed by per cent of the width, a drawing within the drawing can. */
function Shape({ at, shape, y, className }: Look & { at: number; className: string }) {
  if (shape === 'circle') return <circle cx={percent(at)} cy={y} r="4.5" strokeWidth="1.5" className={className} />
  return (
    <svg aria-hidden="true" x={percent(at)} y={y} className="overflow-visible">
      <path d="M0 -5.5 5.5 0 0 5.5 -5.5 0Z" strokeWidth="1.5" className={className} />
    </svg>
  )
}
