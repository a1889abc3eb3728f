import { getState, type Progress } from '@/lib/learning/progress/completion'
import { onTrack, type Roadmap, type Stage } from '@/lib/learning/roadmaps/roadmap'

/** Slug of the stage that is open: the one asked for, or the first with a core step that the learner is learning. */
export function chooseStage(roadmap: Roadmap, progress: Progress | null, asked: string | undefined) {
  if (!progress) return undefined
  const { stages } = onTrack(roadmap, progress.track)
  const hasStepInProgress = ({ steps }: Stage) =>
    steps.some(({ id, isCore }) => isCore && getState(progress.states, id).status === 'learning')
  return (stages.find(({ slug }) => slug === asked) ?? stages.find(hasStepInProgress))?.slug
}
