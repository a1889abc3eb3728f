'use client'

import { useEffect } from 'react'

declare global {
  interface Window {
    /** Defined by the page's own script: `early-presses-script.ts`. */
    playEarlyPresses?: (() => void) | null
  }
}

/** Repeats early presses once React handles events. */
export function PlayEarlyPresses() {
  useEffect(() => window.playEarlyPresses?.(), [])
  return null
}
