'use client'

import type { MouseEvent } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useSavePlan } from '@/lib/learning/plans/client'
import * as words from '@/messages/generated/learning/plan-form'

/**
 * Offers to make a roadmap the main one. The page is fetched again afterwards, without the offer: the focus on its button
 * moves to the part of the page around it that takes the focus.
 */
export function MakeMainRoadmap({ roadmap }: { roadmap: { readonly slug: string; readonly title: string } }) {
  const { mutate, isPending, error } = useSavePlan()
  const toast = useToast()
  const make = ({ currentTarget: button }: MouseEvent) => {
    const confirm = () => {
      toast({ message: words.madeMain({ roadmap: roadmap.title }) })
      if (button === document.activeElement) button.closest<HTMLElement>('[tabindex="-1"]')?.focus()
    }
    mutate({ roadmap: roadmap.slug }, { onSuccess: confirm })
  }
  return (
    <div>
      <Button look="secondary" isPending={isPending} onClick={make}>
        {isPending ? words.makingMain() : words.makeMain({ roadmap: roadmap.title })}
      </Button>
      <p className="mt-1 text-sm text-muted">{words.makeMainHint()}</p>
      <ErrorLine error={error?.message} className="mt-2" />
    </div>
  )
}
