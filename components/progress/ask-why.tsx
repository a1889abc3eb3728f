'use client'

import { lazy, Suspense } from 'react'

// Fetched when somebody skips a step: few do.
const SkipDialog = lazy(() => import('./skip-dialog'))

type AskWhyProps = {
  /** Of the step that is about to be skipped; null while none is. */
  title: string | null
  onSkip: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason once a step is to be skipped. */
export function AskWhy({ title, ...rest }: AskWhyProps) {
  return <Suspense fallback={null}>{title === null ? null : <SkipDialog title={title} {...rest} />}</Suspense>
}
