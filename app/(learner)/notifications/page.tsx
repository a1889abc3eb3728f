import type { Metadata } from 'next'
import Link from 'next/link'
import { LiveRefresh } from '@/components/doors/live-refresh'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { NotificationList } from '@/components/people/notifications/notification-list'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { agoInWords } from '@/lib/mentoring/reviews/when'
import { getUnread, listNotifications } from '@/lib/people/notifications/data'
import { listQuerySchema } from '@/lib/people/notifications/schema'
import { MarkAllRead } from './_components/mark-all-read'
import { NoNotifications } from './_components/no-notifications'
import { NotificationFilters } from './_components/notification-filters'

export const metadata: Metadata = { title: 'Notifications' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NotificationsPage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.notifications), searchParams])
  const { cursor, q, show } = listQuerySchema.parse(query)
  const isFiltered = Boolean(q) || show !== undefined
  const kept = { ...(q && { q }), ...(show && { show }) }
  // Read before the list: what comes between the two stays unread.
  const now = new Date().toISOString()
  const [{ notifications, nextCursor }, unread] = await Promise.all([
    listNotifications(viewer, { cursor, q, show }),
    getUnread(viewer),
  ])
  return (
    <Page width="text">
      <PageHeader
        title="Notifications"
        lead={
          <>
            What’s new for you. Choose{' '}
            <Link href={paths.mailSettings} className="text-pine underline underline-offset-4">
              in your settings
            </Link>{' '}
            what you also get by mail.
          </>
        }
        actions={unread.count > 0 ? <MarkAllRead until={now} /> : null}
      />
      {isFiltered || cursor || notifications.length > 0 ? <NotificationFilters q={q ?? ''} show={show} /> : null}
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} when={(createdAt) => agoInWords(createdAt, now)} />
      ) : cursor ? (
        <EmptyState title="End of the list">There are no older notifications.</EmptyState>
      ) : isFiltered ? (
        <EmptyState
          title="No notification matches"
          action={
            <ButtonLink href={paths.notifications} look="secondary">
              Show all notifications
            </ButtonLink>
          }
        >
          Search by step, person or cohort.
        </EmptyState>
      ) : (
        <NoNotifications isMentor={viewer.isMentor} />
      )}
      <nav aria-label="Pages" className="mt-4 flex flex-wrap gap-3">
        {cursor ? (
          <ButtonLink look="secondary" href={{ pathname: paths.notifications, query: kept }}>
            Newest
          </ButtonLink>
        ) : null}
        {nextCursor ? (
          <ButtonLink look="secondary" href={{ pathname: paths.notifications, query: { ...kept, cursor: nextCursor } }}>
            Older
          </ButtonLink>
        ) : null}
      </nav>
      <LiveRefresh topics={['notifications']} />
    </Page>
  )
}
