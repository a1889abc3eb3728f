import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { CohortTermsList } from '@/components/mentoring/cohorts/cohort-terms'
import { clientAddress } from '@/lib/doors/auth/client-address'
import { requireViewer } from '@/lib/doors/auth/session'
import { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { findCohortByCode } from '@/lib/mentoring/cohorts/codes.data'
import type { CohortInvitation } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/app/join-cohort'
import { Invitation } from './_components/invitation'
import { Joined } from './_components/joined'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { params: Promise<{ code: string }> }

export default async function JoinCohortPage({ params }: Props) {
  const { code } = await params
  const viewer = await requireViewer(paths.joinCohort(code))
  const cohort = await findCohortByCode(viewer, code, new Date(), await clientAddress()).catch(tooMany)
  if (cohort === 'too-many') return <TooManyCodes />
  if (!cohort) notFound()
  const { stages } = await getRoadmap(viewer)
  return (
    <Page width="form">
      <PageHeader eyebrow={words.cohort()} title={<span className="break-words">{cohort.name}</span>} />
      <CohortTermsList cohort={cohort} stages={stages} />
      <div className="mt-8">
        {cohort.role ? <Joined cohort={cohort} role={cohort.role} /> : <Invitation code={code} />}
      </div>
    </Page>
  )
}

function tooMany(error: unknown): CohortInvitation | 'too-many' {
  if (error instanceof AppError && error.code === 'too-many') return 'too-many'
  throw error
}

function TooManyCodes() {
  return (
    <Page width="form">
      <PageHeader title={words.tooMany()} lead={words.tooManyHint()} />
    </Page>
  )
}
