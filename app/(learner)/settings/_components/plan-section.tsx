import Link from 'next/link'
import { Section } from '@/components/layout/page'
import { AgreedPlanSummary } from '@/components/mentoring/agreed-plan-summary'
import { PlanForm } from '@/components/plans/plan-form'
import { ButtonLink } from '@/components/ui/button'
import type { AgreedPlan } from '@/lib/mentoring/agreed-plans/agreed-plan'
import { paths } from '@/lib/paths'
import { payCountries } from '@/lib/pay/pay-data'
import type { Plan } from '@/lib/plans/data'
import type { Progress } from '@/lib/progress/completion'
import { switchInWords, trackSwitch } from '@/lib/progress/track-switch'
import type { Roadmap } from '@/lib/roadmaps/roadmap'

type PlanSectionProps = {
  plan: Plan | null
  agreed: readonly AgreedPlan[]
  roadmap: Roadmap
  progress: Progress | null
  timeZone: string
}

export function PlanSection({ plan, agreed, roadmap, progress, timeZone }: PlanSectionProps) {
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
      aside={
        <Link
          href={paths.placement}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
        >
          Find what you know already
        </Link>
      }
      lead="Changing the track keeps everything you ticked. Steps that all tracks share carry over; the others wait until you come back."
    >
      <AgreedPlanSummary plans={agreed} timeZone={timeZone} />
      <PlanForm
        tracks={roadmap.tracks}
        countries={payCountries}
        plan={plan}
        switches={progress ? switchesFrom(roadmap, progress) : {}}
        timeZone={timeZone}
      />
    </Section>
  )
}

/** Said before the choice is made, not after. */
function switchesFrom(roadmap: Roadmap, { track, states }: Progress): Record<string, string> {
  const others = roadmap.tracks.filter(({ slug }) => slug !== track)
  const words = others.map(({ slug }) => [slug, switchInWords(trackSwitch(roadmap, track, slug, states))] as const)
  return Object.fromEntries(words.flatMap(([slug, sentence]) => (sentence ? [[slug, sentence]] : [])))
}
