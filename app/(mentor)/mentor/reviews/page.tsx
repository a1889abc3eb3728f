import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { CohortFilter } from '@/components/mentoring/cohorts/cohort-filter'
import { waitingTimesInWords } from '@/components/mentoring/reviews/waiting-words'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { listCohortChoices } from '@/lib/mentoring/learners/table/data'
import { getWaitingTimes } from '@/lib/mentoring/reviews/queue/waits.data'
import { showNotFound } from '@/lib/platform/auth/show-not-found'
import * as words from '@/messages/generated/app/review-queue'
import { MorePages } from '../_components/more-pages'
import { requireMentor } from '../_components/require-mentor'
import { ChooseCohort, NoReviews } from './_components/no-reviews'
import { queueHref } from './_components/queue-href'
import { QueueList } from './_components/queue-list'
import { QueueTabs } from './_components/queue-tabs'
import { parseQueueQuery, readQueue } from './_components/read-queue'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReviewsPage({ searchParams }: Props) {
  const viewer = await requireMentor(paths.reviews)
  const query = parseQueueQuery(await searchParams)
  const { state, cohort, cursor } = query
  const now = new Date()
  const [queue, cohorts, waitingTimes] = await Promise.all([
    readQueue(viewer, query, now),
    listCohortChoices(viewer, cohort),
    state === 'waiting' ? showNotFound(getWaitingTimes(viewer, cohort ? [cohort] : undefined, now)) : null,
  ])
  const waited = queue && waitingTimes && waitingTimesInWords(waitingTimes)
  return (
    <Page width="text">
      <LiveRefresh topics={['queue']} />
      <PageHeader
        title={words.title()}
        lead={words.lead()}
        actions={
          <ButtonLink look="quiet" href={paths.savedReplies} className="-mx-2">
            {words.savedReplies()}
          </ButtonLink>
        }
      />
      <CohortFilter
        action={paths.reviews}
        cohorts={cohorts}
        cohort={cohort}
        kept={state === 'waiting' ? {} : { state }}
      />
      <QueueTabs current={state} cohort={cohort} />
      {waited ? <p className="mb-6 max-w-prose text-sm text-muted">{waited}</p> : null}
      {!queue ? (
        <ChooseCohort />
      ) : queue.reviews.length > 0 ? (
        <QueueList reviews={queue.reviews} now={now.toISOString()} />
      ) : (
        <NoReviews state={state} />
      )}
      <MorePages
        first={cursor ? queueHref({ state, cohort }) : null}
        next={queue?.nextCursor ? queueHref({ state, cohort, cursor: queue.nextCursor }) : null}
      />
    </Page>
  )
}
