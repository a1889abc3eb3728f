import { type ReactNode, useId } from 'react'

type GlossProps = {
  /** Explanation of a sentence or two, from `messages/foundation/glosses`. */
  text: string
  /** The word as it is in the sentence. */
  children: ReactNode
}

/**
 * A word that a beginner may not know, explained on a press by the browser's own popover, without a script. Once a
 * screen, where the word occurs first.
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
