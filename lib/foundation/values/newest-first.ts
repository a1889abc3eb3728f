import { startAgain } from '@/messages/generated/foundation/fields'
import { isId } from './id'
import { isStorableMoment } from './storable'
import { rawText } from './text'

/** Position in a list sorted newest first. */
export type ListPlace = { readonly createdAt: Date; readonly id: string }

export const writeListCursor = ({ createdAt, id }: ListPlace): string => `${createdAt.getTime()}_${id}`

/** Parses a cursor. Null for an invalid one. */
export function readListCursor(text: string | undefined): ListPlace | null {
  const [, time, id = ''] = /^(\d{1,15})_([0-9a-f-]{36})$/i.exec(text ?? '') ?? []
  const createdAt = new Date(Number(time))
  return isId(id) && isStorableMoment(createdAt) ? { createdAt, id } : null
}

/**
 * Schema for a cursor from outside. Calls refuse an invalid one, which would begin the list again without end; pages
 * ignore it.
 */
export const listCursor = rawText(80).refine((text) => readListCursor(text) !== null, { error: () => startAgain() })

type OlderThan = { OR?: ({ createdAt: { lt: Date } } | { createdAt: Date; id: { lt: string } })[] }

/** Filter for rows after that position; no condition without one. Goes into `AND`, beside the `OR` of a policy. */
export function olderThanFilter(place: ListPlace | null): OlderThan {
  if (!place) return {}
  const { createdAt, id } = place
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
}
