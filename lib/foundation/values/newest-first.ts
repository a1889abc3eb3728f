import { isId } from './id'
import { isStorableMoment } from './storable'

/** Where a page of a list ended that shows the newest first. */
export type ListPlace = { readonly createdAt: Date; readonly id: string }

export const writeListCursor = ({ createdAt, id }: ListPlace): string => `${createdAt.getTime()}_${id}`

/** Null for what no page gave out: the list then starts at its beginning. */
export function readListCursor(text: string | undefined): ListPlace | null {
  const [, time, id = ''] = /^(\d{1,15})_([0-9a-f-]{36})$/i.exec(text ?? '') ?? []
  const createdAt = new Date(Number(time))
  return isId(id) && isStorableMoment(createdAt) ? { createdAt, id } : null
}

/** As a filter: what comes after that place; everything where there is none. */
export const olderThan = (place: ListPlace | null) =>
  place && { OR: [{ createdAt: { lt: place.createdAt } }, { createdAt: place.createdAt, id: { lt: place.id } }] }
