'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { find } from '@/messages/generated/foundation/ui'
import { ctrlK } from '@/messages/generated/learning/find'
import type { PaletteAudience, PalettePlace } from './places'

// Both are loaded on first use, so no page pays for them.
const Palette = lazyPart(() => import('./palette'))
const Shortcuts = lazyPart(() => import('./shortcuts'))

type OpenPaletteProps = {
  seeker: PaletteAudience
  /** Pages of the main navigation. */
  pages: readonly PalettePlace[]
  roadmapSlug: string | undefined
  /** Null where there is only one roadmap. */
  roadmapTitle: string | null
}

/** Opens the palette from the keyboard: Ctrl or Cmd with K finds a page or a step, `?` shows all keys. */
export function OpenPalette({ seeker, pages, roadmapSlug, roadmapTitle }: OpenPaletteProps) {
  const [shown, setShown] = useState<'palette' | 'shortcuts' | null>(null)
  const close = () => setShown(null)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Handled here too, since the dialog may still be loading: it must not open after Escape.
    if (event.key === 'Escape') return close()
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    setShown((now) => (now === 'palette' ? null : 'palette'))
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useSingleKey('?', true, () => setShown('shortcuts'))
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setShown('palette')}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded px-2 text-sm text-muted hover:text-ink"
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor">
          <circle cx="8.5" cy="8.5" r="5.5" strokeWidth="1.8" />
          <path d="m12.7 12.7 4.3 4.3" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
        <span className="max-xl:sr-only">{find()}</span>
        <kbd className="max-lg:hidden">{ctrlK()}</kbd>
      </button>
      {shown === 'palette' ? (
        <Palette
          {...{ seeker, pages, roadmapSlug, roadmapTitle }}
          onClose={close}
          onShortcuts={() => setShown('shortcuts')}
        />
      ) : null}
      {shown === 'shortcuts' ? <Shortcuts onClose={close} /> : null}
    </>
  )
}
