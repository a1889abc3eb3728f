import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/lib/foundation/paths'
import { findCohort } from '@/lib/mentoring/cohorts/data'
import { listInvitations } from '@/lib/mentoring/cohorts/invitations/data'
import { listNewestLearners } from '@/lib/mentoring/cohorts/members/data'
import { getInstance } from '@/lib/platform/instance/data'
import * as words from '@/messages/generated/app/cohort'
import { requireMentor } from '../../../_components/require-mentor'
import { CohortFrame } from '../_components/cohort-frame'
import { cohortQuerySchema } from '../_components/cohort-query'
import { Invitations } from '../_components/invitations'
import { JoinSection } from '../_components/join-section'
import { Learners } from '../_components/learners'
import { Mentors } from '../_components/mentors'

export const generateMetadata = (): Metadata => ({ title: words.peopleTitle() })

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The people of a cohort, and the ways into it. */
export default async function CohortPeoplePage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const place = { path: paths.cohortPeople(id), query: cohortQuerySchema.parse(search) }
  const viewer = await requireMentor(place.path)
  const cohort = await findCohort(viewer, id)
  if (!cohort) notFound()
  const [invitations, learners, { signUp }] = await Promise.all([
    listInvitations(viewer, id),
    listNewestLearners(viewer, id, place.query.q),
    getInstance(),
  ])
  return (
    <CohortFrame cohort={cohort} timeZone={viewer.timeZone}>
      {cohort.closedAt ? null : (
        <>
          <JoinSection cohort={cohort} timeZone={viewer.timeZone} isSignUpOpen={signUp === 'open'} />
          <Invitations cohortId={id} invitations={invitations} place={place} timeZone={viewer.timeZone} />
        </>
      )}
      <Learners cohort={cohort} learners={learners} place={place} />
      <Mentors cohort={cohort} isAdmin={viewer.isAdmin} />
    </CohortFrame>
  )
}
