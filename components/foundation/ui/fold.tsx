'use client'

import { type ReactNode, useState } from 'react'

type FoldProps = {
  summary: ReactNode
  /** When the page comes; after that it is as the reader left it, whatever news the page gets. */
  startsOpen: boolean
  className?: string
  children: ReactNode
}

/** What can be folded: news of the page neither folds what one is at, nor unfolds it. */
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
