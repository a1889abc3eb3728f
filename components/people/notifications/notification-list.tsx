import { Badge } from '@/components/foundation/ui/badge'
import { Button } from '@/components/foundation/ui/button'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { callPaths } from '@/lib/foundation/call-paths'
import type { ShownNotification } from '@/lib/people/notifications/notification'
import * as words from '@/messages/generated/people/notifications'

type NotificationListProps = {
  notifications: readonly ShownNotification[]
  /** Formats when something happened. */
  when: (createdAt: string) => string
}

/** Notifications, newest first. Unread ones are marked with a word, and in bold. */
export function NotificationList({ notifications, when }: NotificationListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {notifications.map((notification) => (
        <li key={notification.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <Link
              href={notification.path}
              className={classNames(
                'inline-flex min-h-11 min-w-11 max-w-full flex-wrap items-center gap-x-2.5 wrap-anywhere underline-offset-4 hover:underline',
                notification.isRead ? 'text-ink' : 'font-semibold text-ink',
              )}
            >
              {notification.title} {notification.isRead ? null : <Badge tone="good">{words.fresh()}</Badge>}
            </Link>
            <p className="text-sm wrap-anywhere text-muted">{notification.sentence}</p>
          </div>
          <div className="flex min-h-11 items-center gap-2 text-sm text-muted">
            <time dateTime={notification.createdAt}>{when(notification.createdAt)}</time>
            {notification.isRead ? null : <MarkRead {...notification} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A plain form: it needs no script. */
function MarkRead({ id, title }: Pick<ShownNotification, 'id' | 'title'>) {
  return (
    <form method="post" action={callPaths.markRead}>
      <input type="hidden" name="ids" value={id} />
      <Button type="submit" look="quiet">
        <Rich text={words.markRead({ title, hidden: (text) => <span className="sr-only">{text}</span> })} />
      </Button>
    </form>
  )
}
