'use client'

import { script } from './generated/script'

// Part of the browser's code, so that the page contains the text once: the output of a server component is repeated in
// React's data. The browser has run it by then, and the bundler leaves it out of the scripts.
const text = typeof window === 'undefined' ? script : ''

/**
 * Scripts that are written into the page itself, because they are needed from the first moment: they hold back presses
 * on controls that need scripts until those have loaded, and keep the focus of keyboard users.
 */
export function PageScripts({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
}
