'use client'

import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { PlacementStage, PlacementStep } from '@/lib/learning/placement/candidates'
import * as words from '@/messages/generated/learning/placement'

type StagePicksProps = {
  stage: PlacementStage
  suggested: ReadonlySet<string>
  /** Steps implied by a known step: that step, by id. */
  implied: ReadonlyMap<string, PlacementStep>
  isPicked: (stepId: string) => boolean
  onPick: (stepId: string, isPicked: boolean) => void
}

/** Shows the steps of a stage to choose from: suggested ones visible, the others one click away. */
export function StagePicks({ stage, suggested, implied, isPicked, onPick }: StagePicksProps) {
  const found = stage.steps.filter(({ id }) => suggested.has(id))
  const others = stage.steps.filter(({ id }) => !suggested.has(id))
  const hidden = (text: readonly string[]) => <span className="sr-only">{text}</span>
  const choice = { count: others.length, stage: stage.title, hidden }
  const listSteps = (steps: readonly PlacementStep[]) => (
    <ul className="border-t border-rule">
      {steps.map((step) => (
        <li key={step.id} className="border-b border-rule">
          <Pick
            step={step}
            neededFor={implied.get(step.id) ?? null}
            isPicked={isPicked(step.id)}
            onPick={(isPicked) => onPick(step.id, isPicked)}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-label={stage.title} data-blaze={pickBlaze(stage.position)}>
      <h3 className="flex items-center gap-2.5 text-lg">
        <BlazeMark position={stage.position} />
        <span lang={contentLang()}>{stage.title}</span>
      </h3>
      {found.length > 0 ? <div className="mt-2">{listSteps(found)}</div> : null}
      {others.length > 0 ? (
        <details>
          <summary className="flex min-h-11 w-fit items-center text-sm text-pine underline underline-offset-4">
            <Rich text={found.length > 0 ? words.addMore(choice) : words.chooseFrom(choice)} />
          </summary>
          {listSteps(others)}
        </details>
      ) : null}
    </section>
  )
}

type PickProps = {
  step: PlacementStep
  neededFor: PlacementStep | null
  isPicked: boolean
  onPick: (isPicked: boolean) => void
}

function Pick({ step, neededFor, isPicked, onPick }: PickProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 py-2">
      <input
        type="checkbox"
        className="size-5 shrink-0"
        checked={isPicked}
        onChange={(event) => onPick(event.target.checked)}
      />
      <span className="min-w-0 flex-1">
        <span lang={contentLang()}>{step.title}</span>
        {neededFor ? (
          <span className="block text-sm text-muted">
            <Rich text={words.neededFor({ step: () => <Content>{neededFor.title}</Content> })} />
          </span>
        ) : null}
      </span>
      <span className="text-sm whitespace-nowrap text-muted tabular-nums">
        {step.status === 'learning' ? words.hoursLearning({ hours: step.hours }) : words.hours({ hours: step.hours })}
      </span>
    </label>
  )
}
