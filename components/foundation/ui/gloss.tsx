import { type ReactNode, useId } from 'react'
import { type Glossed, glosses } from './glosses'

type GlossProps = {
  term: Glossed
  /** The word as it is in the sentence. */
  children: ReactNode
}

/**
 * A word that a beginner may not know, explained at a press: the browser's own popover, without a script. Once a
 * screen, where the word comes first.
 */
export function Gloss({ term, children }: GlossProps) {
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id} className="gloss">
        {children}
      </button>
      <span id={id} popover="auto" role="note" className="gloss-text">
        {glosses[term]()}
      </span>
    </>
  )
}
