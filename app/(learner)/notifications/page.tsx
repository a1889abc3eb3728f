import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { Pagination } from '@/components/foundation/ui/pagination'
import { Rich } from '@/components/foundation/ui/rich'
import { NotificationList } from '@/components/people/notifications/notification-list'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { withQuery } from '@/lib/foundation/values/with-query'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import { getUnread, listNotifications } from '@/lib/people/notifications/data'
import { listQuerySchema } from '@/lib/people/notifications/schema'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/notifications'
import { MarkAllRead } from './_components/mark-all-read'
import { NoNotifications } from './_components/no-notifications'
import { NotificationFilters } from './_components/notification-filters'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NotificationsPage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.notifications), searchParams])
  const { cursor, q, show } = listQuerySchema.parse(query)
  const isFiltered = Boolean(q) || show !== undefined
  const kept = { ...(q && { q }), ...(show && { show }) }
  // Read before the list: notifications that arrive in between stay unread.
  const now = new Date().toISOString()
  const [{ notifications, nextCursor }, unread] = await Promise.all([
    listNotifications(viewer, { cursor, q, show }, notificationRegistry),
    getUnread(viewer),
  ])
  return (
    <Page width="text">
      <PageHeader
        title={words.title()}
        lead={
          <Rich
            text={words.lead({
              link: (text) => (
                <Link href={paths.mailSettings} className="text-pine underline underline-offset-4">
                  {text}
                </Link>
              ),
            })}
          />
        }
        actions={unread.count > 0 ? <MarkAllRead until={now} /> : null}
      />
      {isFiltered || cursor || notifications.length > 0 ? <NotificationFilters q={q ?? ''} show={show} /> : null}
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} when={(createdAt) => agoInWords(createdAt, now)} />
      ) : cursor ? (
        <EmptyState title={words.endTitle()}>{words.end()}</EmptyState>
      ) : isFiltered ? (
        <EmptyState
          title={words.noMatch()}
          action={
            <ButtonLink href={paths.notifications} look="secondary">
              {words.showAll()}
            </ButtonLink>
          }
        >
          {words.noMatchHint()}
        </EmptyState>
      ) : (
        <NoNotifications isMentor={viewer.isMentor} />
      )}
      <Pagination
        label={words.pages()}
        first={cursor ? { href: withQuery(paths.notifications, kept), text: words.newest() } : null}
        next={
          nextCursor
            ? { href: withQuery(paths.notifications, { ...kept, cursor: nextCursor }), text: words.older() }
            : null
        }
      />
      <LiveRefresh topics={['notifications']} />
    </Page>
  )
}
