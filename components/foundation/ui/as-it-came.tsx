'use client'

import { type ReactNode, useState } from 'react'

/** What is shown as the page came, whatever news the page gets: it neither folds what one reads nor moves what one presses. */
export function AsItCame({ children }: { children: ReactNode }) {
  const [shown] = useState(children)
  return shown
}
