'use client'

import { LazyFold } from '@/components/foundation/ui/lazy-fold'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import * as words from '@/messages/generated/mentoring/conversations'

// Loaded when the fold is first opened: few threads are reported.
const ReportForm = lazyPart(() => import('./report-form'))

/** A fold with the form that reports a thread. */
export function ReportFold({ thread }: { thread: string }) {
  return (
    <LazyFold summary={words.report()} className="no-print mt-12 border-t border-rule pt-2">
      <ReportForm thread={thread} />
    </LazyFold>
  )
}
