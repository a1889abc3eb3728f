/** Where a page of a list ended that goes by moments, newest first: the last one's place in it. */
export type MomentCursor = { readonly at: Date; readonly id: string }

export const writeMomentCursor = ({ at, id }: MomentCursor): string => `${at.toISOString()}_${id}`

/** Null for what no page gave out: the list then starts at its beginning. */
export function readMomentCursor(text: string | undefined): MomentCursor | null {
  const [instant = '', id = ''] = text?.split('_') ?? []
  const at = new Date(instant)
  return id && !Number.isNaN(at.getTime()) ? { at, id } : null
}
