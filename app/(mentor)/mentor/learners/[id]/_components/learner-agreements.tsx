import { Section } from '@/components/foundation/layout/page'
import { AgreedPlanSection } from '@/components/mentoring/learners/agreed-plan-section'
import { NotesSection } from '@/components/mentoring/learners/notes-section'
import * as words from '@/messages/generated/app/learner'
import type { LearnerFacts } from './learner-facts'

type LearnerAgreementsProps = Pick<LearnerFacts, 'mentee' | 'plan' | 'plans' | 'notes' | 'timeZone'>

/** What a mentor agrees with the learner, and what mentors write down. Both need a learner with a plan. */
export function LearnerAgreements({ mentee, plan, plans, notes, timeZone }: LearnerAgreementsProps) {
  if (!plan) return <p className="text-muted">{words.needsPlan({ name: mentee.name })}</p>
  return (
    <>
      <Section title={words.agreedPlan()}>
        <AgreedPlanSection mentee={mentee} plans={plans} weeklyHours={plan.weeklyHours} timeZone={timeZone} />
      </Section>
      <Section title={words.notes()}>
        <NotesSection learnerId={mentee.id} notes={notes} cohorts={mentee.cohorts} timeZone={timeZone} />
      </Section>
    </>
  )
}
