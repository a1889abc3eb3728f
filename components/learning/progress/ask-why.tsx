'use client'

import { latePart } from '@/components/foundation/ui/late-part'

// Fetched when somebody skips a step: few do.
const SkipDialog = latePart(() => import('./skip-dialog'))

type AskWhyProps = {
  /** Of the step that is about to be skipped; null while none is. */
  title: string | null
  onSkip: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason once a step is to be skipped. */
export function AskWhy({ title, ...rest }: AskWhyProps) {
  return title === null ? null : <SkipDialog title={title} {...rest} />
}
