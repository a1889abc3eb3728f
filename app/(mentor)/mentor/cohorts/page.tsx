import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { CohortForm } from '@/components/mentoring/cohorts/cohort-form'
import { toRoadmapChoice } from '@/components/mentoring/cohorts/settings/roadmap-choice'
import { paths } from '@/lib/foundation/paths'
import { withQuery } from '@/lib/foundation/values/with-query'
import { listMentoredCohorts } from '@/lib/mentoring/cohorts/data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import * as words from '@/messages/generated/app/cohorts'
import { MorePages } from '../_components/more-pages'
import { requireMentor } from '../_components/require-mentor'
import { CohortRow } from './cohort-row'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<{ cursor?: string | string[]; closed?: string | string[] }> }

export default async function CohortsPage({ searchParams }: Props) {
  const viewer = await requireMentor(paths.cohorts)
  const { cursor: asked, closed } = await searchParams
  const isClosed = closed === '1'
  const list = isClosed ? `${paths.cohorts}?closed=1` : paths.cohorts
  const cursor = typeof asked === 'string' ? asked : undefined
  const [{ cohorts, nextCursor }, roadmaps] = await Promise.all([
    listMentoredCohorts(viewer, { cursor, isClosed }),
    readCohortRoadmaps(viewer),
  ])
  return (
    <Page width="text">
      <PageHeader
        title={isClosed ? words.closed() : viewer.isAdmin ? words.title() : words.titleOwn()}
        lead={isClosed ? words.closedLead() : words.lead()}
      />
      {cohorts.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {cohorts.map((cohort) => (
            <CohortRow
              key={cohort.id}
              cohort={cohort}
              roadmap={roadmaps.hasSeveral ? roadmaps.get(cohort.roadmapId).title : null}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={isClosed ? words.noneClosed() : words.empty()}>
          <p>{isClosed ? words.noneClosedHint() : words.emptyHint()}</p>
        </EmptyState>
      )}
      <MorePages
        first={cursor ? list : null}
        next={
          nextCursor ? withQuery(paths.cohorts, { cursor: nextCursor, ...(isClosed ? { closed: '1' } : {}) }) : null
        }
      />
      <p className="mt-4">
        <Link
          href={isClosed ? paths.cohorts : `${paths.cohorts}?closed=1`}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
        >
          {isClosed ? words.open() : words.closed()}
        </Link>
      </p>
      {isClosed ? null : (
        <Section title={words.create()}>
          <CohortForm roadmaps={roadmaps.all.map(toRoadmapChoice)} />
        </Section>
      )}
    </Page>
  )
}
