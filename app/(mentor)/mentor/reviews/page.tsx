import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/layout/page'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { listQueue } from '@/lib/reviews/data'
import { readQueueCursor } from '@/lib/reviews/queue-cursor'
import { queueQuerySchema } from '@/lib/reviews/schema'
import { MorePages } from '../_components/more-pages'
import { NoReviews } from './_components/no-reviews'
import { QueueList } from './_components/queue-list'
import { QueueTabs, queueHref, tabOf } from './_components/queue-tabs'

export const metadata: Metadata = { title: 'Reviews' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReviewsPage({ searchParams }: Props) {
  const viewer = await requireViewer(paths.reviews)
  const parsed = queueQuerySchema.safeParse(await searchParams)
  // An address that was changed by hand shows the first page rather than an error.
  const query = parsed.success ? parsed.data : queueQuerySchema.parse({})
  const state = tabOf(query.state)
  const cursor = query.cursor && readQueueCursor(query.cursor) ? query.cursor : undefined
  const now = new Date()
  const { reviews, nextCursor } = await listQueue(viewer, { ...query, state, cursor }, now)
  return (
    <Page width="text">
      <PageHeader title="Reviews" lead="Work that learners of your cohorts handed in, the oldest due first." />
      <QueueTabs current={state} />
      {reviews.length > 0 ? <QueueList reviews={reviews} now={now.toISOString()} /> : <NoReviews state={state} />}
      <MorePages first={cursor ? queueHref(state) : null} next={nextCursor ? queueHref(state, nextCursor) : null} />
    </Page>
  )
}
