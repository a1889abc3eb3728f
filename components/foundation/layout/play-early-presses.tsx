'use client'

import { useEffect } from 'react'

declare global {
  interface Window {
    /** Made by the page itself: `early-presses-script.ts`. */
    playEarlyPresses?: (() => void) | null
  }
}

/** From here on the page listens: what was pressed before is done now. */
export function PlayEarlyPresses() {
  useEffect(() => window.playEarlyPresses?.(), [])
  return null
}
