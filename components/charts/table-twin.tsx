export type TwinRow = { readonly id: string; readonly cells: readonly string[] }

type TableTwinProps = {
  caption: string
  /** The first heads the rows' names, the others stand over numbers. */
  columns: readonly string[]
  rows: readonly TwinRow[]
}

/** What a chart shows once more, for those who would rather read than look. */
export function TableTwin({ caption, columns, rows }: TableTwinProps) {
  return (
    <details className="mt-3 text-sm">
      <summary className="w-fit py-3 text-muted hover:text-ink">The same as a table</summary>
      <table className="w-full border-collapse text-left">
        <caption className="pb-2 text-left text-muted">{caption}</caption>
        <thead>
          <tr className="border-b border-rule">
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? 'py-1.5 pr-2' : 'py-1.5 pl-2 text-right'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...values] }) => (
            <tr key={id} className="border-b border-rule">
              <th scope="row" className="py-1.5 pr-2 font-normal">
                {name}
              </th>
              {values.map((value, index) => (
                <td key={columns[index + 1]} className="py-1.5 pl-2 text-right">
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
