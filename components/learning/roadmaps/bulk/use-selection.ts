'use client'

import { useRef, useState } from 'react'
import { useStable } from '@/components/foundation/ui/use-stable-callback'
import { allToggled, nothing, rangeTo, type Selection, toggled } from './selection'

/**
 * Manages the selection of several rows of a list; `selection` is null while not selecting.
 * @param order ids of the rows that can be chosen, as on screen
 */
export function useSelection(order: readonly string[]) {
  const [selection, setSelection] = useState<Selection | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const choose = useStable((id: string, isRange: boolean) => {
    if (!order.includes(id)) return
    setSelection((before) => before && (isRange ? rangeTo(before, order, id) : toggled(before, id)))
  })
  const chooseAll = (group: readonly string[]) => setSelection((before) => before && allToggled(before, group))
  const close = () => {
    setSelection(null)
    button.current?.focus()
  }
  const openOrClose = () => (selection ? close() : setSelection(nothing))
  return { selection, choose, chooseAll, close, openOrClose, button }
}
