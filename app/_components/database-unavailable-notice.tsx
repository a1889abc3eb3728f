import { isDatabaseUnavailable } from '@/lib/foundation/availability/circuit-breaker'
import * as words from '@/messages/generated/app/frame'

/** Explains, while the database is away, why other pages do not open, on pages that need no database. */
export function DatabaseUnavailableNotice() {
  if (!isDatabaseUnavailable()) return null
  return (
    <aside
      aria-label={words.service()}
      className="no-print border-b border-ember bg-raised px-4 py-2 text-center text-sm"
    >
      {words.away()}
    </aside>
  )
}
