'use client'

import { Button } from '@/components/foundation/ui/button'
import { Content } from '@/components/foundation/ui/content'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatList } from '@/lib/foundation/messages/format'
import type { PlacementStage, PlacementStep } from '@/lib/learning/placement/candidates'
import { sumPlacementHours } from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/placement'
import { ContinueLink } from './continue-link'
import { StagePicks } from './stage-picks'
import { useFocusOnMount } from './use-focus-on-mount'

type FoundStepsProps = {
  stages: readonly PlacementStage[]
  /** Ids of the steps that the answers suggest. */
  suggested: ReadonlySet<string>
  /** Suggested steps implied by a known step: that step, by id. */
  implied: ReadonlyMap<string, PlacementStep>
  isPicked: (stepId: string) => boolean
  onPick: (stepId: string, isPicked: boolean) => void
  onTick: (steps: readonly PlacementStep[]) => void
  isPending: boolean
  error: string | null
  leadsTo: string
  /** Called by the button labelled `words.backToQuestions()`. */
  onBack: () => void
}

/** Shows the suggested steps for the learner to correct, with one button that ticks them. */
export function FoundSteps({
  stages,
  suggested,
  implied,
  isPicked,
  onPick,
  isPending,
  error,
  leadsTo,
  ...act
}: FoundStepsProps) {
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
          <StagePicks key={stage.slug} {...{ stage, suggested, implied, isPicked, onPick }} />
        ))}
      </div>
      <div className="mt-10 border-t border-rule pt-6">
        <p role="status" className="font-semibold">
          {words.chosen({ count: steps.length, hours: sumPlacementHours(steps) })}
        </p>
        <PickedSteps stages={stages} isPicked={isPicked} />
        <p className="mt-3 max-w-prose text-sm text-muted">{words.countsAs()}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          {steps.length > 0 ? (
            <Button isPending={isPending} onClick={() => act.onTick(steps)}>
              {isPending ? words.ticking() : words.tick({ count: steps.length })}
            </Button>
          ) : (
            <ContinueLink leadsTo={leadsTo} toDashboard={words.toDashboard()} />
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

/** Lists all steps to be ticked, by stage, including those chosen in a closed fold. */
function PickedSteps({ stages, isPicked }: Pick<FoundStepsProps, 'stages' | 'isPicked'>) {
  const picked = stages
    .map((stage) => ({ ...stage, steps: stage.steps.filter(({ id }) => isPicked(id)) }))
    .filter(({ steps }) => steps.length > 0)
  if (picked.length === 0) return null
  return (
    <dl className="mt-2 max-w-prose text-sm">
      {picked.map(({ slug, title, steps }) => (
        <div key={slug} className="mt-1.5">
          <dt className="inline font-semibold">
            <Rich
              text={words.pickedIn({ hours: sumPlacementHours(steps), stage: () => <Content>{title}</Content> })}
            />{' '}
          </dt>
          <dd lang={contentLang()} className="inline">
            {formatList(steps.map((step) => step.title))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
