'use client'

import { useState } from 'react'
import type { TickRequest } from '@/lib/learning/progress/client'
import type { States } from '@/lib/learning/progress/completion'
import { type ListFilter, withListFilter } from './list-filter'

/**
 * The filter of the list, kept in the address without asking the server. `known` is what the steps were when it was set
 * last: what is ticked since stays where it is.
 */
export function useListFilter(initial: ListFilter, states: States, unsaved: ReadonlyMap<string, TickRequest>) {
  const [{ filter, known }, set] = useState({ filter: initial, known: { states, unsaved } })
  const setFilter = (changed: ListFilter) => {
    set({ filter: changed, known: { states, unsaved } })
    const { pathname, search, hash } = window.location
    window.history.replaceState(null, '', `${pathname}${withListFilter(search, changed)}${hash}`)
  }
  return { filter, setFilter, known }
}
