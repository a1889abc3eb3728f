'use client'

import { useEffect, useState } from 'react'

/** Pause after which typing counts as stopped, in milliseconds: longer than the pauses of fast typing. */
const REST = 700

type RestedStatusProps = {
  /**
   * Input that the text responds to, such as the words of a search: the same text for other input is read out again.
   */
  of: string
  text: string | null
}

/** Announces a text once typing stops: at each key it would interrupt the typing. */
export function DebouncedStatus({ of, text }: RestedStatusProps) {
  const [rested, setRested] = useState<RestedStatusProps | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested({ of, text }), REST)
    return () => clearTimeout(timer)
  }, [of, text])
  return (
    <p role="status" className="sr-only">
      {rested?.of === of && rested.text === text ? text : null}
    </p>
  )
}
