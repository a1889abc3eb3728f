import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** Personal pages are not indexed by search engines. */
export const metadata: Metadata = { robots: { index: false } }

export default function LearnerLayout({ children }: { children: ReactNode }) {
  return children
}
