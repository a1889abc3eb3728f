'use client'

import { useEffect, useRef } from 'react'

/** Moves the focus to content that replaced other content, so that keyboard and screen reader continue from there. */
export function useFocusOnMount<Target extends HTMLElement>(isWanted = true) {
  const ref = useRef<Target>(null)
  useEffect(() => {
    if (isWanted) ref.current?.focus()
  }, [isWanted])
  return ref
}
