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

export const metadata: Metadata = { title: 'Your cohorts' }

export default async function OwnCohortsPage() {
  const viewer = await requireViewer(paths.myCohorts)
  const [cohorts, { stages }] = await Promise.all([listOwnCohorts(viewer), getRoadmap(viewer)])
  return (
    <Page width="text">
      <PageHeader
        title="Your cohorts"
        lead="In a cohort, mentors see your progress and review your work. You can join several and leave at any time."
      />
      {cohorts.length === 0 ? (
        <EmptyState title="You’re not in a cohort yet">
          <p>Ask a mentor or bootcamp for a join link. You’ll see what mentors can see before you join.</p>
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
