import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { OwnReviewList } from '@/components/mentoring/reviews/learner/own-review-list'
import { toVerdictAnnouncements } from '@/components/mentoring/reviews/learner/verdict-announcement'
import { VerdictAnnouncer } from '@/components/mentoring/reviews/learner/verdict-announcer'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { listOwnReviews } from '@/lib/mentoring/reviews/submitting/own.data'
import { ownReviewQuerySchema, withinOwnReviews } from '@/lib/mentoring/reviews/submitting/own-review'
import { requireViewer } from '@/lib/platform/auth/session'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/app/my-reviews'
import { ReviewFilters } from './_components/review-filters'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MyReviewsPage({ searchParams }: Props) {
  const [viewer, asked] = await Promise.all([requireViewer(paths.myReviews), searchParams])
  const query = ownReviewQuerySchema.parse(asked)
  const all = await listOwnReviews(viewer)
  const shown = withinOwnReviews(all, query)
  const asOf = { now: new Date().toISOString(), timeZone: viewer.timeZone }
  return (
    <Page width="text">
      <LiveRefresh topics={[learnerTopic(viewer.id)]} />
      <VerdictAnnouncer verdicts={toVerdictAnnouncements(all)} now={asOf.now} />
      <PageHeader title={words.title()} />
      {all.length > 0 ? <ReviewFilters query={query} reviews={all} /> : null}
      {shown.length > 0 ? (
        <OwnReviewList reviews={shown} asOf={asOf} />
      ) : all.length > 0 ? (
        <EmptyState
          title={words.noneFound()}
          action={
            <ButtonLink href={paths.myReviews} look="secondary">
              {words.showAll()}
            </ButtonLink>
          }
        >
          {words.noneFoundHint()}
        </EmptyState>
      ) : (
        <EmptyState
          title={words.none()}
          action={
            <ButtonLink href={paths.dashboard} look="secondary">
              {words.seeNext()}
            </ButtonLink>
          }
        >
          {words.noneHint()}
        </EmptyState>
      )}
    </Page>
  )
}
