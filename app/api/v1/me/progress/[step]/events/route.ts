import { notFound } from '@/lib/foundation/errors'
import { progressCalls } from '@/lib/learning/progress/calls'
import { findLearnerSnapshot, listStepEvents } from '@/lib/learning/progress/data'
import { parseStatus } from '@/lib/learning/progress/status'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import { serve } from '@/lib/platform/http/serve'

/** Lists the events on one of the viewer's own steps, newest first. */
export const GET = serve(progressCalls.listStepEvents, async (viewer, call) => {
  const [roadmaps, own] = await Promise.all([listRoadmaps(viewer), findLearnerSnapshot(viewer)])
  const found = findStepInRoadmaps(roadmaps, call.params.step)
  if (!found) throw notFound('step')
  if (!own) throw notFound('plan')
  const { events, before } = await listStepEvents(viewer, viewer.id, found.step.id, call.query())
  const shown = events.map(({ from, known = false, ...event }) => ({
    ...event,
    from: from === null ? null : parseStatus(from),
    known,
  }))
  return { events: shown, before }
})
