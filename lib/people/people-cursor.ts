/** Where a page of people ended: the last one's place in the order of joining, newest first. */
export type PeopleCursor = { readonly createdAt: Date; readonly id: string }

export const writeCursor = ({ createdAt, id }: PeopleCursor): string => `${createdAt.toISOString()}_${id}`

/** Null for what no page gave out: the list then starts at its beginning. */
export function readCursor(text: string | undefined): PeopleCursor | null {
  const [instant = '', id = ''] = text?.split('_') ?? []
  const createdAt = new Date(instant)
  return id && !Number.isNaN(createdAt.getTime()) ? { createdAt, id } : null
}
