'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { choiceInText } from '@/components/learning/progress/step-words'
import { getChoice, type StatusChoice, toStatusChange } from '@/lib/learning/progress/choice'
import { useSetProgress, useUnsavedTicks, withPendingTick } from '@/lib/learning/progress/client'
import { getState, type Progress, type StepState } from '@/lib/learning/progress/completion'
import type { ListedStep } from '@/lib/learning/roadmaps/roadmap'
import { newIdempotencyKey } from '@/lib/platform/delivery/transport'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/learning/step-list'

type Change = { readonly step: ListedStep; readonly choice: StatusChoice; readonly reason?: string }

/**
 * Sets the status of several steps with one request, one toast and one undo.
 * @param setUndo stores how to undo the last change, and returns a function that does it once
 */
export function useManyTicks(roadmapSlug: string, progress: Progress, setUndo: (undo: () => void) => () => void) {
  const toast = useToast()
  const { mutateAsync, isPending } = useSetProgress(roadmapSlug)
  const unsaved = useUnsavedTicks()
  const stateNow = ({ id }: ListedStep) => withPendingTick(getState(progress.states, id), unsaved.get(id))

  // Uses the promise: the callbacks of `mutate` are not called once the component is unmounted.
  const send = async (changes: readonly Change[], status: string, undo?: () => void) => {
    const ticks = changes.map(({ step, choice, reason }) => ({
      ...{ stepId: step.id, ...toStatusChange(choice), reason },
      idempotencyKey: newIdempotencyKey(),
    }))
    try {
      const { results } = await mutateAsync(ticks)
      const refused = results.filter((result) => !result.ok).length
      const count = changes.length - refused
      if (refused > 0) toast({ tone: 'problem', message: words.changedInPart({ count, status, refused }) })
      else toast({ message: words.changed({ count, status }), action: undo && { label: common.undo(), run: undo } })
    } catch (error) {
      toast({ tone: 'problem', message: error instanceof Error ? error.message : common.failed() })
    }
  }

  /** @param steps that may be changed, so none that a mentor waived */
  const setAll = (steps: readonly ListedStep[], choice: StatusChoice) => {
    const changed = steps.filter((step) => getChoice(stateNow(step)) !== choice)
    const status = choiceInText[choice]()
    if (changed.length === 0) return toast({ message: words.unchanged({ count: steps.length, status }) })
    const before = changed.flatMap((step) => takenBack(step, stateNow(step)))
    const undo = setUndo(() => send(before, words.changeUndone()))
    send(
      changed.map((step) => ({ step, choice })),
      status,
      undo,
    )
  }
  return { setAll, isPending }
}

function takenBack(step: ListedStep, state: StepState): readonly Change[] {
  const choice = getChoice(state)
  return choice === null ? [] : [{ step, choice, reason: state.reason ?? undefined }]
}
