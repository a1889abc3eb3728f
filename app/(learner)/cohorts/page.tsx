import type { Metadata } from 'next'
import { CohortTermsList } from '@/components/cohorts/cohort-terms'
import { LeaveCohort } from '@/components/cohorts/leave-cohort'
import { EmptyState } from '@/components/layout/empty-state'
import { Page, PageHeader, Section } from '@/components/layout/page'
import { requireViewer } from '@/lib/auth/session'
import { listOwnCohorts } from '@/lib/cohorts/data'
import { paths } from '@/lib/paths'
import { getRoadmap } from '@/lib/roadmaps/data'
import { formatLongDay } from '@/lib/values/day-words'

export const metadata: Metadata = { title: 'Your cohorts' }

export default async function OwnCohortsPage() {
  const viewer = await requireViewer(paths.myCohorts)
  const [cohorts, { stages }] = await Promise.all([listOwnCohorts(viewer), getRoadmap(viewer)])
  return (
    <Page width="text">
      <PageHeader
        title="Your cohorts"
        lead="In a cohort, mentors see your progress and review what you hand in. You can be in several, and leave each."
      />
      {cohorts.length === 0 ? (
        <EmptyState title="You are in no cohort">
          <p>A mentor or a bootcamp can give you a join link. Open it, see what its mentors will see, and join.</p>
        </EmptyState>
      ) : null}
      {cohorts.map((cohort) => (
        <Section key={cohort.id} title={cohort.name} aside={`Joined on ${formatLongDay(cohort.joinedOn)}`}>
          <CohortTermsList cohort={cohort} joinedOn={cohort.joinedOn} stages={stages} />
          <div className="mt-4">
            <LeaveCohort cohortId={cohort.id} name={cohort.name} />
          </div>
        </Section>
      ))}
    </Page>
  )
}
