import type { ReactNode } from 'react'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import * as words from '@/messages/generated/people/dead-link'

const titles = {
  unknown: words.unknown,
  used: words.used,
  old: words.old,
  spent: words.spent,
} as const
const leads = {
  unknown: words.unknownHint,
  used: words.usedHint,
  old: words.oldHint,
  spent: words.spentHint,
} as const

/** The page of a mailed link that no longer works: the reason, and where to go from there. */
export function InvalidLinkPage({ reason, children }: { reason: keyof typeof titles; children: ReactNode }) {
  return (
    <Page width="form">
      <PageHeader title={titles[reason]()} lead={leads[reason]()} />
      <div className="flex flex-wrap gap-3">{children}</div>
    </Page>
  )
}
