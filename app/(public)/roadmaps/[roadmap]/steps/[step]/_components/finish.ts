import type { Finish } from '@/components/learning/workbook/checklist-end'
import { paths } from '@/lib/foundation/paths'
import { getState, type Progress, withState } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { isOnTrack, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'

/** Returns the data to finish a step and continue with the next one; null off the learner's track. */
export function getFinish(roadmap: Roadmap, step: Step, progress: Progress): Finish | null {
  if (!isOnTrack(step, progress.track)) return null
  const { id, title, completionRule } = step
  const after = withState(progress.states, id, { ...getState(progress.states, id), status: 'done' })
  const next = chooseNextStep(roadmap, progress.track, after)?.step
  return {
    roadmapSlug: roadmap.slug,
    step: { id, title, completionRule },
    initialProgress: progress,
    next: next
      ? { title: next.title, href: paths.step(roadmap.slug, next.slug), hours: next.effort.median }
      : { title: null, href: paths.roadmap(roadmap.slug), hours: null },
  }
}
