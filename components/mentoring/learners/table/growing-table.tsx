'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { LongTableProps } from './long-table'

/**
 * A table of more than one page. What the server made stands until the part that loads and shows the rest is there; if
 * it never comes, the links to the next page are.
 */
export function GrowingTable({ children, ...list }: LongTableProps & { children: ReactNode }) {
  const [part, setPart] = useState<{ LongTable: ComponentType<LongTableProps> } | null>(null)
  useEffect(() => {
    import('./long-table').then(setPart, () => {})
  }, [])
  // Another order is another list, with heights of its own.
  return part ? <part.LongTable key={list.readAt} {...list} /> : children
}
