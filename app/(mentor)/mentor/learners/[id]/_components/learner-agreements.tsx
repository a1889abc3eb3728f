import { Section } from '@/components/foundation/layout/page'
import { AgreedPlanSection, PLANS } from '@/components/mentoring/learners/agreed-plan-section'
import { NOTES, NotesSection } from '@/components/mentoring/learners/notes-section'
import * as words from '@/messages/generated/app/learner'
import type { LearnerFacts } from './learner-facts'

type LearnerAgreementsProps = Pick<LearnerFacts, 'mentee' | 'plan' | 'plans' | 'notes' | 'query' | 'place' | 'timeZone'>

/** Shows plans agreed with the learner, and mentors' notes. Both require a learner with a plan. */
export function LearnerAgreements({ mentee, plan, plans, notes, query, place, timeZone }: LearnerAgreementsProps) {
  if (!plan) return <p className="text-muted">{words.needsPlan({ name: mentee.name })}</p>
  return (
    <>
      <Section id={PLANS} title={words.agreedPlan()}>
        <AgreedPlanSection
          {...{ mentee, plans, place, timeZone }}
          weeklyHours={plan.weeklyHours}
          from={query.plansFrom ?? 0}
        />
      </Section>
      <Section id={NOTES} title={words.notes()}>
        <NotesSection learnerId={mentee.id} page={notes} cohorts={mentee.cohorts} {...{ place, timeZone }} />
      </Section>
    </>
  )
}
