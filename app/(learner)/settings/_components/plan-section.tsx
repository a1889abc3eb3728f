import { Section } from '@/components/layout/page'
import { PlanForm } from '@/components/plans/plan-form'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { payCountries } from '@/lib/pay/pay-data'
import type { Plan } from '@/lib/plans/data'
import type { Track } from '@/lib/roadmaps/roadmap'

type PlanSectionProps = { plan: Plan | null; tracks: readonly Track[]; timeZone: string }

export function PlanSection({ plan, tracks, timeZone }: PlanSectionProps) {
  if (!plan) {
    return (
      <Section title="Your plan" lead="You have none yet. Choose a track and a pace, and your steps are kept.">
        <ButtonLink href={paths.onboarding}>Make a plan</ButtonLink>
      </Section>
    )
  }
  return (
    <Section
      title="Your plan"
      lead="Changing the track keeps everything you ticked. Steps that all tracks share carry over; the others wait until you come back."
    >
      <PlanForm tracks={tracks} countries={payCountries} plan={plan} timeZone={timeZone} />
    </Section>
  )
}
