'use client'

import type { ReactNode } from 'react'
import * as words from '@/messages/generated/foundation/charts'

/** A column. Those of numbers come last. */
type TwinColumn = { readonly label: string; readonly isNumber?: boolean }
export type ChartTableRow = { readonly id: string; readonly cells: readonly string[] }

type TableTwinProps = {
  /** Label of the control that opens the table. */
  summary?: string
  caption: string
  /** The first is the header of the rows' names. */
  columns: readonly TwinColumn[]
  rows: readonly ChartTableRow[]
  /** Text below the table. */
  children?: ReactNode
}

/** Classes of all cells, set once on the table: pages have dozens of these tables. */
const cells =
  '[&_:is(td,th)]:px-3 [&_:is(td,th)]:py-1.5 [&_:is(td,th)]:align-top [&_:is(td,th):first-child]:pl-0 [&_:is(td,th):last-child]:pr-0 [&_tr]:border-b [&_tr]:border-rule [&_tbody_th]:font-normal'

/** Classes that align numbers, by the first column that has them. */
const rightFrom = [
  '[&_:is(td,th)]:text-right',
  '[&_:is(td,th):nth-child(n+2)]:text-right',
  '[&_:is(td,th):nth-child(n+3)]:text-right',
  '[&_:is(td,th):nth-child(n+4)]:text-right',
]

/**
 * A chart's data as a table, for people who prefer reading. On a phone it scrolls sideways within itself. A client
 * component, so that pages send its cells as data and not as markup twice over.
 */
export function ChartTable({ summary = words.asTable(), caption, columns, rows, children }: TableTwinProps) {
  const right = rightFrom[columns.findIndex(({ isNumber }) => isNumber)] ?? ''
  return (
    <details className="-mx-1 mt-3 overflow-x-auto px-1 text-sm">
      <summary className="w-fit py-3 text-muted hover:text-ink">{summary}</summary>
      <table className={`w-full border-collapse text-left ${cells} ${right}`}>
        <caption className="pb-2 text-left text-muted">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...values] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={columns[index + 1]?.label}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </details>
  )
}
