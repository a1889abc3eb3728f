'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { LongTableProps } from './long-table'

/**
 * A table of more than one page. Shows the server's rows until the code that loads further ones is there; if that
 * fails, the links to the next page remain.
 */
export function InfiniteTable({ children, ...list }: LongTableProps & { children: ReactNode }) {
  const [part, setPart] = useState<{ VirtualTable: ComponentType<LongTableProps> } | null>(null)
  useEffect(() => {
    import('./long-table').then(setPart, () => {})
  }, [])
  // Another order is a new list, with its own row heights.
  return part ? <part.VirtualTable key={list.readAt} {...list} /> : children
}
