import { isId } from '@/lib/foundation/values/id'
import { isStorableMoment } from '@/lib/foundation/values/storable'

/** Position at which a page of the queue ended: due time and id. */
export type QueueCursor = { readonly dueAt: Date; readonly id: string }

export const writeQueueCursor = ({ dueAt, id }: QueueCursor): string => `${dueAt.getTime()}_${id}`

/** Parses a cursor; null for invalid text. */
export function readQueueCursor(text: string): QueueCursor | null {
  const [, time, id = ''] = /^(\d{1,15})_([0-9a-f-]{36})$/i.exec(text) ?? []
  const dueAt = new Date(Number(time))
  return isId(id) && isStorableMoment(dueAt) ? { dueAt, id } : null
}
