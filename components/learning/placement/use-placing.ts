'use client'

import { useRef, useState } from 'react'
import type { PlacementStep } from '@/lib/learning/placement/candidates'
import { toStatusChange } from '@/lib/learning/progress/choice'
import { useSetProgress } from '@/lib/learning/progress/client'
import { newIdempotencyKey } from '@/lib/platform/delivery/transport'

/** The part of a step that ticking it needs. */
export type PlaceableStep = Pick<PlacementStep, 'id' | 'title' | 'hours' | 'status'>

export type PlacingResult = {
  readonly ticked: readonly PlaceableStep[]
  readonly refused: readonly { readonly step: PlaceableStep; readonly why: string }[]
}

type Followers = { readonly onTicked: () => void; readonly onTakenBack: () => void }

/**
 * Ticks the steps of a placement in one request, and undoes it. Each step keeps its idempotency key until an answer
 * arrives, so that pressing the button again after a lost connection writes nothing twice.
 */
export function usePlacing(roadmapSlug: string, { onTicked, onTakenBack }: Followers) {
  const { mutate, isPending, error } = useSetProgress(roadmapSlug, { refreshesPageOn: ['success'] })
  const [placed, setPlaced] = useState<PlacingResult | null>(null)
  const intention = useRef<string | null>(null)

  const send = (steps: readonly PlaceableStep[], isTick: boolean, onAnswer: (placed: PlacingResult | null) => void) => {
    intention.current ??= newIdempotencyKey()
    const name = `${isTick ? 'placement' : 'placement-undo'}.${intention.current}`
    const ticks = steps.map(({ id, status }) => {
      const change = isTick ? toStatusChange('known') : { status }
      return { stepId: id, ...change, idempotencyKey: `${name}.${id}` }
    })
    mutate(ticks, {
      onSuccess: ({ results }) => {
        intention.current = null
        const answered = steps.map((step, at) => ({ step, result: results[at] }))
        onAnswer({
          ticked: answered.flatMap(({ step, result }) => (result?.ok ? [step] : [])),
          refused: answered.flatMap(({ step, result }) => (result?.ok === false ? [{ step, why: result.detail }] : [])),
        })
      },
    })
  }
  return {
    placed,
    isPending,
    error: error?.message ?? null,
    tick: (steps: readonly PlaceableStep[]) =>
      send(steps, true, (result) => {
        setPlaced(result)
        onTicked()
      }),
    takeBack: () =>
      placed &&
      send(placed.ticked, false, () => {
        setPlaced(null)
        onTakenBack()
      }),
  }
}
