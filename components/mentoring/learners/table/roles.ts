/**
 * Native roles of a table's parts, set explicitly: browsers remove them when CSS lays the table out differently, as on
 * a phone.
 */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  rowHead: { role: 'rowheader', scope: 'row' },
  columnHead: { role: 'columnheader', scope: 'col' },
  cell: { role: 'cell' },
  /** A row that only takes up space. */
  room: { 'aria-hidden': true },
} as const
