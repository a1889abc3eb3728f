'use client'

import { TickButton } from '@/components/progress/tick-button'
import { useToast } from '@/components/ui/toast'
import { useSetManyProgress } from '@/lib/progress/client'
import type { OwnStatus, Status } from '@/lib/progress/status'
import { newIdempotencyKey } from '@/lib/transport'

type Props = {
  roadmapSlug: string
  step: { readonly id: string; readonly title: string }
  status: Status
  formKey: string
}

/** Ticks the step where the learner is, without leaving the map: its mark is painted, and the map goes one step on. */
export function HereTick({ roadmapSlug, step, status, formKey }: Props) {
  const toast = useToast()
  const { mutate, isPending } = useSetManyProgress(roadmapSlug)
  const before: OwnStatus = status === 'waived' ? 'not-started' : status
  const send = (wanted: OwnStatus, message: string, undo?: () => void) =>
    mutate([{ stepId: step.id, status: wanted, idempotencyKey: newIdempotencyKey() }], {
      onSuccess: ({ results: [result] }) =>
        result && !result.ok
          ? toast({ tone: 'problem', message: `${step.title}: ${result.detail}` })
          : toast({ message: `${step.title}: ${message}`, action: undo && { label: 'Undo', run: undo } }),
      onError: (error) => toast({ tone: 'problem', message: `${step.title}: ${error.message}` }),
    })
  return (
    <TickButton
      action={`/api/v1/me/progress/${step.id}?roadmap=${roadmapSlug}&view=map`}
      title={step.title}
      status={isPending ? 'done' : status}
      formKey={formKey}
      onTick={(wanted) => send(wanted, 'done', () => send(before, 'taken back'))}
    />
  )
}
