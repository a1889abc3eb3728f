import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** What belongs to one person is nothing for a search engine. */
export const metadata: Metadata = { robots: { index: false } }

export default function LearnerLayout({ children }: { children: ReactNode }) {
  return children
}
