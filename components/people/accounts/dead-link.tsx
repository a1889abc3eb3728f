import type { ReactNode } from 'react'
import { Page, PageHeader } from '@/components/foundation/layout/page'

const titles = {
  unknown: 'This link is not whole',
  used: 'This link was used before',
  old: 'This link is too old',
  spent: 'This link does nothing any more',
} as const
const leads = {
  unknown: 'Copy all of it into the address bar, to its last letter, or ask for a new one.',
  used: 'Each link works once. Ask for a new one if you need it.',
  old: 'Links work for a while only. Ask for a new one.',
  spent: 'It was used before, is too old, or the address has another account by now.',
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
