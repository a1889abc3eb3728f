'use client'

import { useState } from 'react'
import type { TickRequest } from '@/lib/learning/progress/client'
import type { States } from '@/lib/learning/progress/completion'
import { type ListFilter, withListFilter } from './list-filter'

/**
 * Keeps the filters of the list in the address without a request. `known` is the state of the steps when they were last
 * set: steps ticked since stay in place.
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
