'use client'

import type { KeyboardEvent } from 'react'

type ListKeys = { tick: string; learning: string; skip: string; note: string; undo: string }
export const listKeys: ListKeys = { tick: 'x', learning: 'l', skip: 's', note: 'n', undo: 'u' }

type Actions = Record<keyof ListKeys, (stepSlug: string) => void>

export const findRow = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null

/** Returns the rows of a list that are not folded. */
export const listRows = (list: HTMLElement): readonly HTMLElement[] =>
  [...list.querySelectorAll<HTMLElement>('[data-step]')].filter((row) => row.checkVisibility())

export const tickIn = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('[data-tick]')

/** Returns the row after another one of the list, or before it with -1. */
export function rowBeside(list: HTMLElement, row: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const rows = listRows(list)
  return rows[rows.indexOf(row) + by]
}

/**
 * Handles the keys of the list: `j` and `k` move, the others act on the focused row. They work only while the focus is
 * in the list, and never in a field.
 */
export function listKeyHandler(actions: Actions) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return
    const row = findRow(event.target)
    if (!row) return
    // A key held down moves on, but does not tick and untick repeatedly.
    if (event.repeat && event.key !== 'j' && event.key !== 'k') return
    if (event.key === 'j' || event.key === 'k') {
      tickIn(rowBeside(event.currentTarget, row, event.key === 'j' ? 1 : -1))?.focus()
    } else {
      const action = (Object.keys(listKeys) as (keyof ListKeys)[]).find((name) => listKeys[name] === event.key)
      if (!action) return
      actions[action](row.id)
    }
    event.preventDefault()
  }
}
