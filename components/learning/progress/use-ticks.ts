'use client'

import { useRef } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { statusWords } from '@/components/learning/progress/step-words'
import { newIdempotencyKey } from '@/lib/doors/delivery/transport'
import { asWanted, useSetProgress, useUnsavedTicks } from '@/lib/learning/progress/client'
import { type Progress, stateOf } from '@/lib/learning/progress/completion'
import type { OwnStatus } from '@/lib/learning/progress/status'

type TickedStep = { readonly id: string; readonly title: string }

/**
 * Setting a step's status with its undo, and a toast once it is saved. `undo` takes back the last change; `unsaved` is
 * what the server has not answered to.
 */
export function useTicks(roadmapSlug: string, progress: Pick<Progress, 'states'>) {
  'use memo'
  const toast = useToast()
  const { mutateAsync } = useSetProgress(roadmapSlug)
  const unsaved = useUnsavedTicks()
  const takeBack = useRef<(() => void) | null>(null)

  const send = async (
    { id, title }: TickedStep,
    status: OwnStatus,
    done: string,
    reason?: string,
    undo?: () => void,
  ) => {
    try {
      await mutateAsync([{ stepId: id, status, reason, idempotencyKey: newIdempotencyKey() }])
      toast({ message: `${title}: ${done}`, action: undo && { label: 'Undo', run: undo } })
    } catch (error) {
      if (takeBack.current === undo) takeBack.current = null
      toast({ tone: 'problem', message: `${title}: ${(error as Error).message}` })
    }
  }
  /** What `undo` takes back from now on. */
  const setUndo = (run: () => void) => {
    const once = () => {
      takeBack.current = null
      run()
    }
    takeBack.current = once
    return once
  }

  const set = (step: TickedStep, status: OwnStatus, reason?: string) => {
    const before = asWanted(stateOf(progress.states, step.id), unsaved.get(step.id))
    if (before.status === status) return
    const words = statusWords[status].toLowerCase()
    if (before.status !== 'waived') {
      const old: OwnStatus = before.status
      const undo = () => send(step, old, `${statusWords[old].toLowerCase()} again`, before.reason ?? undefined)
      send(step, status, words, reason, setUndo(undo))
    } else if (status === 'done') {
      // There is no undo: only a mentor can waive it again.
      takeBack.current = null
      send(step, status, words)
    }
  }
  return { set, undo: () => takeBack.current?.(), setUndo, unsaved }
}
