'use client'

import { DataTable } from '@/components/foundation/ui/data-table'

type FigureTableProps = {
  caption: string
  /** The first is the heading of the rows' names. */
  columns: readonly string[]
  /** The first cell of each row is unique. */
  rows: readonly (readonly string[])[]
}

/** The styles of data-table.tsx, given once for all cells. */
const cells =
  '[&_:is(td,th)]:border-b [&_:is(td,th)]:py-2 [&_:is(td,th)]:pr-2 sm:[&_:is(td,th)]:pr-3 [&_:is(td,th):last-child]:pr-0 [&_thead_th]:border-edge [&_thead_th]:align-bottom [&_thead_th]:text-sm [&_thead_th]:font-semibold [&_tbody_:is(td,th)]:border-rule [&_tbody_:is(td,th)]:align-top [&_tbody_th]:font-medium'

/**
 * Table of names with figures. A client component, so that pages send its cells as data rather than as markup, twice.
 */
export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  return (
    <div className={cells}>
      <DataTable label={caption} caption={caption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={columns[index + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}
