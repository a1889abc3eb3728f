/**
 * The roles that the parts of a table have by themselves, said again: browsers take them away from what is laid out as
 * anything but a table, as it is on a phone.
 */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  rowHead: { role: 'rowheader', scope: 'row' },
  columnHead: { role: 'columnheader', scope: 'col' },
  cell: { role: 'cell' },
  /** A row that only holds room. */
  room: { 'aria-hidden': true },
} as const
