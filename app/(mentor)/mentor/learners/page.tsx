import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { readLearnerCursor } from '@/lib/mentoring/learners/table/cursor'
import { listCohortChoices, listLearners } from '@/lib/mentoring/learners/table/data'
import { MOST_COHORTS } from '@/lib/mentoring/learners/table/learner-row'
import { type LearnersQuery, learnersQuerySchema } from '@/lib/mentoring/learners/table/schema'
import { toTableRoadmaps } from '@/lib/mentoring/learners/table/table-roadmaps'
import { listWritableCohortIds } from '@/lib/mentoring/messages/cohorts.data'
import { showNotFound } from '@/lib/platform/auth/show-not-found'
import * as words from '@/messages/generated/app/learners'
import { ChooseCohort } from '../_components/choose-cohort'
import { requireMentor } from '../_components/require-mentor'
import { LearnerFilters } from './_components/learner-filters'
import { LearnerList } from './_components/learner-list'
import { NoLearners } from './_components/no-learners'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LearnersPage({ searchParams }: Props) {
  const viewer = await requireMentor(paths.learners)
  const query = readQuery(await searchParams)
  const now = new Date()
  const [cohorts, all, mentoredIds] = await Promise.all([
    listCohortChoices(viewer, query.cohort),
    readCohortRoadmaps(viewer),
    listWritableCohortIds(viewer),
  ])
  const roadmaps = toTableRoadmaps(all, cohorts, query.cohort)
  const isOpen = !query.cohort && cohorts.length > MOST_COHORTS
  const page = isOpen ? null : await showNotFound(listLearners(viewer, query, now))
  return (
    <Page>
      <PageHeader title={words.title()} lead={words.lead(roadmaps)} />
      <LearnerFilters query={query} cohorts={cohorts} />
      {page === null ? (
        <ChooseCohort />
      ) : page.learners.length > 0 ? (
        <LearnerList
          page={page}
          query={query}
          roadmaps={roadmaps}
          mentoredIds={mentoredIds}
          today={toDay(now, viewer.timeZone)}
          readAt={now.toISOString()}
        />
      ) : (
        <NoLearners query={query} />
      )}
    </Page>
  )
}

/** Parses the query. A hand-edited address shows the first page rather than an error. */
function readQuery(params: Record<string, string | string[] | undefined>): LearnersQuery {
  const parsed = learnersQuerySchema.safeParse(params)
  const query = parsed.success ? parsed.data : learnersQuerySchema.parse({})
  const { cursor, sort, direction } = query
  return { ...query, cursor: cursor && readLearnerCursor(cursor, sort, direction) ? cursor : undefined }
}
