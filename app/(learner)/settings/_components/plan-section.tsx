import { Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { PlanForm } from '@/components/learning/plans/plan-form'
import { AgreedPlanSummary } from '@/components/mentoring/learners/agreed-plan-summary'
import { paths } from '@/lib/foundation/paths'
import { payCountries } from '@/lib/learning/pay/pay-data'
import type { PlanRoadmap } from '@/lib/learning/plans/plan-roadmap'
import type { Plan } from '@/lib/learning/plans/schema'
import type { Progress } from '@/lib/learning/progress/completion'
import { decideTrackSwitch, switchInWords } from '@/lib/learning/progress/track-switch'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { AgreedPlan } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import * as words from '@/messages/generated/app/settings-plan'

type PlanSectionProps = {
  plan: Plan | null
  agreed: readonly AgreedPlan[]
  roadmaps: readonly PlanRoadmap[]
  /** The main one. */
  roadmap: Roadmap
  progress: Progress | null
  timeZone: string
  /** Sentence on when the learner arrives with this plan; null where they hide their dates. */
  arrival: string | null
}

export function PlanSection({ plan, agreed, roadmaps, roadmap, progress, timeZone, arrival }: PlanSectionProps) {
  if (!plan) {
    return (
      <Section title={words.yourPlan()} lead={words.noPlan()}>
        <ButtonLink href={paths.onboarding}>{words.makePlan()}</ButtonLink>
      </Section>
    )
  }
  return (
    <Section
      title={words.yourPlan()}
      aside={
        <Link
          href={paths.placement}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
        >
          {words.findWhatYouKnow()}
        </Link>
      }
      lead={getSwitchHint(roadmaps, roadmap)}
    >
      <AgreedPlanSummary plans={agreed} timeZone={timeZone} />
      <PlanForm
        roadmaps={roadmaps}
        mainRoadmap={roadmap.slug}
        countries={payCountries}
        plan={plan}
        switches={progress ? switchesFrom(roadmap, progress) : {}}
        timeZone={timeZone}
        arrival={arrival}
      />
    </Section>
  )
}

/** Returns the sentence that nothing is lost by another choice; undefined where there is none. */
function getSwitchHint(roadmaps: readonly PlanRoadmap[], { tracks }: Roadmap): string | undefined {
  if (tracks.length > 1) return words.switchingTracks()
  return roadmaps.length > 1 ? words.switchingRoadmaps() : undefined
}

/** Describes the effect of each change of track, shown before the choice. */
function switchesFrom(roadmap: Roadmap, { track, states }: Progress): Record<string, string> {
  const others = roadmap.tracks.filter(({ slug }) => slug !== track)
  const said = others.map(({ slug }) => [slug, switchInWords(decideTrackSwitch(roadmap, track, slug, states))] as const)
  return Object.fromEntries(said.flatMap(([slug, sentence]) => (sentence ? [[slug, sentence]] : [])))
}
