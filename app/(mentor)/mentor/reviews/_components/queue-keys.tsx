'use client'

import type { ReactNode } from 'react'

/** Makes `j` and `k` move between the reviews while the focus is in their list. */
export function QueueKeys({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its links have the focus, it only handles their keys.
    <div
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return
        const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
        const here = rows.indexOf(event.target as HTMLElement)
        rows[here + (event.key === 'j' ? 1 : -1)]?.focus()
        event.preventDefault()
      }}
    >
      {children}
    </div>
  )
}
