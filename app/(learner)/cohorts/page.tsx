import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { CohortTermsList } from '@/components/mentoring/cohorts/cohort-terms'
import { LeaveCohort } from '@/components/mentoring/cohorts/leave-cohort'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { listOwnCohorts } from '@/lib/mentoring/cohorts/data'
import * as words from '@/messages/generated/app/own-cohorts'

export const generateMetadata = (): Metadata => ({ title: words.title() })

export default async function OwnCohortsPage() {
  const viewer = await requireViewer(paths.myCohorts)
  const [cohorts, { stages }] = await Promise.all([listOwnCohorts(viewer), getRoadmap(viewer)])
  return (
    <Page width="text">
      <PageHeader title={words.title()} lead={words.lead()} />
      {cohorts.length === 0 ? (
        <EmptyState title={words.empty()}>
          <p>{words.emptyHint()}</p>
        </EmptyState>
      ) : null}
      {cohorts.map((cohort) => (
        <Section key={cohort.id} title={cohort.name} aside={words.joinedOn({ day: formatLongDay(cohort.joinedOn) })}>
          <CohortTermsList cohort={cohort} joinedOn={cohort.joinedOn} stages={stages} />
          <div className="mt-4">
            <LeaveCohort cohortId={cohort.id} name={cohort.name} />
          </div>
        </Section>
      ))}
    </Page>
  )
}
