import { isId } from './id'
import { isStorableMoment } from './storable'

/** Cursor in a list sorted by a moment, newest first: the position of a page's last row. */
export type MomentCursor = { readonly at: Date; readonly id: string }

export const writeMomentCursor = ({ at, id }: MomentCursor): string => `${at.toISOString()}_${id}`

/** Parses a cursor. Null for an invalid one: the list then starts at its beginning. */
export function readMomentCursor(text: string | undefined): MomentCursor | null {
  const [instant = '', id = ''] = text?.split('_') ?? []
  const at = new Date(instant)
  return isId(id) && isStorableMoment(at) ? { at, id } : null
}

/**
 * Filter for the rows after a cursor, in a list by this column and then by id. It repeats the column on its own, so
 * that the database starts within the index; with the two alternatives alone it would read it from its beginning.
 */
export const behindMoment = <Column extends string>(column: Column, { at, id }: MomentCursor) => ({
  AND: [{ [column]: { lte: at } }, { OR: [{ [column]: { lt: at } }, { [column]: at, id: { lt: id } }] }],
})
