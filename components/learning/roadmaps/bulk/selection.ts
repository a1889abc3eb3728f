/** Chosen rows of a list, and the row from which a range extends. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor: string | null }

export const emptySelection: Selection = { ids: new Set(), anchor: null }

/** Chooses or deselects a row, which becomes the start of ranges. */
export function toggleRow({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/**
 * Sets all rows from the last chosen row to this one to the state of that row.
 * @param order the ids of the rows, as on screen
 */
export function selectRange(selection: Selection, order: readonly string[], id: string): Selection {
  const { ids, anchor } = selection
  const from = anchor === null ? -1 : order.indexOf(anchor)
  const to = order.indexOf(id)
  if (from === -1 || to === -1) return toggleRow(selection, id)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  const isChoosing = anchor !== null && ids.has(anchor)
  const next = new Set(ids)
  for (const one of range) isChoosing ? next.add(one) : next.delete(one)
  return { ids: next, anchor: id }
}

/** Chooses all of these, or deselects all if all are chosen already. */
export function toggleAll({ ids, anchor }: Selection, group: readonly string[]): Selection {
  const isFull = group.every((id) => ids.has(id))
  const rest = [...ids].filter((id) => !group.includes(id))
  return { ids: new Set(isFull ? rest : [...rest, ...group]), anchor }
}
