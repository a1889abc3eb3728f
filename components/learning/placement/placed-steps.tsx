'use client'

import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import { stepsInWords } from '@/lib/learning/levels/level-words'
import { hours } from '@/lib/learning/levels/next-step-words'
import { sumPlacementHours } from '@/lib/learning/placement/placement'
import { useFocusOnMount } from './use-focus-on-mount'
import type { PlacingResult } from './use-placing'

type PlacedStepsProps = {
  placed: PlacingResult
  roadmapSlug: string
  isPending: boolean
  error: string | null
  onTakeBack: () => void
}

/** What came of it, where to go on, and the way back. */
export function PlacedSteps({ placed, roadmapSlug, isPending, error, onTakeBack }: PlacedStepsProps) {
  const { ticked, refused } = placed
  const heading = useFocusOnMount<HTMLHeadingElement>()
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-2xl">
        {`${stepsInWords(ticked.length)} ${ticked.length === 1 ? 'is' : 'are'} ticked`}
      </h2>
      <p className="mt-2 max-w-prose text-muted">{`About ${hours(sumPlacementHours(ticked))} of the roadmap, self-reported.`}</p>
      {refused.length > 0 ? (
        <ul className="mt-4 border-l-4 border-ember pl-4">
          {refused.map(({ step, why }) => (
            <li key={step.id}>{`${step.title} was not ticked: ${why}`}</li>
          ))}
        </ul>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={paths.dashboard}>See your next step</ButtonLink>
        <ButtonLink href={paths.roadmap(roadmapSlug, { view: 'list' })} look="secondary">
          Open the roadmap
        </ButtonLink>
        {ticked.length > 0 ? (
          <Button look="quiet" disabled={isPending} onClick={onTakeBack}>
            Undo these ticks
          </Button>
        ) : null}
      </div>
      <FieldErrorLine id="placement" error={error} />
    </>
  )
}
