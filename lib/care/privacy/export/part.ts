import type { Viewer } from '@/lib/doors/auth/viewer'

/** One list of an export: a key of `everything.json` and, with columns, a CSV file of its own. */
export type Part = {
  readonly name: string
  /** What it is, in the words of the file that explains the export. */
  readonly says: () => string
  /** There is one, or none: an object, or null. */
  readonly isOne?: true
  readonly columns?: readonly string[]
  readonly rows: (viewer: Viewer) => AsyncIterable<ExportRow>
}
export type ExportRow = Readonly<Record<string, unknown>>

/** Rows that are read at once: memory holds no more of a list, however long it is. */
const PAGE = 250

/**
 * A list, read page by page in an order to which new rows are added at the end.
 * @param read the rows of a page
 */
export async function* inPages<Stored>(
  read: (page: { readonly skip: number; readonly take: number }) => Promise<Stored[]>,
  shape: (row: Stored) => ExportRow,
  take = PAGE,
): AsyncGenerator<ExportRow> {
  for (let skip = 0; ; skip += take) {
    const rows = await read({ skip, take })
    for (const row of rows) yield shape(row)
    if (rows.length < take) return
  }
}
