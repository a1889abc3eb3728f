import { type Strength, strengthOpacity } from './split-bar'

export type HeatDay = {
  readonly id: string
  /** Tooltip; null for an empty day. */
  readonly label: string | null
  /** 0 leaves the cell empty. */
  readonly strength: 0 | Strength
  readonly isToday: boolean
  readonly isFuture: boolean
}

export type HeatColumn = { readonly id: string; readonly label: string; readonly days: readonly HeatDay[] }

type HeatMapProps = {
  title: string
  description: string
  /** Oldest first; every column has as many days as there are row labels. */
  columns: readonly HeatColumn[]
  /** Empty for a row without one. */
  rows: readonly { readonly id: string; readonly label: string }[]
}

const PITCH = 24
const CELL = 20
const MARGIN = 2
const CELL_ID = 'day'
const EMPTY_ID = 'empty-day'

/** A calendar in columns. Its labels are HTML on the same grid, so they keep their size at any width. */
export function HeatMap({ title, description, columns, rows }: HeatMapProps) {
  const width = columns.length * PITCH
  const height = rows.length * PITCH
  return (
    <div className="grid max-w-md grid-cols-[auto_1fr] gap-x-2 text-xs text-muted">
      <div
        aria-hidden="true"
        className="col-start-2 grid pb-1"
        style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
      >
        {columns.map(({ id, label }) => (
          <span key={id} className="whitespace-nowrap">
            {label}
          </span>
        ))}
      </div>
      <div aria-hidden="true" className="grid auto-rows-fr">
        {rows.map(({ id, label }) => (
          <span key={id} className="flex items-center leading-none">
            {label}
          </span>
        ))}
      </div>
      <svg role="img" viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full">
        <title>{title}</title>
        <desc>{description}</desc>
        <defs>
          <rect id={CELL_ID} width={CELL} height={CELL} rx="3" />
          <pattern id={EMPTY_ID} width={PITCH} height={PITCH} patternUnits="userSpaceOnUse">
            <use href={`#${CELL_ID}`} x={MARGIN} y={MARGIN} className="fill-transparent stroke-rule" />
          </pattern>
        </defs>
        {/* One path draws all empty cells: most days are empty, and a page holds each element twice, as HTML and as
            data for React. */}
        <path d={columns.map(columnOutline).join('')} fill={`url(#${EMPTY_ID})`} />
        {columns.map(({ days }, column) =>
          days.map((day, row) =>
            !day.isFuture && (day.strength > 0 || day.isToday) ? (
              <HeatCell key={day.id} day={day} x={column * PITCH + MARGIN} y={row * PITCH + MARGIN} />
            ) : null,
          ),
        )}
      </svg>
    </div>
  )
}

/** Outlines the days of a column that are not in the future. */
const columnOutline = ({ days }: HeatColumn, column: number): string =>
  `M${column * PITCH} 0h${PITCH}v${days.filter(({ isFuture }) => !isFuture).length * PITCH}h-${PITCH}z`

function HeatCell({ day: { strength, isToday, label }, x, y }: { day: HeatDay; x: number; y: number }) {
  const edge = isToday ? 'stroke-ink stroke-[2.5]' : 'stroke-pine'
  return strength === 0 ? (
    <use href={`#${CELL_ID}`} x={x} y={y} className={`fill-transparent ${edge}`} />
  ) : (
    <use href={`#${CELL_ID}`} x={x} y={y} className={`fill-pine ${edge}`} fillOpacity={strengthOpacity[strength]}>
      <title>{label}</title>
    </use>
  )
}
