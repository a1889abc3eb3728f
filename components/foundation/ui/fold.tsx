'use client'

import { type ReactNode, useState } from 'react'

type FoldProps = {
  summary: ReactNode
  /** Whether it is open at first; after that it stays as the reader left it, whatever updates the page gets. */
  startsOpen: boolean
  className?: string
  children: ReactNode
}

/** A `details` element that updates of the page neither close nor open. */
export function Fold({ summary, startsOpen, className, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <details
      data-print
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="min-h-11 py-2.5">{summary}</summary>
      {children}
    </details>
  )
}
