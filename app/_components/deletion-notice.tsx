import Link from 'next/link'
import { pendingAt } from '@/lib/care/privacy/deletion/data'
import { deletionAsked, getFrameVisitor } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { KeepAccount } from './keep-account'

/** While somebody's account is to be deleted, every page says so, and lets them call it off. */
export async function DeletionNotice() {
  const [who, deletesAt] = await Promise.all([getFrameVisitor(), deletionAsked()])
  if (!isSignedIn(who) || !deletesAt) return null
  const pending = pendingAt(who, deletesAt)
  return (
    <aside aria-label="Deletion of your account" className="no-print border-b border-ember bg-raised">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2 sm:px-6">
        <p>
          <strong className="text-ember">Your account will be deleted on {formatLongDay(pending.day)}.</strong> Until
          then, nothing is deleted.{' '}
          <Link
            href={paths.privacySettings}
            className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
          >
            What happens then
          </Link>
        </p>
        <KeepAccount id="keep-account-notice" />
      </div>
    </aside>
  )
}
