'use client'

import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import type { PlacementStage, PlacementStep } from '@/lib/learning/placement/candidates'
import { sumPlacementHours } from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/placement'
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
  /** {words.backToQuestions()}. */
  onBack: () => void
}

/** What was found, for the learner to correct; one button ticks it. */
export function FoundSteps({ stages, suggested, isPicked, onPick, isPending, error, ...act }: FoundStepsProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const steps = stages.flatMap((stage) => stage.steps).filter(({ id }) => isPicked(id))
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-2xl">
        {suggested.size > 0 ? words.found() : words.foundNothing()}
      </h2>
      <p className="mt-2 max-w-prose text-muted">{suggested.size > 0 ? words.foundHint() : words.foundNothingHint()}</p>
      <div className="mt-6 space-y-8">
        {stages.map((stage) => (
          <StagePicks key={stage.slug} stage={stage} suggested={suggested} isPicked={isPicked} onPick={onPick} />
        ))}
      </div>
      <div className="mt-10 border-t border-rule pt-6">
        <p role="status" className="font-semibold">
          {words.chosen({ count: steps.length, hours: sumPlacementHours(steps) })}
        </p>
        <p className="mt-1 max-w-prose text-sm text-muted">{words.countsAs()}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          {steps.length > 0 ? (
            <Button isPending={isPending} onClick={() => act.onTick(steps)}>
              {isPending ? words.ticking() : words.tick({ count: steps.length })}
            </Button>
          ) : (
            <ButtonLink href={paths.dashboard}>{words.toDashboard()}</ButtonLink>
          )}
          <Button look="quiet" isPending={isPending} onClick={act.onBack}>
            {words.backToQuestions()}
          </Button>
        </div>
        <FieldErrorLine id="placement" error={error} />
      </div>
    </>
  )
}
