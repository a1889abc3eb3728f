'use client'

import { useId, useRef } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { useToast } from '@/components/foundation/ui/toast'
import * as words from '@/messages/generated/learning/check-copy'

type CopyBlockProps = { label: string; text: string }

/** A command or file to copy. It scrolls in itself, because a broken line would be another command. */
export function CopyBlock({ label, text }: CopyBlockProps) {
  const id = useId()
  const block = useRef<HTMLPreElement>(null)
  const toast = useToast()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast({ message: words.copied() })
    } catch {
      // Browsers offer pages on plain http no clipboard. The text is selected, for the person to copy.
      if (block.current) getSelection()?.selectAllChildren(block.current)
      toast({ message: words.selected() })
    }
  }
  return (
    <div className="min-w-0">
      <div className="flex items-center justify-between gap-3">
        <p id={id} className="min-w-0 text-sm font-semibold">
          {label}
        </p>
        <Button look="quiet" onClick={copy} className="no-print -mr-2 shrink-0 text-sm">
          <Rich text={words.copy({ label, hidden: (text) => <span className="sr-only">{text}</span> })} />
        </Button>
      </div>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrollable element must be reachable without a mouse. */}
      <pre
        ref={block}
        tabIndex={0}
        role="region"
        aria-labelledby={id}
        className="max-h-96 overflow-auto rounded border border-rule bg-sunk px-3 py-2.5 font-mono text-[0.8125rem] leading-relaxed print:max-h-none print:whitespace-pre-wrap"
      >
        {text}
      </pre>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above. */}
    </div>
  )
}
