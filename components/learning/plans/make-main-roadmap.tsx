'use client'

import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useSavePlan } from '@/lib/learning/plans/client'
import * as words from '@/messages/generated/learning/plan-form'

/** Offers to make a roadmap the main one. The page is fetched again afterwards, without the offer. */
export function MakeMainRoadmap({ roadmap }: { roadmap: { readonly slug: string; readonly title: string } }) {
  const { mutate, isPending, error } = useSavePlan()
  return (
    <div>
      <Button look="secondary" isPending={isPending} onClick={() => mutate({ roadmap: roadmap.slug })}>
        {isPending ? words.makingMain() : words.makeMain({ roadmap: roadmap.title })}
      </Button>
      <p className="mt-1 text-sm text-muted">{words.makeMainHint()}</p>
      <ErrorLine error={error?.message} className="mt-2" />
    </div>
  )
}
