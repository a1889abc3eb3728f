import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ExportRow } from './export-part'

/** Rows per page: bounds memory and the time for which shaping rows blocks others. */
const PAGE = 100

/** Condition for the rows after the last one of the previous page; empty for the first page. */
type After<By extends string> = { [Column in By]?: { gte: Date } } & {
  OR?: ({ [Column in By]: { gt: Date } } | { id: { gt: string } })[]
}
type AfterKey<By extends string> = { [Column in By]?: { gt: By extends 'sequence' ? number : string } }

/**
 * Reads a list in pages, in the order of a moment and then of ids. Each page starts after the last row of the previous
 * one, so that the thousandth costs as much as the first; other work runs between two pages.
 * @param by the column of the moment
 * @param read returns the rows of a page
 */
export function paginateByMoment<By extends string, Stored extends Record<By, Date> & { id: string }>(
  by: By,
  read: (page: { readonly take: number; readonly after: After<By> }) => Promise<Stored[]>,
  shape: (row: Stored) => ExportRow,
  take = PAGE,
): AsyncGenerator<ExportRow> {
  const after = (last: Stored | undefined) =>
    (last ? { [by]: { gte: last[by] }, OR: [{ [by]: { gt: last[by] } }, { id: { gt: last.id } }] } : {}) as After<By>
  return paged((last) => read({ take, after: after(last) }), shape, take)
}

/** Reads a list in pages, in the order of a unique column. */
export function paginateByKey<By extends string, Stored extends Record<By, string | number>>(
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
