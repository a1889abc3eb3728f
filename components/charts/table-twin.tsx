import { classNames } from '@/components/ui/class-names'

type TwinColumn = { readonly label: string; readonly isNumber?: boolean }
export type TwinRow = { readonly id: string; readonly cells: readonly string[] }

type TableTwinProps = {
  caption: string
  /** The first heads the rows' names. */
  columns: readonly TwinColumn[]
  rows: readonly TwinRow[]
}

const cell = 'px-3 py-1.5 align-top first:pl-0 last:pr-0'

/** What a chart shows once more, for those who would rather read than look. Too wide for a phone, it scrolls in itself. */
export function TableTwin({ caption, columns, rows }: TableTwinProps) {
  return (
    <details className="-mx-1 mt-3 overflow-x-auto px-1 text-sm">
      <summary className="w-fit py-3 text-muted hover:text-ink">The same as a table</summary>
      <table className="w-full border-collapse text-left">
        <caption className="pb-2 text-left text-muted">{caption}</caption>
        <thead>
          <tr className="border-b border-rule">
            {columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={classNames(cell, isNumber && 'text-right')}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...values] }) => (
            <tr key={id} className="border-b border-rule">
              <th scope="row" className={classNames(cell, 'font-normal')}>
                {name}
              </th>
              {values.map((value, index) => (
                <td
                  key={columns[index + 1]?.label}
                  className={classNames(cell, columns[index + 1]?.isNumber && 'text-right')}
                >
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
