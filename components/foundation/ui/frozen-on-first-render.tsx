'use client'

import { type ReactNode, useState } from 'react'

/**
 * Keeps its children as first rendered, whatever updates the page gets, so that nothing being read or pressed moves or
 * closes.
 */
export function FrozenOnFirstRender({ children }: { children: ReactNode }) {
  const [shown] = useState(children)
  return shown
}
