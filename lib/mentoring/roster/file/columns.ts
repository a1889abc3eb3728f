import { ok, type Result, refuse } from '@/lib/foundation/values/result'

/** Columns of a roster. */
export const rosterColumns = ['name', 'email', 'role', 'cohort', 'externalId', 'gitName'] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** Column names that people and other systems use, in lower case and with letters only. */
const names: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['name', 'fullname', 'displayname', 'studentname', 'person'],
  email: ['email', 'mail', 'emailaddress', 'mailaddress'],
  role: ['role'],
  cohort: ['cohort', 'class', 'group'],
  externalId: ['externalid', 'studentid', 'studentnumber', 'id'],
  gitName: ['gitname', 'github', 'githubname', 'githubusername', 'gitusername', 'git'],
}

const columnOf = new Map(rosterColumns.flatMap((column) => names[column].map((name) => [name, column] as const)))

/** Finds the column that a cell of the first line names: case, spaces and hyphens don't matter. */
export const findColumn = (cell: string): RosterColumn | null =>
  columnOf.get(
    cell
      .slice(0, 80)
      .toLowerCase()
      .replaceAll(/[^\p{L}]/gu, ''),
  ) ?? null

export type HeaderRefusal =
  | { readonly kind: 'no-header' }
  | { readonly kind: 'column-missing'; readonly column: 'email' | 'cohort' }
  | { readonly kind: 'column-twice'; readonly column: RosterColumn }

export type RosterHeader = {
  /** Place in the line of each column. */
  readonly places: ReadonlyMap<RosterColumn, number>
  /** Names of columns that are not read. */
  readonly ignored: readonly string[]
}

/** Most names of ignored columns that are listed. */
const MOST_IGNORED = 10

/** Reads the first line of a roster. A file without column names is refused: guessing could swap name and ID. */
export function readHeader(cells: readonly string[]): Result<RosterHeader, HeaderRefusal> {
  const places = new Map<RosterColumn, number>()
  const ignored: string[] = []
  for (const [place, cell] of cells.entries()) {
    const column = findColumn(cell)
    if (!column && cell.trim()) ignored.push(cell.trim().slice(0, 80))
    if (!column) continue
    if (places.has(column)) return refuse({ kind: 'column-twice', column })
    places.set(column, place)
  }
  if (places.size === 0 || cells.some((cell) => cell.includes('@'))) return refuse({ kind: 'no-header' })
  for (const column of ['email', 'cohort'] as const) {
    if (!places.has(column)) return refuse({ kind: 'column-missing', column })
  }
  return ok({ places, ignored: ignored.slice(0, MOST_IGNORED) })
}
