'use client'

import { type ReactNode, useState } from 'react'
import { STAGE_ROW } from './stage-row'

type StageFoldProps = { summary: ReactNode; children: ReactNode }

/** The stage that is open. News of the page neither closes it under one's hands nor opens it again. */
export function StageFold({ summary, children }: StageFoldProps) {
  const [isOpen, setOpen] = useState(true)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-print>
      <summary className={STAGE_ROW}>{summary}</summary>
      {children}
    </details>
  )
}
