import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { CohortForm } from '@/components/mentoring/cohorts/cohort-form'
import { toRoadmapChoice } from '@/components/mentoring/cohorts/settings/roadmap-choice'
import { paths } from '@/lib/foundation/paths'
import { listMentoredCohorts } from '@/lib/mentoring/cohorts/data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import * as words from '@/messages/generated/app/cohorts'
import { MorePages } from '../_components/more-pages'
import { requireMentor } from '../_components/require-mentor'
import { CohortRow } from './cohort-row'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<{ cursor?: string | string[] }> }

export default async function CohortsPage({ searchParams }: Props) {
  const viewer = await requireMentor(paths.cohorts)
  const { cursor: asked } = await searchParams
  const cursor = typeof asked === 'string' ? asked : undefined
  const [{ cohorts, nextCursor }, roadmaps] = await Promise.all([
    listMentoredCohorts(viewer, { cursor }),
    readCohortRoadmaps(viewer),
  ])
  return (
    <Page width="text">
      <PageHeader title={viewer.isAdmin ? words.title() : words.titleOwn()} lead={words.lead()} />
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
        <EmptyState title={words.empty()}>
          <p>{words.emptyHint()}</p>
        </EmptyState>
      )}
      <MorePages
        first={cursor ? paths.cohorts : null}
        next={nextCursor ? `${paths.cohorts}?cursor=${nextCursor}` : null}
      />
      <Section title={words.create()}>
        <CohortForm roadmaps={roadmaps.all.map(toRoadmapChoice)} />
      </Section>
    </Page>
  )
}
