import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { CohortForm } from '@/components/mentoring/cohorts/cohort-form'
import { paths } from '@/lib/foundation/paths'
import { listMentoredCohorts } from '@/lib/mentoring/cohorts/data'
import { requireMentor } from '../_components/require-mentor'
import { CohortRow } from './cohort-row'

export const metadata: Metadata = { title: 'Cohorts' }

export default async function CohortsPage() {
  const viewer = await requireMentor(paths.cohorts)
  const cohorts = await listMentoredCohorts(viewer)
  return (
    <Page width="text">
      <PageHeader
        title={viewer.isAdmin ? 'Cohorts' : 'Your cohorts'}
        lead="Learners join with a link or an invitation. You see their progress, evidence and reviews, and answer within the time you promise."
      />
      {cohorts.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {cohorts.map((cohort) => (
            <CohortRow key={cohort.id} cohort={cohort} />
          ))}
        </ul>
      ) : (
        <EmptyState title="No cohort yet">
          <p>Create one below, then send its join link to your learners. Work they submit appears under Reviews.</p>
        </EmptyState>
      )}
      <Section title="Create a cohort">
        <CohortForm />
      </Section>
    </Page>
  )
}
