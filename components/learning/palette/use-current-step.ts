'use client'

import { usePathname } from 'next/navigation'
import { useMemo } from 'react'
import { paths } from '@/lib/foundation/paths'
import { useUnsavedTicks, withPendingTick } from '@/lib/learning/progress/client'
import { getState, type Progress } from '@/lib/learning/progress/completion'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { CurrentStep } from './actions'

/** Returns the step whose page is open, unless it is already done or waived, even if unsaved; null elsewhere. */
export function useCurrentStep(roadmap: Roadmap | undefined, progress: Progress | undefined): CurrentStep | null {
  const path = usePathname()
  const step = useMemo(
    () => roadmap && listSteps(roadmap).find(({ slug }) => path === paths.step(roadmap.slug, slug)),
    [path, roadmap],
  )
  const unsaved = useUnsavedTicks().get(step?.id ?? '')
  const status = step && progress && withPendingTick(getState(progress.states, step.id), unsaved).status
  const canBeDone = status !== undefined && status !== 'done' && status !== 'waived'
  return useMemo(() => (step && canBeDone ? { id: step.id, title: step.title } : null), [step, canBeDone])
}
