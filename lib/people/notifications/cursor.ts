import { isId } from '@/lib/foundation/values/id'
import { isStorableMoment } from '@/lib/foundation/values/storable'

/** Where a page of notifications ended: newest first. */
export type Cursor = { readonly createdAt: Date; readonly id: string }

export const writeNotificationCursor = ({ createdAt, id }: Cursor): string => `${createdAt.getTime()}_${id}`

/** Null for what no page gave out: the list then starts at its beginning. */
export function readNotificationCursor(text: string | undefined): Cursor | null {
  const [, time, id = ''] = /^(\d{1,15})_([0-9a-f-]{36})$/i.exec(text ?? '') ?? []
  const createdAt = new Date(Number(time))
  return isId(id) && isStorableMoment(createdAt) ? { createdAt, id } : null
}

export const behind = ({ createdAt, id }: Cursor) => ({
  OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
})
