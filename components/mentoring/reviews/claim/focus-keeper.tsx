'use client'

import { useLayoutEffect, useRef } from 'react'

type FocusKeeperProps = {
  /** The viewer holds the review and can judge it. */
  isHeld: boolean
  /** Selector of the element to focus when the viewer claims it. */
  onBegin: string
  /** Selector of the element to focus when the claim ends. */
  onEnd: string
}

/**
 * Restores a lost focus. The button that claims or decides a review disappears with the focus on it, which then moves
 * to the next thing to do; a focus elsewhere is left alone.
 */
export function FocusKeeper({ isHeld, onBegin, onEnd }: FocusKeeperProps) {
  const wasHeld = useRef(isHeld)
  useLayoutEffect(() => {
    if (wasHeld.current === isHeld) return
    wasHeld.current = isHeld
    const isLost = document.activeElement === document.body || document.activeElement === null
    // Does not scroll on claiming: the mentor may have the work in view already.
    if (isLost) document.querySelector<HTMLElement>(isHeld ? onBegin : onEnd)?.focus({ preventScroll: isHeld })
  }, [isHeld, onBegin, onEnd])
  return null
}
