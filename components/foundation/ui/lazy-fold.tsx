'use client'

import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'

type LateFoldProps = {
  summary: ReactNode
  /** Whether it is open at first; after that it stays as the reader left it, whatever updates the page gets. */
  startsOpen?: boolean
  className?: string
  children: ReactNode
  /** Ref of the summary. */
  ref?: Ref<HTMLElement>
}

/** A `details` element whose content is rendered when it is first opened, and stays: closing it loses no input. */
export function LazyFold({ summary, startsOpen = false, className, children, ref }: LateFoldProps) {
  const [startedOpen] = useState(startsOpen)
  const [wasOpened, setOpened] = useState(startsOpen)
  const fold = useRef<HTMLDetailsElement>(null)
  // The reader may have opened it before hydration.
  useEffect(() => {
    if (fold.current?.open) setOpened(true)
  }, [])
  return (
    <details ref={fold} className={className} open={startedOpen} onToggle={() => setOpened(true)}>
      <summary ref={ref} className="min-h-11 py-2.5 font-semibold text-pine">
        {summary}
      </summary>
      <div className="mt-3">{wasOpened ? children : null}</div>
    </details>
  )
}
