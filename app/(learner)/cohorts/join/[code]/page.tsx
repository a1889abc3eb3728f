import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/layout/page'
import { requireViewer } from '@/lib/auth/session'
import { findCohortByCode } from '@/lib/cohorts/data'
import { paths } from '@/lib/paths'
import { promiseInWords } from '@/lib/reviews/when'
import { Invitation } from './_components/invitation'
import { Joined } from './_components/joined'

export const metadata: Metadata = { title: 'Join a cohort' }

type Props = { params: Promise<{ code: string }> }

export default async function JoinCohortPage({ params }: Props) {
  const { code } = await params
  const viewer = await requireViewer(paths.joinCohort(code))
  const cohort = await findCohortByCode(viewer, code)
  if (!cohort) notFound()
  const promise = `Its mentors review what you hand in within ${promiseInWords(cohort.promisedHours)}.`
  return (
    <Page width="form">
      <PageHeader eyebrow="Cohort" title={cohort.name} lead={promise} />
      {cohort.role ? <Joined cohort={cohort} role={cohort.role} /> : <Invitation code={code} />}
    </Page>
  )
}
