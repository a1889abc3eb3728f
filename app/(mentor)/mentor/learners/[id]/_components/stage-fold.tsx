'use client'

import { type ReactNode, useState } from 'react'

type StageFoldProps = { startsOpen: boolean; summary: ReactNode; children: ReactNode }

/** A stage whose steps are shown or not. What changes on the page does not close it under one's hands. */
export function StageFold({ startsOpen, summary, children }: StageFoldProps) {
  const [isOpen] = useState(startsOpen)
  return (
    <details open={isOpen} data-print>
      <summary className="grid min-h-11 cursor-pointer items-center gap-x-6 gap-y-1.5 py-3 before:content-none sm:grid-cols-[14rem_1fr_12rem]">
        {summary}
      </summary>
      {children}
    </details>
  )
}
