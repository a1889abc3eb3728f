'use client'

import { useRef, useState } from 'react'
import { useStableCallback } from '@/components/foundation/ui/use-stable-callback'
import { emptySelection, type Selection, selectRange, toggleAll, toggleRow } from './selection'

/**
 * Manages the selection of several rows of a list; `selection` is null while not selecting.
 * @param order ids of the rows that can be chosen, as on screen
 */
export function useSelection(order: readonly string[]) {
  const [selection, setSelection] = useState<Selection | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const choose = useStableCallback((id: string, isRange: boolean) => {
    if (!order.includes(id)) return
    setSelection((before) => before && (isRange ? selectRange(before, order, id) : toggleRow(before, id)))
  })
  const chooseAll = (group: readonly string[]) => setSelection((before) => before && toggleAll(before, group))
  const close = () => {
    setSelection(null)
    button.current?.focus()
  }
  const openOrClose = () => (selection ? close() : setSelection(emptySelection))
  return { selection, choose, chooseAll, close, openOrClose, button }
}
