'use client'

import { lazyPart } from '@/components/foundation/ui/lazy-part'

// Loaded when a step is skipped, which is rare.
const SkipDialog = lazyPart(() => import('./skip-dialog'))

type AskWhyProps = {
  /** Title of the step about to be skipped; null for none. */
  title: string | null
  onSkip: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason before a step is skipped. */
export function LazySkipDialog({ title, ...rest }: AskWhyProps) {
  return title === null ? null : <SkipDialog title={title} {...rest} />
}
