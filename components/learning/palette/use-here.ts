'use client'

import { usePathname } from 'next/navigation'
import { useMemo } from 'react'
import { paths } from '@/lib/foundation/paths'
import { type Progress, stateOf } from '@/lib/learning/progress/completion'
import { type Roadmap, stepsOf } from '@/lib/learning/roadmaps/roadmap'
import type { Here } from './actions'

/** The step whose page is open, unless it is done or waived already; null elsewhere. */
export function useHere(roadmap: Roadmap | undefined, progress: Progress | undefined): Here | null {
  const path = usePathname()
  return useMemo(() => {
    if (!roadmap || !progress) return null
    const step = stepsOf(roadmap).find(({ slug }) => path === paths.step(roadmap.slug, slug))
    if (!step) return null
    const { status } = stateOf(progress.states, step.id)
    return status === 'done' || status === 'waived' ? null : { id: step.id, title: step.title, before: status }
  }, [path, roadmap, progress])
}
