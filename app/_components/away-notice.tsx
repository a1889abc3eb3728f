import { isDatabaseAway } from '@/lib/foundation/availability/breaker'

/** While the database is away, the pages that need none say why the others do not open. */
export function AwayNotice() {
  if (!isDatabaseAway()) return null
  return (
    <aside aria-label="Service" className="no-print border-b border-ember bg-raised px-4 py-2 text-center text-sm">
      Waymark can’t reach its database right now. You can read this page, but you can’t sign in or save anything yet.
    </aside>
  )
}
