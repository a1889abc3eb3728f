'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { TickButton } from '@/components/learning/progress/tick-button'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { useSetProgress, useUnsavedTicks } from '@/lib/learning/progress/client'
import type { Totals } from '@/lib/learning/progress/completion'
import { tellMoment } from '@/lib/learning/progress/moment/client'
import type { OwnStatus, Status } from '@/lib/learning/progress/status'
import { newIdempotencyKey } from '@/lib/platform/delivery/transport'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/learning/trail-map'

type Props = {
  roadmapSlug: string
  step: { readonly id: string; readonly title: string }
  status: Status
  formKey: string
  /** Totals as the page was rendered. */
  totals: Totals
}

/** Ticks the learner's next step on the map: once it is saved, its mark is painted and the map moves on by one step. */
export function CurrentStepTick({ roadmapSlug, step, status, formKey, totals }: Props) {
  const toast = useToast()
  const { mutateAsync } = useSetProgress(roadmapSlug, { refreshesPageOn: ['success'] })
  const unsaved = useUnsavedTicks().get(step.id)
  // Saved, and shown until the page comes again, with other totals.
  const [saved, setSaved] = useState<{ readonly status: OwnStatus; readonly totals: Totals } | null>(null)
  const before: OwnStatus = status === 'waived' ? 'not-started' : status
  const client = useQueryClient()
  const named = { step: step.title }
  const send = async (wanted: OwnStatus, message: typeof words.ticked, undo?: () => void) => {
    try {
      const tick = { stepId: step.id, status: wanted, idempotencyKey: newIdempotencyKey() }
      const answer = await mutateAsync([tick])
      tellMoment(client, roadmapSlug, [tick], totals, answer.totals)
      toast({ message: message(named), action: undo && { label: common.undo(), run: undo } })
      setSaved({ status: wanted, totals })
    } catch (error) {
      toast({ tone: 'problem', message: words.tickFailed({ ...named, problem: (error as Error).message }) })
    }
  }
  return (
    <TickButton
      action={fillPath(callPaths.tick, { step: step.id }, { roadmap: roadmapSlug, view: 'map' })}
      title={step.title}
      status={unsaved?.status ?? (saved?.totals === totals ? saved.status : status)}
      isUnsaved={unsaved !== undefined}
      formKey={formKey}
      onTick={(wanted) =>
        wanted === 'done'
          ? send(wanted, words.ticked, () => send(before, words.unticked))
          : send(wanted, words.unticked)
      }
    />
  )
}
