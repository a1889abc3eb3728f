'use client'

import type { KeyboardEvent } from 'react'
import { findRow, rowBeside, tickIn } from '../list/list-keys'

type Actions = { readonly choose: (stepSlug: string, isRange: boolean) => void; readonly close: () => void }

/**
 * Handles the keys while selecting: `j` and `k` move, with shift they extend the selection; `x` chooses, Escape ends.
 */
export function selectKeyHandler({ choose, close }: Actions) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return close()
    const row = findRow(event.target)
    if (!row) return
    const key = event.key.toLowerCase()
    if (key === 'x' && event.repeat) return
    if (key === 'x') choose(row.id, event.shiftKey)
    else if (key === 'j' || key === 'k') {
      const next = rowBeside(event.currentTarget, row, key === 'j' ? 1 : -1)
      tickIn(next)?.focus()
      if (next && event.shiftKey) choose(next.id, true)
    } else return
    event.preventDefault()
  }
}
