'use client'

import { useEffect, useState } from 'react'

/** Fast typing has pauses shorter than this; in milliseconds. */
const REST = 700

type RestedStatusProps = {
  /** What the text answers to, such as the words typed into a search: the same answer to other words is read out again. */
  of: string
  text: string | null
}

/** Announces a text once typing pauses: at each key it would talk over the typing. */
export function RestedStatus({ of, text }: RestedStatusProps) {
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
