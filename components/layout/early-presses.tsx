import { earlyPresses } from './early-presses-script'

/**
 * Keeps what is pressed before the page's scripts have come, for those controls that can do nothing without them.
 * Written into the page itself, as it has to be there from the first moment.
 */
export function EarlyPresses({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: earlyPresses }} />
}
