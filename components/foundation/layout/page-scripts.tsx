'use client'

import { earlyPresses } from './early-presses-script'
import { keyboardScript } from './keyboard-script'

// A part of the browser's side so that the page holds the text once: what a server component writes stands a second
// time in what React is sent. The browser has run it by then, and the bundler leaves it out of the scripts.
const text = typeof window === 'undefined' ? `${earlyPresses()};\n${keyboardScript()}` : ''

/**
 * Keeps what is pressed before the page's scripts have come, for those controls that can do nothing without them, and
 * the focus of who works by keyboard. Written into the page itself, as it has to be there from the first moment.
 */
export function PageScripts({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
}
