'use client'

import { type RefObject, useRef } from 'react'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { findRow, listRows, tickIn } from './list-keys'

/** So much of the window's top lies under the bar of stages. */
const BAR = 48

/** Makes `j` lead into the list from anywhere: to the first row that one sees, or the first there is. @returns the list's ref */
export function useFirstRow(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useSingleKey('j', true, () => {
    // Within the list the list itself goes on from row to row.
    if (document.activeElement && findRow(document.activeElement)) return
    const rows = list.current ? listRows(list.current) : []
    tickIn(rows.find((row) => row.getBoundingClientRect().top >= BAR) ?? rows[0])?.focus()
  })
  return list
}
