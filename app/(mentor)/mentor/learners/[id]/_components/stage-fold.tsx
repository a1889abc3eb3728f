'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { STAGE_ROW } from './stage-row'

type StageFoldProps = { stage: string; summary: ReactNode; children: ReactNode }

/** The open stage. A refresh of the page neither closes it nor opens it again. */
export function StageFold({ stage, summary, children }: StageFoldProps) {
  const [isOpen, setOpen] = useState(true)
  // Without it in the address, a refresh could open another stage: the one with the learner's next step.
  useEffect(() => {
    const address = new URL(location.href)
    if (address.searchParams.get('stage') === stage) return
    address.searchParams.set('stage', stage)
    history.replaceState(null, '', address)
  }, [stage])
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-print>
      <summary className={STAGE_ROW}>{summary}</summary>
      {children}
    </details>
  )
}
