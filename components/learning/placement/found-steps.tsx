'use client'

import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import { stepsInWords } from '@/lib/learning/levels/level-words'
import { hours } from '@/lib/learning/levels/next-step-words'
import type { PlacementStage, PlacementStep } from '@/lib/learning/placement/candidates'
import { sumPlacementHours } from '@/lib/learning/placement/placement'
import { StagePicks } from './stage-picks'
import { useFocusOnMount } from './use-focus-on-mount'

type FoundStepsProps = {
  stages: readonly PlacementStage[]
  /** Ids of what the answers suggest. */
  suggested: ReadonlySet<string>
  isPicked: (stepId: string) => boolean
  onPick: (stepId: string, isPicked: boolean) => void
  onTick: (steps: readonly PlacementStep[]) => void
  isPending: boolean
  error: string | null
  /** Back to the questions. */
  onBack: () => void
}

/** What was found, for the learner to correct; one button ticks it. */
export function FoundSteps({ stages, suggested, isPicked, onPick, isPending, error, ...act }: FoundStepsProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const steps = stages.flatMap((stage) => stage.steps).filter(({ id }) => isPicked(id))
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-2xl">
        {suggested.size > 0 ? 'You already know these' : 'You’ll start from the beginning'}
      </h2>
      <p className="mt-2 max-w-prose text-muted">
        {suggested.size > 0
          ? 'Remove what you’d rather learn again, and add what we didn’t ask about.'
          : 'Most people start here. If you already know a step, choose it below.'}
      </p>
      <div className="mt-6 space-y-8">
        {stages.map((stage) => (
          <StagePicks key={stage.slug} stage={stage} suggested={suggested} isPicked={isPicked} onPick={onPick} />
        ))}
      </div>
      <div className="mt-10 border-t border-rule pt-6">
        <p role="status" className="font-semibold">
          {steps.length > 0
            ? `${stepsInWords(steps.length)}, about ${hours(sumPlacementHours(steps))} of the roadmap.`
            : 'No steps chosen.'}
        </p>
        <p className="mt-1 max-w-prose text-sm text-muted">
          Steps you tick here count as done before you started, self-reported. They don’t use up study time. You can add
          evidence later, and a mentor can verify them.
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          {steps.length > 0 ? (
            <Button disabled={isPending} onClick={() => act.onTick(steps)}>
              {tickWords(steps.length, isPending)}
            </Button>
          ) : (
            <ButtonLink href={paths.dashboard}>Go to your dashboard</ButtonLink>
          )}
          <Button look="quiet" disabled={isPending} onClick={act.onBack}>
            Back to the questions
          </Button>
        </div>
        <FieldErrorLine id="placement" error={error} />
      </div>
    </>
  )
}

function tickWords(count: number, isPending: boolean): string {
  if (isPending) return 'Ticking'
  return count === 1 ? 'Tick this step' : `Tick these ${count} steps`
}
