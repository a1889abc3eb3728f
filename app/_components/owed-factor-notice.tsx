import Link from 'next/link'
import { owesSecondFactor } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'

/** Where the host asks admins for a second factor, one without has no rights before it is set up: every page says so. */
export async function OwedFactorNotice() {
  if (!(await owesSecondFactor())) return null
  return (
    <aside aria-label="Admin rights" className="no-print border-b border-ember bg-raised px-4 py-1 text-center text-sm">
      To use your admin rights, set up an authenticator app and sign in with it.{' '}
      <Link
        href={paths.securitySettings}
        className="inline-flex min-h-11 min-w-11 items-center font-semibold text-ember underline underline-offset-4"
      >
        Set it up
      </Link>
    </aside>
  )
}
