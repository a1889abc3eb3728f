'use client'

import { type RefObject, useRef } from 'react'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { findRow, listRows, tickIn } from './list-keys'

/** Height of the bar of stages, which covers the top of the window. */
const BAR = 48

/** Makes `j` focus the list from anywhere: the first visible row, or the first row. @returns the list's ref */
export function useJumpToFirstRow(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useSingleKey('j', true, () => {
    // Within the list, the list's own keys apply.
    if (document.activeElement && findRow(document.activeElement)) return
    const rows = list.current ? listRows(list.current) : []
    tickIn(rows.find((row) => row.getBoundingClientRect().top >= BAR) ?? rows[0])?.focus()
  })
  return list
}
