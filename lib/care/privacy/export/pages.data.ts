import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ExportRow } from './part'

/** Rows that are read at once: memory holds no more of a list, and nobody waits for more of it to be shaped. */
const PAGE = 100

/** In SQL, the rows after the last one of the page before; nothing for the first page. */
type After<By extends string> = { [Column in By]?: { gte: Date } } & {
  OR?: ({ [Column in By]: { gt: Date } } | { id: { gt: string } })[]
}
type AfterKey<By extends string> = { [Column in By]?: { gt: By extends 'sequence' ? number : string } }

/**
 * A list in the order of a moment and, of the same one, of ids. Each page begins after the last row of the one before, so
 * that the thousandth costs as much as the first; between two pages others have their turn.
 * @param by the column of the moment
 * @param read the rows of a page
 */
export function inPages<By extends string, Stored extends Record<By, Date> & { id: string }>(
  by: By,
  read: (page: { readonly take: number; readonly after: After<By> }) => Promise<Stored[]>,
  shape: (row: Stored) => ExportRow,
  take = PAGE,
): AsyncGenerator<ExportRow> {
  const after = (last: Stored | undefined) =>
    (last ? { [by]: { gte: last[by] }, OR: [{ [by]: { gt: last[by] } }, { id: { gt: last.id } }] } : {}) as After<By>
  return paged((last) => read({ take, after: after(last) }), shape, take)
}

/** The same of a list in the order of a column in which no two of its rows are equal. */
export function inPagesByKey<By extends string, Stored extends Record<By, string | number>>(
  by: By,
  read: (page: { readonly take: number; readonly after: AfterKey<By> }) => Promise<Stored[]>,
  shape: (row: Stored) => ExportRow,
  take = PAGE,
): AsyncGenerator<ExportRow> {
  const after = (last: Stored | undefined) => (last ? { [by]: { gt: last[by] } } : {}) as unknown as AfterKey<By>
  return paged((last) => read({ take, after: after(last) }), shape, take)
}

async function* paged<Stored>(
  read: (last: Stored | undefined) => Promise<Stored[]>,
  shape: (row: Stored) => ExportRow,
  take: number,
): AsyncGenerator<ExportRow> {
  for (let last: Stored | undefined; ; await breathe()) {
    const rows = await read(last)
    for (const row of rows) yield shape(row)
    if (rows.length < take) return
    last = rows.at(-1)
  }
}
