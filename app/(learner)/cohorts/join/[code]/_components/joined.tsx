import { ButtonLink } from '@/components/foundation/ui/button'
import { LeaveCohort } from '@/components/mentoring/cohorts/leave-cohort'
import { paths } from '@/lib/foundation/paths'
import type { CohortInvitation } from '@/lib/mentoring/cohorts/cohort'

type JoinedProps = { cohort: CohortInvitation; role: 'learner' | 'mentor' }

/** For who is in the cohort already. */
export function Joined({ cohort, role }: JoinedProps) {
  if (role === 'mentor') {
    return (
      <>
        <p>You mentor this cohort. Send this page&rsquo;s address to the learners who should join.</p>
        <div className="mt-6">
          <ButtonLink href={paths.cohort(cohort.id)}>See the cohort</ButtonLink>
        </div>
      </>
    )
  }
  return (
    <>
      <p>You’ve joined. Submit work on the page of any mentor-reviewed step.</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={paths.dashboard}>Go to your dashboard</ButtonLink>
        <ButtonLink look="secondary" href={paths.myCohorts}>
          Your cohorts
        </ButtonLink>
        <LeaveCohort cohortId={cohort.id} name={cohort.name} />
      </div>
    </>
  )
}
