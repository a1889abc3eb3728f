'use client'

import { useRef } from 'react'
import { statusWords } from '@/components/roadmaps/step-words'
import { useToast } from '@/components/ui/toast'
import { useSetProgress } from '@/lib/progress/client'
import { type Progress, stateOf } from '@/lib/progress/completion'
import type { OwnStatus } from '@/lib/progress/status'
import type { Roadmap, Step } from '@/lib/roadmaps/roadmap'
import { newIdempotencyKey } from '@/lib/transport'

/** Setting a step's status with its toast and its undo. `undo` takes back the last change. */
export function useTicks(roadmap: Roadmap, progress: Progress) {
  const toast = useToast()
  const { mutate } = useSetProgress(roadmap)
  const takeBack = useRef<(() => void) | null>(null)

  const send = (step: Step, status: OwnStatus, reason?: string) =>
    mutate(
      { stepId: step.id, status, reason, idempotencyKey: newIdempotencyKey() },
      { onError: (error) => toast({ tone: 'problem', message: `${step.title}: ${error.message}` }) },
    )

  /** Does a step that a mentor waived. There is no undo: only a mentor can waive it again. */
  const overtake = (step: Step) => {
    send(step, 'done')
    takeBack.current = null
    toast({ message: `${step.title}: done` })
  }

  const set = (step: Step, status: OwnStatus, reason?: string) => {
    const before = stateOf(progress.states, step.id)
    if (before.status === status) return
    if (before.status === 'waived') {
      if (status === 'done') overtake(step)
      return
    }
    const old: OwnStatus = before.status
    send(step, status, reason)
    takeBack.current = () => {
      takeBack.current = null
      send(step, old, before.reason ?? undefined)
      toast({ message: `${step.title}: ${statusWords[old].toLowerCase()} again` })
    }
    const run = takeBack.current
    toast({ message: `${step.title}: ${statusWords[status].toLowerCase()}`, action: { label: 'Undo', run } })
  }
  /** What `undo` takes back from now on, where something else was changed last. */
  const setUndo = (run: () => void) => {
    takeBack.current = () => {
      takeBack.current = null
      run()
    }
  }
  return { set, undo: () => takeBack.current?.(), setUndo }
}
