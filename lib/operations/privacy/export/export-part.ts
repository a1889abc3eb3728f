import type { Viewer } from '@/lib/platform/auth/viewer'

/** One list of an export: a key of `everything.json` and, with columns, a CSV file of its own. */
export type ExportPart = {
  readonly name: string
  /** Description in the export's README. */
  readonly description: () => string
  /** Set for at most one row, which becomes an object or null. */
  readonly isSingle?: true
  readonly columns?: readonly string[]
  readonly rows: (viewer: Viewer) => AsyncIterable<ExportRow>
}
export type ExportRow = Readonly<Record<string, unknown>>
