import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'

type FigureTableProps = {
  caption: string
  /** The first heads the rows' names. */
  columns: readonly string[]
  rows: readonly { readonly id: string; readonly cells: readonly string[] }[]
}

/** Names with their figures. */
export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  return (
    <DataTable label={caption} caption={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column}>{column}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...figures] }) => (
          <tr key={id}>
            <RowHead>{name}</RowHead>
            {figures.map((figure, index) => (
              <TableCell key={columns[index + 1]}>{figure}</TableCell>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
