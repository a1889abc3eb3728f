'use client'

import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import { sumPlacementHours } from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/placement'
import { ContinueLink } from './continue-link'
import { useFocusOnMount } from './use-focus-on-mount'
import type { PlacingResult } from './use-placing'

type PlacedStepsProps = {
  placed: PlacingResult
  roadmapSlug: string
  leadsTo: string
  isPending: boolean
  error: string | null
  onTakeBack: () => void
}

/** Shows the result, the next page, and a button to undo. */
export function PlacedSteps({ placed, roadmapSlug, leadsTo, isPending, error, onTakeBack }: PlacedStepsProps) {
  const { ticked, refused } = placed
  const heading = useFocusOnMount<HTMLHeadingElement>()
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-2xl">
        {words.ticked({ count: ticked.length })}
      </h2>
      <p className="mt-2 max-w-prose text-muted">{words.tickedHours({ hours: sumPlacementHours(ticked) })}</p>
      {refused.length > 0 ? (
        <ul className="mt-4 border-l-4 border-ember pl-4">
          {refused.map(({ step, why }) => (
            <li key={step.id}>{words.refused({ step: step.title, why })}</li>
          ))}
        </ul>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <ContinueLink leadsTo={leadsTo} toDashboard={words.seeNext()} />
        <ButtonLink href={paths.roadmap(roadmapSlug, { view: 'list' })} look="secondary">
          {words.openRoadmap()}
        </ButtonLink>
        {ticked.length > 0 ? (
          <Button look="quiet" isPending={isPending} onClick={onTakeBack}>
            {words.undo()}
          </Button>
        ) : null}
      </div>
      <FieldErrorLine id="placement" error={error} />
    </>
  )
}
