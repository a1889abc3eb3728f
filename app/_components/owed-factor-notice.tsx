import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { owesSecondFactor } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/frame'

/**
 * Shown on every page to an admin without the second factor that the host requires: until it is set up, they have no
 * admin rights.
 */
export async function OwedFactorNotice() {
  if (!(await owesSecondFactor())) return null
  return (
    <aside
      aria-label={words.adminRights()}
      className="no-print border-b border-ember bg-raised px-4 py-1 text-center text-sm"
    >
      <Rich
        text={words.owedFactor({
          link: (text) => (
            <Link
              href={paths.securitySettings}
              className="inline-flex min-h-11 min-w-11 items-center font-semibold text-ember underline underline-offset-4"
            >
              {text}
            </Link>
          ),
        })}
      />
    </aside>
  )
}
