import { ButtonLink } from '@/components/foundation/ui/button'
import { MakeMainRoadmap } from '@/components/learning/plans/make-main-roadmap'
import { LeaveCohort } from '@/components/mentoring/cohorts/leave-cohort'
import { paths } from '@/lib/foundation/paths'
import { isOtherRoadmap } from '@/lib/learning/plans/plan-roadmap'
import type { Plan } from '@/lib/learning/plans/schema'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { CohortInvitation } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/app/join-cohort'

type JoinedProps = {
  cohort: CohortInvitation
  role: 'learner' | 'mentor'
  /** Null before there is one. */
  plan: Plan | null
  /** The one that the cohort follows. */
  roadmap: Roadmap
}

/** Shown to members of the cohort. */
export function Joined({ cohort, role, plan, roadmap: { slug, title } }: JoinedProps) {
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
    <div tabIndex={-1} className="outline-offset-8">
      <p>{plan ? words.joined() : words.joinedWithoutPlan()}</p>
      {isOtherRoadmap(plan, { slug }) ? (
        <div className="mt-6">
          <MakeMainRoadmap roadmap={{ slug, title }} />
        </div>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        {plan ? (
          <ButtonLink href={paths.dashboard}>{words.toDashboard()}</ButtonLink>
        ) : (
          <ButtonLink href={paths.onboarding}>{words.makePlan()}</ButtonLink>
        )}
        <ButtonLink look="secondary" href={paths.myCohorts}>
          {words.yourCohorts()}
        </ButtonLink>
        <LeaveCohort cohortId={cohort.id} name={cohort.name} />
      </div>
    </div>
  )
}
