'use client'

import { toPercent } from '@/components/foundation/charts/percent'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/learning/calibration'
import { type AccuracyGroup, type AccuracyMark, type AccuracyRow, CLOSE_POINTS } from './accuracy-view'

type Props = {
  groups: readonly AccuracyGroup[]
  sentence: string
  /** Whether the dates on this site are corrected too. */
  isCorrected: boolean
}

/**
 * Chart of how often the ranges were right, a row for each kind of people and each moment. Well calibrated forecasts
 * lie on the two lines. Each row has its figures as text, so the marks are hidden from assistive technology. A client
 * component that shares its shapes and classes: there are dozens of rows, and pages would send them as markup, twice.
 */
export function AccuracyChart({ groups, sentence, isCorrected }: Props) {
  return (
    <figure>
      <figcaption className="max-w-prose space-y-2">
        <p>{sentence}</p>
        <p className="text-sm text-muted">
          {words.reading()} {isCorrected ? words.solidHere() : words.solidElsewhere()}
        </p>
      </figcaption>
      <div className={`mt-5 text-sm tabular-nums ${rowLooks}`}>
        <LineNames />
        <Shapes />
        {groups.map(({ title, rows }) => (
          <section key={title} aria-label={title} className="mb-4">
            <h3 className="border-b border-rule pt-2 pb-1 text-sm">{title}</h3>
            <div className="relative isolate">
              <Lines />
              <ol>
                {rows.map((row) => (
                  <Row key={row.label} {...row} />
                ))}
              </ol>
            </div>
          </section>
        ))}
      </div>
    </figure>
  )
}

const columns = 'grid grid-cols-[7.5rem_minmax(0,1fr)_4rem] gap-x-3 sm:grid-cols-[13rem_minmax(0,1fr)_5rem]'
/** Styles of each row: its label, its drawing and its figures. */
const rowLooks =
  '[&_li]:grid [&_li]:grid-cols-[7.5rem_minmax(0,1fr)_4rem] [&_li]:items-center [&_li]:gap-x-3 sm:[&_li]:grid-cols-[13rem_minmax(0,1fr)_5rem] [&_li>:first-child]:py-1 [&_li>:first-child]:leading-tight [&_li>:last-child]:text-right [&_li_i]:text-muted [&_li_i]:not-italic [&_li_:is(use,line)]:translate-y-4 [&_li_svg]:h-8 [&_li_svg]:w-full [&_li_svg]:overflow-visible [&_li_svg]:border-b [&_li_svg]:border-rule [&_li_svg]:stroke-muted'

/** Position of the rows' drawings, between labels and figures. */
const middle = 'left-[8.25rem] w-[calc(100%-13rem)] sm:left-[13.75rem] sm:w-[calc(100%-19.5rem)]'

/** Draws the two lines behind all rows of a group, and the band near them. */
function Lines() {
  return (
    <svg aria-hidden="true" className={`absolute inset-y-0 -z-10 h-full ${middle}`}>
      {[50, 85].map((share) => (
        <g key={share}>
          <rect
            x={toPercent(share - CLOSE_POINTS)}
            width={toPercent(2 * CLOSE_POINTS)}
            height="100%"
            className="fill-sunk"
          />
          <line x1={toPercent(share)} x2={toPercent(share)} y2="100%" className="stroke-edge" />
        </g>
      ))}
    </svg>
  )
}

function LineNames() {
  return (
    <div aria-hidden="true" className={`${columns} text-xs text-muted`}>
      <div className="relative col-start-2 h-9">
        {[50, 85].map((share) => (
          <span
            key={share}
            className="absolute bottom-0 -translate-x-1/2 text-center leading-tight"
            style={{ left: toPercent(share) }}
          >
            <Rich text={words.rangeOf({ share, br: () => <br /> })} />
          </span>
        ))}
      </div>
      <span className="self-end text-right">{words.heldUnit()}</span>
    </div>
  )
}

/** Shapes that rows draw by reference: a mark for each range, with the correction and without it. */
function Shapes() {
  const diamond = 'M0 -5.5 5.5 0 0 5.5 -5.5 0Z'
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <path id="range-50" d={diamond} strokeWidth="1.5" className="fill-pine stroke-pine" />
      <path id="range-50-before" d={diamond} strokeWidth="1.5" className="fill-paper stroke-muted" />
      <circle id="range-85" r="4.5" strokeWidth="1.5" className="fill-pine stroke-pine" />
      <circle id="range-85-before" r="4.5" strokeWidth="1.5" className="fill-paper stroke-muted" />
    </svg>
  )
}

function Row({ label, within50, within85 }: AccuracyRow) {
  return (
    <li>
      <span>{label}</span>
      <svg aria-hidden="true">
        {within50 ? <RangeMark mark={within50} shape="range-50" y={within50.spread ? '-18%' : undefined} /> : null}
        {within85 ? <RangeMark mark={within85} shape="range-85" y={within85.spread ? '18%' : undefined} /> : null}
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

/** `y` is the offset from the middle of the row. */
type Look = { readonly shape: 'range-50' | 'range-85'; readonly y: string | undefined }

function RangeMark({ mark: { percent: at, before, spread }, shape, y }: Look & { mark: AccuracyMark }) {
  return (
    <>
      {spread ? <Bar from={spread[0]} to={spread[1]} y={y} /> : null}
      {before === undefined ? null : (
        <>
          <Bar from={before} to={at} y={y} />
          <use href={`#${shape}-before`} x={toPercent(before)} y={y} />
        </>
      )}
      <use href={`#${shape}`} x={toPercent(at)} y={y} />
    </>
  )
}

const Bar = ({ from, to, y }: { from: number; to: number; y: string | undefined }) => (
  <line x1={toPercent(from)} x2={toPercent(to)} y1={y} y2={y} />
)
