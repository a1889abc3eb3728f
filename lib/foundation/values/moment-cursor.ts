import { isId } from './id'
import { isStorableMoment } from './storable'

/** Where a page of a list ended that goes by moments, newest first: the last one's place in it. */
export type MomentCursor = { readonly at: Date; readonly id: string }

export const writeMomentCursor = ({ at, id }: MomentCursor): string => `${at.toISOString()}_${id}`

/** Null for what no page gave out: the list then starts at its beginning. */
export function readMomentCursor(text: string | undefined): MomentCursor | null {
  const [instant = '', id = ''] = text?.split('_') ?? []
  const at = new Date(instant)
  return isId(id) && isStorableMoment(at) ? { at, id } : null
}

/**
 * What comes behind a place in a list by this column and then by id, as a filter. The column stands in it by itself too:
 * an index is read from there on, where of two alternatives it would be read from its beginning.
 */
export const behindMoment = <Column extends string>(column: Column, { at, id }: MomentCursor) => ({
  AND: [{ [column]: { lte: at } }, { OR: [{ [column]: { lt: at } }, { [column]: at, id: { lt: id } }] }],
})
