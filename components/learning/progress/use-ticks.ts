'use client'

import { useRef } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { choiceInText } from '@/components/learning/progress/step-words'
import { getChoice, type StatusChoice, toStatusChange } from '@/lib/learning/progress/choice'
import { useSetProgress, useUnsavedTicks, withPendingTick } from '@/lib/learning/progress/client'
import { getState, type Progress } from '@/lib/learning/progress/completion'
import { newIdempotencyKey } from '@/lib/platform/delivery/transport'
import { undo as undoLabel } from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/learning/tick'

type TickedStep = { readonly id: string; readonly title: string }

/**
 * Sets a step's status, with an undo and a toast once it is saved. `undo` reverts the last change; `unsaved` are
 * changes without an answer.
 */
export function useTicks(roadmapSlug: string, progress: Pick<Progress, 'states'>) {
  'use memo'
  const toast = useToast()
  const { mutateAsync } = useSetProgress(roadmapSlug)
  const unsaved = useUnsavedTicks()
  const takeBack = useRef<(() => void) | null>(null)

  const send = async (
    { id, title }: TickedStep,
    choice: StatusChoice,
    done: string,
    reason?: string,
    undo?: () => void,
  ) => {
    try {
      await mutateAsync([{ stepId: id, ...toStatusChange(choice), reason, idempotencyKey: newIdempotencyKey() }])
      toast({ message: done, action: undo && { label: undoLabel(), run: undo } })
    } catch (error) {
      if (takeBack.current === undo) takeBack.current = null
      toast({ tone: 'problem', message: words.failed({ step: title, problem: (error as Error).message }) })
    }
  }
  /** Sets what `undo` reverts from now on. */
  const setUndo = (run: () => void) => {
    const once = () => {
      takeBack.current = null
      run()
    }
    takeBack.current = once
    return once
  }

  const set = (step: TickedStep, choice: StatusChoice, reason?: string) => {
    const before = withPendingTick(getState(progress.states, step.id), unsaved.get(step.id))
    const old = getChoice(before)
    if (old === choice) return
    const done = words.changed({ step: step.title, status: choiceInText[choice]() })
    if (old !== null) {
      const undone = words.changedBack({ step: step.title, status: choiceInText[old]() })
      const undo = () => send(step, old, undone, before.reason ?? undefined)
      send(step, choice, done, reason, setUndo(undo))
    } else if (choice === 'done' || choice === 'known') {
      // No undo: only a mentor can waive it again.
      takeBack.current = null
      send(step, choice, done)
    }
  }
  return { set, undo: () => takeBack.current?.(), setUndo, unsaved }
}
