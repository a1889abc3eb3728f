'use client'

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
 * on the two lines. The figures stand beside each row, so the marks stay silent for assistive technology. A client
 * component with its shapes and classes said once: there are dozens of rows, and pages would send them as markup twice.
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
        <Shapes />
        {groups.map(({ title, rows }) => (
          <section key={title} aria-label={title} className="mb-4">
            <h3 className="border-b border-rule pt-2 pb-1 text-sm">{title}</h3>
            <ol className={rowLooks}>
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
/** Of each row: its label, its drawing and its figures. */
const rowLooks =
  '[&>li]:grid [&>li]:grid-cols-[7.5rem_minmax(0,1fr)_4rem] [&>li]:gap-x-3 sm:[&>li]:grid-cols-[13rem_minmax(0,1fr)_5rem] [&>li]:items-center [&>li>:first-child]:py-1 [&>li>:first-child]:leading-tight [&>li>:last-child]:text-right [&_svg]:h-8 [&_svg]:w-full [&_svg]:overflow-visible [&_svg]:stroke-muted [&_i]:not-italic [&_i]:text-muted'

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

/** What rows draw by reference: the two lines, and a mark for each range with the correction and without it. */
function Shapes() {
  const diamond = 'M0 -5.5 5.5 0 0 5.5 -5.5 0Z'
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <symbol id="range-lines" className="overflow-visible">
        {[50, 85].map((share) => (
          <g key={share}>
            <rect
              x={percent(share - CLOSE)}
              width={percent(2 * CLOSE)}
              height="100%"
              stroke="none"
              className="fill-sunk"
            />
            <line x1={percent(share)} x2={percent(share)} y2="100%" className="stroke-edge" />
          </g>
        ))}
        <line y1="100%" y2="100%" x2="100%" className="stroke-rule" />
      </symbol>
      <path id="range-50" d={diamond} strokeWidth="1.5" className="fill-pine stroke-pine" />
      <path id="range-50-before" d={diamond} strokeWidth="1.5" className="fill-paper stroke-muted" />
      <circle id="range-85" r="4.5" strokeWidth="1.5" className="fill-pine stroke-pine" />
      <circle id="range-85-before" r="4.5" strokeWidth="1.5" className="fill-paper stroke-muted" />
    </svg>
  )
}

function Row({ label, within50, within85 }: HoldsRow) {
  return (
    <li>
      <span>{label}</span>
      <svg aria-hidden="true">
        <use href="#range-lines" width="100%" height="100%" />
        {within50 ? <RangeMark mark={within50} shape="range-50" y={within50.spread ? '32%' : '50%'} /> : null}
        {within85 ? <RangeMark mark={within85} shape="range-85" y={within85.spread ? '68%' : '50%'} /> : null}
      </svg>
      {within50 && within85 ? (
        <Figures within50={Math.round(within50.percent)} within85={Math.round(within85.percent)} />
      ) : (
        <span className="text-xs text-muted">{words.tooFew()}</span>
      )}
    </li>
  )
}

const Figures = (held: { within50: number; within85: number }) => (
  <span>
    <span className="sr-only">{words.heldBoth(held)}</span>
    <span aria-hidden="true">
      {`${held.within50} `}
      <i>·</i>
      {` ${held.within85}`}
    </span>
  </span>
)

type Look = { readonly shape: 'range-50' | 'range-85'; readonly y: string }

function RangeMark({ mark: { percent: at, before, spread }, shape, y }: Look & { mark: HoldsMark }) {
  return (
    <>
      {spread ? <Bar from={spread[0]} to={spread[1]} y={y} /> : null}
      {before === undefined ? null : (
        <>
          <Bar from={before} to={at} y={y} />
          <use href={`#${shape}-before`} x={percent(before)} y={y} />
        </>
      )}
      <use href={`#${shape}`} x={percent(at)} y={y} />
    </>
  )
}

const Bar = ({ from, to, y }: { from: number; to: number; y: string }) => (
  <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
)
