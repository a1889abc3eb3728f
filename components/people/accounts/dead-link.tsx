import type { ReactNode } from 'react'
import { Page, PageHeader } from '@/components/foundation/layout/page'

const titles = {
  unknown: 'This link is incomplete',
  used: 'This link has already been used',
  old: 'This link has expired',
  spent: 'This link no longer works',
} as const
const leads = {
  unknown: 'Copy the whole link into the address bar, or ask for a new one.',
  used: 'Each link works once. Ask for a new one if you need it.',
  old: 'Ask for a new link.',
  spent: 'It has been used, has expired, or the address now belongs to another account.',
} as const

/** The page of a link from a mail that does nothing any more: why, and where to go from there. */
export function DeadLink({ reason, children }: { reason: keyof typeof titles; children: ReactNode }) {
  return (
    <Page width="form">
      <PageHeader title={titles[reason]} lead={leads[reason]} />
      <div className="flex flex-wrap gap-3">{children}</div>
    </Page>
  )
}
