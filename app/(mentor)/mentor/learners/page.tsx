import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/layout/page'
import { requireViewer } from '@/lib/auth/session'
import { listLearners } from '@/lib/cohorts/data'
import { readCursor } from '@/lib/cohorts/learner-order'
import { learnersQuerySchema } from '@/lib/cohorts/schema'
import { paths } from '@/lib/paths'
import { dayOf } from '@/lib/values/calendar-date'
import { MorePages } from '../_components/more-pages'
import { LearnerSearch } from './_components/learner-search'
import { LearnerTable } from './_components/learner-table'
import { learnersHref } from './_components/learners-href'
import { NoLearners } from './_components/no-learners'

export const metadata: Metadata = { title: 'Learners' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LearnersPage({ searchParams }: Props) {
  const viewer = await requireViewer(paths.learners)
  const parsed = learnersQuerySchema.safeParse(await searchParams)
  // An address that was changed by hand shows the first page rather than an error.
  const query = parsed.success ? parsed.data : learnersQuerySchema.parse({})
  const cursor = query.cursor && readCursor(query.cursor, query.sort) ? query.cursor : undefined
  const { learners, nextCursor } = await listLearners(viewer, { ...query, cursor })
  const today = dayOf(new Date(), viewer.timeZone)
  return (
    <Page>
      <PageHeader title="Learners" lead="Everybody in your cohorts, from what their own log says." />
      <LearnerSearch query={query} />
      {learners.length > 0 ? (
        <LearnerTable learners={learners} query={query} today={today} />
      ) : (
        <NoLearners q={query.q} />
      )}
      <MorePages
        first={cursor ? learnersHref({ ...query, cursor: undefined }) : null}
        next={nextCursor ? learnersHref({ ...query, cursor: nextCursor }) : null}
      />
    </Page>
  )
}
