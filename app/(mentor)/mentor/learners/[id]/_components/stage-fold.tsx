'use client'

import { type ReactNode, useState } from 'react'
import { STAGE_ROW } from './stage-row'

type StageFoldProps = { summary: ReactNode; children: ReactNode }

/** The open stage. A refresh of the page neither closes it nor opens it again. */
export function StageFold({ summary, children }: StageFoldProps) {
  const [isOpen, setOpen] = useState(true)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-print>
      <summary className={STAGE_ROW}>{summary}</summary>
      {children}
    </details>
  )
}
