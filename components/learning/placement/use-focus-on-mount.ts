'use client'

import { useEffect, useRef } from 'react'

/** Moves the focus to what has just taken the place of something else, so that keys and readers go on from there. */
export function useFocusOnMount<Target extends HTMLElement>(isWanted = true) {
  const ref = useRef<Target>(null)
  useEffect(() => {
    if (isWanted) ref.current?.focus()
  }, [isWanted])
  return ref
}
