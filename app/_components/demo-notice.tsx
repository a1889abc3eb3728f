import { env } from '@/lib/foundation/env'
import * as words from '@/messages/generated/app/frame'

/** Shown on every page in demo mode: its passwords are public and its people are made up. */
export function DemoNotice() {
  if (env().DEMO !== '1') return null
  return (
    <aside
      aria-label={words.demo()}
      className="no-print border-b border-rule bg-sunk px-4 py-1.5 text-center text-sm text-muted"
    >
      {words.demoNotice()}
    </aside>
  )
}
