import { notFound } from '@/lib/foundation/errors'
import { findLearnerSnapshot } from '@/lib/learning/progress/data'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import { workbookCalls } from '@/lib/learning/workbook/calls'
import { getStepWork } from '@/lib/learning/workbook/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(workbookCalls.getStepWork, async (viewer, call) => {
  const [roadmaps, own] = await Promise.all([listRoadmaps(viewer), findLearnerSnapshot(viewer)])
  const found = findStepInRoadmaps(roadmaps, call.params.step)
  if (!found) throw notFound('step')
  if (!own) throw notFound('plan')
  const { markedItems, note, confidence } = await getStepWork(viewer, found.step.id)
  return { markedItems, note, confidence }
})
