import { type ReactNode, useId } from 'react'

type GlossProps = {
  /** A sentence or two, of `messages/foundation/glosses`. */
  text: string
  /** The word as it is in the sentence. */
  children: ReactNode
}

/**
 * A word that a beginner may not know, explained at a press: the browser's own popover, without a script. Once a
 * screen, where the word comes first.
 */
export function Gloss({ text, children }: GlossProps) {
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id} className="gloss">
        {children}
      </button>
      <span id={id} popover="auto" role="note" className="gloss-text">
        {text}
      </span>
    </>
  )
}
