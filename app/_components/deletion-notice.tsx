import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { toPendingDeletion } from '@/lib/operations/privacy/deletion/data'
import { findPendingDeletionDate, getFrameVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/frame'
import { KeepAccount } from './keep-account'

/** Shown on every page while the account is to be deleted, with a way to cancel it. */
export async function DeletionNotice() {
  const [who, deletesAt] = await Promise.all([getFrameVisitor(), findPendingDeletionDate()])
  if (!isSignedIn(who) || !deletesAt) return null
  const pending = toPendingDeletion(who, deletesAt)
  return (
    <aside aria-label={words.deletion()} className="no-print border-b border-ember bg-raised">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2 sm:px-6">
        <p>
          <Rich
            text={words.deletionNotice({
              day: formatLongDay(pending.day),
              b: (text) => <strong className="text-ember">{text}</strong>,
              link: (text) => (
                <Link
                  href={paths.privacySettings}
                  className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
                >
                  {text}
                </Link>
              ),
            })}
          />
        </p>
        <KeepAccount id="keep-account-notice" />
      </div>
    </aside>
  )
}
