'use client'

import { useRef } from 'react'
import { statusWords } from '@/components/roadmaps/step-words'
import { useToast } from '@/components/ui/toast'
import { type Tick, useSetProgress } from '@/lib/progress/client'
import { type Progress, stateOf } from '@/lib/progress/completion'
import type { OwnStatus } from '@/lib/progress/status'
import type { CountedStep, Roadmap, Step } from '@/lib/roadmaps/roadmap'
import { isUnanswered, newIdempotencyKey } from '@/lib/transport'

type TickedStep = Pick<Step, 'id' | 'title'>
type Titled = { readonly title: string; readonly tick: Tick }

function titlesOf(ticks: ReadonlyMap<string, Titled>): string {
  const [first, ...more] = ticks.values()
  return first && more.length === 0 ? first.title : `${ticks.size} steps`
}

/** Setting a step's status with its toast and its undo. `undo` takes back the last change. */
export function useTicks(roadmap: Roadmap<CountedStep>, progress: Progress) {
  const toast = useToast()
  const { mutateAsync } = useSetProgress(roadmap)
  const takeBack = useRef<(() => void) | null>(null)
  /** What no answer came to, by step: it can be tried again as it was meant. */
  const unsaved = useRef(new Map<string, Titled>())

  const deliver = async (titled: Titled) => {
    try {
      await mutateAsync(titled.tick)
      unsaved.current.delete(titled.tick.stepId)
    } catch (error) {
      takeBack.current = null
      if (isUnanswered(error)) unsaved.current.set(titled.tick.stepId, titled)
      const action = isUnanswered(error) ? { label: 'Try again', run: tryAgain } : undefined
      const what = action ? titlesOf(unsaved.current) : titled.title
      toast({ tone: 'problem', message: `${what}: ${(error as Error).message}`, action })
    }
  }
  const tryAgain = async () => {
    const again = [...unsaved.current.values()]
    unsaved.current.clear()
    await Promise.all(again.map(deliver))
    if (unsaved.current.size === 0) toast({ message: again.length === 1 ? 'Saved.' : `${again.length} steps saved.` })
  }
  const send = (step: TickedStep, status: OwnStatus, reason?: string) =>
    deliver({ title: step.title, tick: { stepId: step.id, status, reason, idempotencyKey: newIdempotencyKey() } })

  /** Does a step that a mentor waived. There is no undo: only a mentor can waive it again. */
  const overtake = (step: TickedStep) => {
    send(step, 'done')
    takeBack.current = null
    toast({ message: `${step.title}: done` })
  }

  const set = (step: TickedStep, status: OwnStatus, reason?: string) => {
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
