'use client'

import { useLayoutEffect, useRef } from 'react'

type FocusKeeperProps = {
  /** The viewer holds the review and can judge it. */
  isHeld: boolean
  /** Selects what gets the focus when the viewer begins to hold it. */
  onBegin: string
  /** And when they no longer do. */
  onEnd: string
}

/**
 * When a review is claimed or decided, the button that did it goes away with the focus on it. The focus then moves to
 * where one goes on; it is never taken from where it is.
 */
export function FocusKeeper({ isHeld, onBegin, onEnd }: FocusKeeperProps) {
  const wasHeld = useRef(isHeld)
  useLayoutEffect(() => {
    if (wasHeld.current === isHeld) return
    wasHeld.current = isHeld
    const isLost = document.activeElement === document.body || document.activeElement === null
    // What was in sight stays there: a mentor who begins may have the work before them already.
    if (isLost) document.querySelector<HTMLElement>(isHeld ? onBegin : onEnd)?.focus({ preventScroll: isHeld })
  }, [isHeld, onBegin, onEnd])
  return null
}
