/** Where a page of the queue ended: due time and id. */
export type QueueCursor = { readonly dueAt: Date; readonly id: string }

export const writeQueueCursor = ({ dueAt, id }: QueueCursor): string => `${dueAt.getTime()}_${id}`

/** Null for text that is no cursor. */
export function readQueueCursor(text: string): QueueCursor | null {
  const [, time, id] = /^(\d{1,15})_([0-9a-f-]{36})$/i.exec(text) ?? []
  return time && id ? { dueAt: new Date(Number(time)), id } : null
}

/** The reviews after a cursor: later ones, or in the list of what is done, earlier ones. */
export function afterQueueCursor({ dueAt, id }: QueueCursor, direction: 'asc' | 'desc') {
  const beyond = <Value>(value: Value) => (direction === 'asc' ? { gt: value } : { lt: value })
  return { OR: [{ dueAt: beyond(dueAt) }, { dueAt, id: beyond(id) }] }
}
