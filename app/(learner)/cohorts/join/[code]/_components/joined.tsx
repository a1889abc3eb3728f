import { ButtonLink } from '@/components/foundation/ui/button'
import { LeaveCohort } from '@/components/mentoring/cohorts/leave-cohort'
import { paths } from '@/lib/foundation/paths'
import type { CohortInvitation } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/app/join-cohort'

type JoinedProps = {
  cohort: CohortInvitation
  role: 'learner' | 'mentor'
  hasPlan: boolean
}

/** Shown to members of the cohort. */
export function Joined({ cohort, role, hasPlan }: JoinedProps) {
  if (role === 'mentor') {
    return (
      <>
        <p>{words.youMentor()}</p>
        <div className="mt-6">
          <ButtonLink href={paths.cohort(cohort.id)}>{words.seeCohort()}</ButtonLink>
        </div>
      </>
    )
  }
  return (
    <>
      <p>{hasPlan ? words.joined() : words.joinedWithoutPlan()}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {hasPlan ? (
          <ButtonLink href={paths.dashboard}>{words.toDashboard()}</ButtonLink>
        ) : (
          <ButtonLink href={paths.onboarding}>{words.makePlan()}</ButtonLink>
        )}
        <ButtonLink look="secondary" href={paths.myCohorts}>
          {words.yourCohorts()}
        </ButtonLink>
        <LeaveCohort cohortId={cohort.id} name={cohort.name} />
      </div>
    </>
  )
}
